import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../platform/settings.js';
import { type ImportOptions, ImportsService, type StartedImport } from './imports.service.js';

/**
 * Imports of what comes as a stream, as from a browser. It is put down in the data directory
 * first, for a file is gone through more than once: to tell its encoding, to read it, and to
 * find its rejected rows again. When the import has ended, it is removed.
 */
@Injectable()
export class ImportStreams {
  constructor(
    private readonly imports: ImportsService,
    private readonly settings: Settings,
  ) {}

  /** @param name what the sender calls the file; kept with the import, and never a path of this machine */
  async start(stream: Readable, name: string, options: ImportOptions): Promise<StartedImport> {
    const directory = join(this.settings.dataDir, 'incoming');
    const path = join(directory, randomUUID());
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const remove = (): Promise<void> => rm(path, { force: true });
    try {
      await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
      const { id, answer } = await this.imports.start(path, options, name);
      return { id, answer: answer.then((given) => ({ ...given, file: name })).finally(remove) };
    } catch (error) {
      await remove();
      throw error;
    }
  }
}
