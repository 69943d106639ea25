import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { clockOf } from '../platform/zone.js';
import { EventHistory, type LatestVersion } from './event-history.query.js';
import { changeIn, type EventOutcome, type EventWish, NoSuchEvent } from './event-outcome.js';
import type { Stored } from './import-answer.js';
import { ImportLog } from './import-log.repository.js';
import { closingRow, openingRow } from './import-outcome.js';
import { IntakeService, type IntakeWish, type Staged } from './intake.service.js';
import type { JsonRecord } from './json-paths.js';
import type { OpenFile } from './open-file.js';
import { SINGLE_EVENT_FILE, singleEventFile } from './single-event.js';
import type { EventName } from './event-history.query.js';
import type { StoredOverlap } from './staging/stored-overlap.js';

/** So long one try waits and holds a connection: a good many single events pass meanwhile, and a file does not. */
const PATIENCE_MS = 250;

/** What a row says that takes its event back. */
const withdrawal = (latest: LatestVersion | null): JsonRecord => {
  if (!latest) throw new NoSuchEvent();
  return { employee: latest.employee, deleted: 'true' };
};

/** Takes one event in, within a transaction, as the rows of files are. */
@Injectable()
export class SingleEventTaking {
  constructor(
    private readonly clock: Clock,
    private readonly log: ImportLog,
    private readonly intake: IntakeService,
    private readonly history: EventHistory,
  ) {}

  /** @throws NoSuchEvent, FileUnderWay, and what `assertAsBelieved` throws */
  async take(wish: EventWish, tx: EntityManager): Promise<EventOutcome> {
    await this.log.lockPatiently(tx, PATIENCE_MS);
    const before = await this.history.latest(wish, tx);
    wish.assertAsBelieved(before);
    const clock = clockOf(wish.zone);
    const today = clock.dayOf(this.clock.nowSeconds());
    const file = singleEventFile(wish.record ?? withdrawal(before), wish, clock, today);
    const intakeWish = { clock, knownOnly: wish.knownOnly, replace: null, progress: () => undefined };
    const read = await this.intake.stage(file, intakeWish, tx);
    const staged = await this.intake.check(read, file, intakeWish, tx);
    if (staged.complaints.length > 0) return { complaints: staged.complaints };
    const stored = await this.store(staged, file, { ...intakeWish, ...wish }, tx);
    const latest = await this.history.latest(wish, tx);
    if (!latest) throw new NoSuchEvent();
    return {
      change: changeIn(stored),
      latest,
      isNewEmployee: stored.newEmployees.length > 0,
      changed: stored.changed,
      overlaps: eventNamed(stored.overlaps.first[0]),
    };
  }

  /** An import like any other, of which nothing is left where it changes nothing. */
  private async store(
    staged: Staged,
    file: OpenFile,
    wish: IntakeWish & Pick<EventWish, 'zone' | 'by'>,
    tx: EntityManager,
  ): Promise<Stored> {
    const { zone, by } = wish;
    const [id, at] = [randomUUID(), this.clock.now()];
    await tx.query('savepoint single_event');
    await this.log.open(openingRow(file, { id, name: SINGLE_EVENT_FILE, at, by }), tx);
    const storing = { tx, importId: id, source: file.source, at, zone };
    const stored = await this.intake.store(staged, file, wish, storing);
    if (changeIn(stored) === 'unchanged') await tx.query('rollback to savepoint single_event');
    else await this.log.close(id, closingRow({ ...staged, state: 'stored', stored }, this.clock.now()), tx);
    return stored;
  }
}

/** What an event overlaps is an event, which has an id. */
function eventNamed(found: StoredOverlap | undefined): EventName | null {
  const { source = '', sourceId = null } = found ?? {};
  return sourceId === null ? null : { source, sourceId };
}
