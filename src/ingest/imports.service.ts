import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { clockOf } from '../platform/zone.js';
import { readRegister } from '../workforce/register.query.js';
import { EventsNews } from './events-news.service.js';
import { keepRejectedRows } from './rejected-rows.service.js';
import { badLines, isNoFile } from './complaint.js';
import { type ImportAnswer, mayStore } from './import-answer.js';
import { ImportLog } from './import-log.repository.js';
import {
  answerOf,
  brokenOutcome,
  changesOf,
  closingRow,
  openingRow,
  STOPPED,
  type Outcome,
  usableRegister,
} from './import-outcome.js';
import { emptyTally } from './incoming.js';
import { ImportStopped } from './import-stopped.js';
import { shareOf } from './import-progress.js';
import { IntakeService, type IntakeWish } from './intake.service.js';
import type { Mapping } from './mapping/mapping.js';
import { openFile } from './open-file.service.js';
import type { OpenFile } from './open-file.js';
import type { BeginningWatched, PreparedImport, StartedImport } from './prepared-import.js';
import { ProgressNotes } from './progress-notes.service.js';
import type { DaySpan } from './replaced-period.js';
import type { GoodRows } from './register-reading.js';
import type { DateOrder } from './stamp-style.js';
import { withdrawsOthers } from './staging/tried-withdrawals.repository.js';
import type { Storing } from './staging/versions.repository.js';

export interface ImportOptions {
  /** IANA name of the zone that local times are read in and days are cut in. */
  readonly zone: string;
  /** Names the system the rows come from; null names it after the mapping, or the format. */
  readonly source: string | null;
  /** How the columns of a table are read; left out, they are known by themselves or by their system. */
  readonly mapping?: Mapping | null;
  /** Which part of `03/04/2025` is the day; left out, the mapping or the file says so, or it is asked. */
  readonly dates?: DateOrder | null;
  /** Which sheet of a workbook is read; left out, the mapping says so, or it is the first that holds anything. */
  readonly sheet?: string | null;
  /** Takes the good rows of a file with bad ones. */
  readonly isPartial: boolean;
  /** Stores nothing, and answers as if it had. */
  readonly isDryRun?: boolean;
  /** Id of the trial that has shown what is withdrawn: where that would be anything else, this is a trial as well. */
  readonly confirms?: string | null;
  /** Makes the file the whole truth about these days for its source. A file with a bad row is then never taken in part. */
  readonly replace?: DaySpan | null;
  /** Stored with the rows, where there are any, or not at all: whoever sees that the import has ended may count on it. */
  readonly alongside?: (tx: EntityManager) => Promise<void>;
  /** Refuses rows of employees nobody has named before, who are let in otherwise. */
  readonly knownOnly?: boolean;
  /** Hears how far the work is, from 0 to 1, and how many rows have been read. */
  readonly progress?: (share: number, rows: number) => void;
  /** Id of the person who wants it; null or left out where a command does. */
  readonly startedBy?: string | null;
  /** Id the import is to have, so that a wish that comes twice is one import; left out, it gets a new one. */
  readonly id?: string;
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
   * file again stores nothing and says so. Of a file that is not there nothing is put on
   * record: a name that somebody mistyped is no file that was refused.
   */
  async importFile(path: string, options: ImportOptions, stop?: BeginningWatched): Promise<ImportAnswer> {
    const prepared = await this.prepare(path, options);
    const { id, file } = prepared;
    if (file.broken.some(isNoFile)) return answerOf(id, file, brokenOutcome(file));
    if (stop?.isAsked() === true) return answerOf(id, file, STOPPED);
    await this.record(prepared);
    stop?.whenBegun(id);
    return this.carryOut(prepared, options);
  }

  /**
   * The same for a caller who asks later, by the id: see `ImportAnswers`.
   * @throws QueryFailedError (23505) where there is an import of the id wished for
   */
  async start(path: string, options: ImportOptions, name?: string): Promise<StartedImport> {
    const prepared = await this.prepare(path, options, name);
    await this.record(prepared);
    return { id: prepared.id, answer: this.carryOut(prepared, options) };
  }

  /** Looks at a file, whatever it holds, and stores nothing. */
  async prepare(path: string, options: ImportOptions, name = basename(path)): Promise<PreparedImport> {
    const clock = clockOf(options.zone);
    const today = clock.dayOf(this.clock.nowSeconds());
    const { source, mapping = null, dates = null, sheet = null } = options;
    const register = () => readRegister(this.db);
    const file = await openFile(path, { clock, source, mapping, dates, sheet, today, register });
    const { id = randomUUID(), startedBy = null, isDryRun = false, isPartial, replace } = options;
    return { id, name, by: startedBy, isDryRun, isPartial, replace, file };
  }

  /** From here on it can be asked about; as part of a transaction of the caller's, where there is one. */
  async record({ file, ...beginning }: PreparedImport, tx?: EntityManager): Promise<void> {
    await this.log.open(openingRow(file, { ...beginning, at: this.clock.now() }), tx);
  }

