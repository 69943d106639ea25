import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { type BrokenMapping, UnreadableMapping } from './broken-mapping.js';
import { ColumnMapping } from './column-mapping.entity.js';
import { reasonOf } from './mapping-mistakes.js';
import { type Mapping, MappingSchema } from './mapping.js';
import { presets } from './presets.repository.js';

/** Mappings by name: those that were used here, and those that come with the product. */
@Injectable()
export class Mappings {
  constructor(
    private readonly db: DataSource,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Under its name, in place of the one before.
   * @param by id of whoever wants it
   */
  save(mapping: Mapping, savedAt: Date, by: string): Promise<void> {
    return this.db.transaction((tx) => this.saveWith(mapping, savedAt, by, tx));
  }

  /** The same as part of a transaction of the caller's. */
  async saveWith(mapping: Mapping, savedAt: Date, by: string, tx: EntityManager): Promise<void> {
    const { name } = mapping;
    const keptBy = isProgram(by) ? 'program' : 'person';
    await tx.upsert(ColumnMapping, { name, mapping, savedAt, keptBy }, ['name']);
    const subject = { kind: 'mapping', id: name };
    await this.audit.record({ actor: by, action: 'save-mapping', subject }, tx);
  }

  /**
   * Whether somebody may put another mapping in the place of the one of a name. Persons may, by page
   * (where they say so) and command; a program only where no person keeps one and no preset has the name:
   * every later file would be read otherwise, and nobody would have looked at one.
   */
  async mayReplace(name: string, by: string): Promise<boolean> {
    if (!isProgram(by)) return true;
    const row = await this.db.manager.findOneBy(ColumnMapping, { name });
    return row ? row.keptBy === 'program' : !presets().some((preset) => preset.name === name);
  }

  /**
   * Ours of this name; one of the product's is there again then. Of one there is not nothing is done.
   * @param by id of whoever wants it
   */
  remove(name: string, by: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { affected } = await tx.delete(ColumnMapping, { name });
      if (affected !== 1) return;
      const subject = { kind: 'mapping', id: name };
      await this.audit.record({ actor: by, action: 'remove-mapping', subject }, tx);
    });
  }

  /**
   * Ours before the product's: a preset that was changed is changed. Null where there is none.
   * @throws UnreadableMapping for one that is kept and can no longer be read
   */
  async find(name: string): Promise<Mapping | null> {
    const row = await this.db.manager.findOneBy(ColumnMapping, { name });
    if (!row) return presets().find((preset) => preset.name === name) ?? null;
    const read = readingOf(row);
    if (isBroken(read)) throw new UnreadableMapping(read);
    return read;
  }

  /** Whether there is this very mapping under its name; one that can no longer be read is another. */
  async has(mapping: Mapping): Promise<boolean> {
    const found = await this.find(mapping.name).catch((error: unknown) => {
      if (error instanceof UnreadableMapping) return null;
      throw error;
    });
    return isDeepStrictEqual(found, mapping);
  }

  /** Those that were used here, by name. */
  async kept(): Promise<Mapping[]> {
    return (await this.readings()).filter((one): one is Mapping => !isBroken(one));
  }

  /** Those that were used here and can no longer be read, by name. */
  async broken(): Promise<BrokenMapping[]> {
    return (await this.readings()).filter(isBroken);
  }

  private async readings(): Promise<(Mapping | BrokenMapping)[]> {
    return (await this.db.manager.find(ColumnMapping, { order: { name: 'asc' } })).map(readingOf);
  }

  /** All names there are, in order. */
  async names(): Promise<string[]> {
    const rows = await this.db.manager.find(ColumnMapping);
    return [...new Set([...rows, ...presets()].map(({ name }) => name))].sort();
  }
}

const isBroken = (one: Mapping | BrokenMapping): one is BrokenMapping => 'reason' in one;

function readingOf({ name, mapping }: ColumnMapping): Mapping | BrokenMapping {
  const read = MappingSchema.safeParse(mapping);
  if (read.success) return read.data;
  return { name, reason: reasonOf(read.error, mapping), text: mapping };
}

/** Ids of programs are those of their tokens. */
const isProgram = (by: string): boolean => by.startsWith('token:');
