import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ColumnMapping } from './column-mapping.entity.js';
import { type Mapping, MappingSchema } from './mapping.js';
import { presets } from './presets.repository.js';

/** Mappings by name: those that were used here, and those that come with the product. */
@Injectable()
export class Mappings {
  constructor(private readonly db: DataSource) {}

  /** Under its name, in place of the one before. */
  async save(mapping: Mapping, savedAt: Date): Promise<void> {
    await this.db.manager.upsert(ColumnMapping, { name: mapping.name, mapping, savedAt }, ['name']);
  }

  /** Ours before the product's: a preset that was changed is changed. Null where there is none. */
  async find(name: string): Promise<Mapping | null> {
    const row = await this.db.manager.findOneBy(ColumnMapping, { name });
    if (row) return MappingSchema.parse(row.mapping);
    return presets().find((preset) => preset.name === name) ?? null;
  }

  /** Those that were used here, by name. */
  async kept(): Promise<Mapping[]> {
    const rows = await this.db.manager.find(ColumnMapping, { order: { name: 'asc' } });
    return rows.map(({ mapping }) => MappingSchema.parse(mapping));
  }

  /** All names there are, in order. */
  async names(): Promise<string[]> {
    const rows = await this.db.manager.find(ColumnMapping);
    return [...new Set([...rows, ...presets()].map(({ name }) => name))].sort();
  }
}