  /** Takes in what has been recorded. */
  async carryOut({ id, file }: PreparedImport, options: ImportOptions): Promise<ImportAnswer> {
    try {
      const outcome = await this.db.transaction((tx) => this.take(id, file, options, tx));
      await this.news.publish(outcome.stored?.changed ?? []);
      return answerOf(id, file, outcome);
    } catch (error) {
      // Of one that was stopped, or has ended though the answer to its commit was lost, that stays.
      await this.log.close(id, { state: 'failed', finishedAt: this.clock.now() }).catch(() => undefined);
      // One that was stopped may fail of it, or besides.
      if (await this.log.isStopped(id).catch(() => false)) return answerOf(id, file, STOPPED);
      throw error;
    }
  }

  private async take(
    id: string,
    file: OpenFile,
    options: ImportOptions,
    tx: EntityManager,
  ): Promise<Outcome> {
    await this.log.showAlive(id, tx);
    const outcome = await this.outcomeOf(id, file, options, tx);
    await this.log.complain(id, outcome.complaints, tx);
    // With the outcome: whoever sees that it has ended may ask for its rejected rows at once.
    await keepRejectedRows(file, outcome.complaints, (rows) => this.log.keepRejected(id, rows, tx));
    const marked = outcome.stored?.changed ?? [];
    await this.log.follow(id, marked, tx);
    const row = closingRow(outcome, this.clock.now(), options.confirms ?? null);
    await this.log.close(id, { ...row, employeesMarked: marked.length }, tx);
    const { rowsRead, rowsRejected } = outcome.tally;
    if (outcome.state === 'stored' && rowsRead > rowsRejected) await options.alongside?.(tx);
    return outcome;
  }

  private async outcomeOf(
    id: string,
    file: OpenFile,
    options: ImportOptions,
    tx: EntityManager,
  ): Promise<Outcome> {
    const storing = {
      tx,
      importId: id,
      source: file.source,
      at: this.clock.now(),
      zone: options.zone,
    };
    const register = usableRegister(file, options);
    if (register) return this.takeOrganisation(register, file.organisationRows, options, storing);
    if (file.broken.length > 0) return brokenOutcome(file);
    const wish = this.wishOf(id, options);
    const read = await this.intake.stage(file, wish, tx);
    const done = { bytes: file.bytes, rows: read.tally.rowsRead, done: 0 };
    wish.progress({ ...done, phase: 'waiting' });
    await this.log.lock(id, tx);
    const staged = read.isBroken ? read : await this.intake.check(read, file, wish, tx);
    const isPartial = options.isPartial && wish.replace === null;
    const { tally, complaints } = staged;
    if (!mayStore(staged, isPartial)) return { tally, complaints, state: 'refused', stored: null };
    const come = await this.stored(options, storing, () => this.intake.store(staged, file, wish, storing));
    if (come.state === 'tried' && come.stored.withdrawn > 0)
      await this.intake.keepWithdrawals(staged, wish, storing);
    return { tally, complaints, ...come };
  }

  /** Whose terms a changed register touches is evaluated anew, and nobody else. */
  private async takeOrganisation(
    { organisation, complaints }: GoodRows,
    rows: number,
    options: ImportOptions,
    storing: Storing,
  ): Promise<Outcome> {
    const { tx } = storing;
    const rowsRejected = badLines(complaints).size;
    const tally = { ...emptyTally(), rowsRead: rows, rowsRejected };
    await this.log.lock(storing.importId, tx);
    const come = await this.stored(options, storing, async () => {
      const done = await this.intake.storeOrganisation(organisation, rows - rowsRejected, storing);
      for (const action of changesOf(done.changedParts)) await this.log.audited(storing.importId, action, tx);
      return done;
    });
    return { tally, complaints, ...come };
  }

  /** What storing comes to; of a trial, and of what was not shown, taken back again, so that nobody is told of it. */
  private async stored<T extends { readonly changed: readonly string[] }>(
    { isDryRun = false, confirms = null }: ImportOptions,
    storing: Storing,
    store: () => Promise<T>,
  ): Promise<{ readonly stored: T; readonly state: 'stored' | 'tried' }> {
    if (!isDryRun && confirms === null) return { stored: await store(), state: 'stored' };
    const { tx } = storing;
    await tx.query('savepoint dry_run');
    const stored = await store();
    const isTrial = isDryRun || confirms === null || (await withdrawsOthers(confirms, storing));
    if (!isTrial) return { stored, state: 'stored' };
    await tx.query('rollback to savepoint dry_run');
    return { stored: { ...stored, changed: [] }, state: 'tried' };
  }

  private wishOf(id: string, options: ImportOptions): IntakeWish {
    let goesOn = true;
    const notes = new ProgressNotes(async (seen) => {
      goesOn = await this.log.progress(id, seen, options.isDryRun);
    });
    return {
      clock: clockOf(options.zone),
      knownOnly: options.knownOnly ?? false,
      replace: options.replace ?? null,
      progress: (seen) => {
        if (!goesOn) throw new ImportStopped();
        options.progress?.(shareOf(seen), seen.rows);
        notes.show(seen);
      },
    };
  }
}
