import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { FileTooLarge } from '../platform/http/sent-file.js';
import { Settings } from '../platform/settings.js';
import type { ImportAnswer } from './import-answer.js';
import { type ImportOptions, ImportsService } from './imports.service.js';
import type { StartedImport } from './prepared-import.js';

/** A stream that was put down in the data directory. */
export interface ReceivedFile {
  readonly path: string;
  readonly sha256: string;
  /** To be called when nobody needs it any more, whatever became of it. */
  readonly discard: () => Promise<void>;
}

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
    const { path, discard } = await this.receive(stream);
    try {
      const { id, answer } = await this.imports.start(path, options, name);
      return { id, answer: underItsName(answer, name, discard) };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  /**
   * Puts a stream down, and nothing of it in memory.
   * @param most bytes it may have
   * @throws FileTooLarge as soon as it has more; nothing is left behind then
   */
  async receive(stream: Readable, most = Number.POSITIVE_INFINITY): Promise<ReceivedFile> {
    const path = join(this.directory, randomUUID());
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const discard = (): Promise<void> => rm(path, { force: true });
    const hash = createHash('sha256');
    let bytes = 0;
    async function* counted(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > most) throw new FileTooLarge(most);
        hash.update(chunk);
        yield chunk;
      }
    }
    try {
      await pipeline(stream, counted, createWriteStream(path, { mode: 0o600 }));
      return { path, sha256: hash.digest('hex'), discard };
    } catch (error) {
      await discard();
      throw error;
    }
  }

  private get directory(): string {
    return join(this.settings.dataDir, 'incoming');
  }
}

/** The answer of a file that was received: it bears the sender's name, and the file is gone when it is there. */
async function underItsName(
  answer: Promise<ImportAnswer>,
  file: string,
  discard: ReceivedFile['discard'],
): Promise<ImportAnswer> {
  try {
    return { ...(await answer), file };
  } finally {
    await discard();
  }
}
