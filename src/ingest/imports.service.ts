import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { clockOf } from '../platform/zone.js';
import type { LocalClock } from '../time/local-clock.js';
import { EventsNews } from './events-news.service.js';
import type { FileContent } from './file-content.js';
import { answerOf, type ImportAnswer, mayStore, type Stored } from './import-answer.js';
import { ImportLog, type ImportRow } from './import-log.repository.js';
import { IntakeService } from './intake.service.js';
import { readFileContent } from './read-file.service.js';

export interface ImportOptions {
  /** IANA name of the zone that local times are read in and days are cut in. */
  readonly zone: string;
  /** Names the system the rows come from; null names it after the format. */
  readonly source: string | null;
  /** Takes the good rows of a file with bad ones. */
  readonly isPartial: boolean;
}

/** Files become rows. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly log: ImportLog,
    private readonly intake: IntakeService,
    private readonly news: EventsNews,
  ) {}

  /**
   * Takes one file in, in one transaction: all of it or nothing, unless partial. The marks
   * for the evaluation are part of it; the news is sent when it is committed. The same
   * file again stores nothing and says so.
   */
  async importFile(path: string, options: ImportOptions): Promise<ImportAnswer> {
    const clock = clockOf(options.zone);
    const today = clock.dayOf(this.clock.nowSeconds());
    const read = await readFileContent(path, { clock, source: options.source, today });
    if (!mayStore(read, options.isPartial)) return answerOf(read, null);
    const { content, stored } = await this.db.transaction(async (tx) => {
      await this.log.lock(tx);
      const own = await this.intake.withOwnIds(read, tx);
      const isStored = mayStore(own, options.isPartial);
      return { content: own, stored: isStored ? await this.store(own, clock, tx) : null };
    });
    if (stored) await this.news.publish([...stored.changedSince.keys()]);
    return answerOf(content, stored);
  }

  private async store(content: FileContent, clock: LocalClock, tx: EntityManager): Promise<Stored> {
    const at = this.clock.now();
    const importId = randomUUID();
    await this.log.open(rowOf(content, importId, at), tx);
    const stored = content.organisation
      ? await this.intake.storeOrganisation(content.organisation, content.rowsRead, { tx, at })
      : await this.intake.store(content, { tx, importId, source: content.source, at, clock });
    await this.log.close(importId, stored, tx);
    await this.log.markDirty(stored.changedSince, at, tx);
    return stored;
  }
}

const rowOf = (content: FileContent, id: string, importedAt: Date): ImportRow => ({
  id,
  // The name alone: where a file lay says something about the machine, and nothing about the data.
  fileName: basename(content.path),
  sha256: content.sha256,
  format: content.format ?? '',
  source: content.source,
  rowsRead: content.rowsRead,
  rowsStored: 0,
  rowsUnchanged: 0,
  rowsRejected: content.rowsRejected,
  importedAt,
});
