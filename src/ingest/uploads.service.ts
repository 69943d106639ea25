import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { ImportUpload } from './upload.entity.js';

/** Hours after which a file that was sent, and not taken in, is deleted. */
export const UPLOAD_KEPT_HOURS = 24;
const KEPT_MS = UPLOAD_KEPT_HOURS * 3600 * 1000;

/** A file that waits to be imported. */
export interface Upload {
  readonly id: string;
  /** What the sender calls it. */
  readonly name: string;
  readonly bytes: number;
  readonly uploadedAt: Date;
  /** The last import it was read by. */
  readonly importId: string | null;
  /** Fields of the form that wanted that; null where there was none. */
  readonly wish: ImportUpload['wish'];
}

/** Directories of the data directory in which files of imports lie. */
const DIRECTORIES = ['uploads', 'incoming'] as const;

/**
 * Files people send by a page. They lie in the data directory, readable by this process
 * alone, from the first look to the import; who sent one may see it, and nobody else.
 */
@Injectable()
export class Uploads {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * Writes a stream to disk as it comes, whatever its length. What is cut off leaves nothing behind.
   * @param name what the sender calls it
   * @param by id of the person
   */
  async receive(stream: Readable, name: string, by: string): Promise<Upload> {
    const id = randomUUID();
    const path = this.pathOf(id);
    await mkdir(this.directory('uploads'), { recursive: true, mode: 0o700 });
    try {
      await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
      const { size: bytes } = await stat(path);
      const upload = { id, name, bytes, uploadedAt: this.clock.now(), importId: null, wish: null };
      await this.db.manager.insert(ImportUpload, { ...upload, bytes: String(bytes), uploadedBy: by });
      return upload;
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Null where there is none, or none of this person's: the two must not be told apart. */
  async find(id: string, by: string): Promise<Upload | null> {
    const row = await this.db.manager.findOneBy(ImportUpload, { id, uploadedBy: by });
    return row && asUpload(row);
  }

  /** Those of a person, latest first. */
  async list(by: string): Promise<Upload[]> {
    const rows = await this.db.manager.find(ImportUpload, {
      where: { uploadedBy: by },
      order: { uploadedAt: 'desc', id: 'desc' },
    });
    return rows.map(asUpload);
  }

  pathOf(id: string): string {
    return join(this.directory('uploads'), id);
  }

  async noteImport(id: string, importId: string, wish: NonNullable<Upload['wish']>): Promise<void> {
    // Written out: TypeORM would type what is in JSON as columns.
    await this.db.query('update import_upload set import_id = $2, wish = $3 where id = $1', [
      id,
      importId,
      JSON.stringify(wish),
    ]);
  }

  /** The row first: a file without one is found by the sweep, a row without its file would be an error to somebody. */
  async remove(id: string): Promise<void> {
    await this.db.manager.delete(ImportUpload, id);
    await rm(this.pathOf(id), { force: true });
  }

  /** Deletes what has waited too long, and what a process that died left behind; how many files. */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - KEPT_MS);
    const old = await this.db.manager.findBy(ImportUpload, { uploadedAt: LessThan(before) });
    for (const { id } of old) await this.remove(id);
    let left = 0;
    for (const name of DIRECTORIES) left += await this.sweepDirectory(name);
    return old.length + left;
  }

  /** Files by their age on this disk, for a clock that was moved says nothing of them. */
  private async sweepDirectory(name: (typeof DIRECTORIES)[number]): Promise<number> {
    const directory = this.directory(name);
    const waiting = new Set(
      (await this.db.manager.find(ImportUpload, { select: { id: true } })).map(({ id }) => id),
    );
    let count = 0;
    for (const file of await readdir(directory).catch((): string[] => [])) {
      if (waiting.has(file)) continue;
      const path = join(directory, file);
      const age = Date.now() - (await stat(path).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
      if (age < KEPT_MS) continue;
      await rm(path, { force: true });
      count += 1;
    }
    return count;
  }

  private directory(name: (typeof DIRECTORIES)[number]): string {
    return join(this.settings.dataDir, name);
  }
}

const asUpload = ({ id, name, bytes, uploadedAt, importId, wish }: ImportUpload): Upload => ({
  id,
  name,
  bytes: Number(bytes),
  uploadedAt,
  importId,
  wish,
});
