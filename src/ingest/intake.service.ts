import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { withLeanHeap } from '../platform/heap-growth.js';
import type { LocalClock } from '../time/local-clock.js';
import { NewcomersRepository } from '../workforce/newcomers.repository.js';
import type { OrganisationFile } from '../workforce/organisation-schema.js';
import { type AppliedFile, OrganisationService } from '../workforce/organisation.service.js';
import type { RowComplaint } from './complaint.js';
import { markDirty } from './dirty-marks.repository.js';
import { NOTHING_STORED, type Stored } from './import-answer.js';
import type { ImportProgress } from './import-progress.js';
import { emptyTally, type Tally } from './incoming.js';
import { UnreadableFile } from './layout.js';
import type { OpenFile } from './open-file.js';
import { type DaySpan, periodOf } from './replaced-period.js';
import { complaintOf } from './staging/row-complaints.js';
import { type RowCheck, RowChecks } from './staging/row-checks.repository.js';
import { MOST_COMPLAINTS, StagedRows, tableOf } from './staging/staged-rows.js';
import { StagingRepository } from './staging/staging.repository.js';
import { awayOverlaps } from './staging/away-overlaps.repository.js';
import { NO_OVERLAPS, type StoredOverlaps } from './staging/stored-overlap.js';
import { hasOtherTime, storedOverlaps } from './staging/stored-overlaps.repository.js';
import { keepTriedWithdrawals } from './staging/tried-withdrawals.repository.js';
import { withdrawnNothing } from './staging/withdrawn-nothing.repository.js';
import { absencesTold } from './told-absences.js';
import { tellAbsences } from './told-absences.repository.js';
import { ABSENCES, type VersionTable } from './staging/version-table.js';
import { type Storing, VersionsRepository } from './staging/versions.repository.js';

/** What a caller wants of the rows of a file. */
export interface IntakeWish {
  /** The clock that days are cut on. */
  readonly clock: LocalClock;
  /** Rows of employees nobody has named before are bad; otherwise the employees are let in. */
  readonly knownOnly: boolean;
  /** Local days of which the file is the whole truth for its source; null when it adds to what is known. */
  readonly replace: DaySpan | null;
  /** Hears how far the work is. @throws ImportStopped where somebody has stopped it meanwhile */
  readonly progress: (seen: ImportProgress) => void;
}

/** A file whose good rows lie in staging, and all that is wrong with the others. */
export interface Staged {
  readonly rows: StagedRows;
  readonly tally: Tally;
  /** By line, the first `MOST_COMPLAINTS` of them. */
  readonly complaints: readonly RowComplaint[];
  /** The rest of the file could not be read, so what was read of it is not to be trusted either. */
  readonly isBroken: boolean;
}

/** Shares of the checks that are done after two of their steps, as measured on 400 000 rows, new and unchanged. */
const DUPLICATES_FOUND = 0.2;
const VERSIONS_MATCHED = 0.5;
/** Of storing, when every row is written and only the marks are left. */
const WRITTEN = 0.97;
/** Bytes of a file that a person, or a system that reports as it goes, brings in. */
const SMALL_FILE = 20_000;
/** Bytes of a file that would leave more garbage behind than memory is to be spent on. */
const LARGE_FILE = 8_000_000;

/** Takes the rows of one file in: staged and checked first, then stored as versions. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly staging: StagingRepository,
    private readonly checks: RowChecks,
    private readonly versions: VersionsRepository,
    private readonly newcomers: NewcomersRepository,
    private readonly organisations: OrganisationService,
  ) {}

  /** The register brought up to the file; `stored` and `corrected` count its rows. Whoever is on other terms now is marked. */
  async storeOrganisation(
    file: OrganisationFile,
    rowsRead: number,
    { tx, at }: Pick<Storing, 'tx' | 'at'>,
  ): Promise<Stored & Pick<AppliedFile, 'changedParts'>> {
    const { added, changed, withdrawn, touched, changedParts } = await this.organisations.apply(file, at, tx);
    await markDirty(touched, at, tx);
    const unchanged = Math.max(0, rowsRead - added - changed);
    const counts = { stored: added, corrected: changed, withdrawn, unchanged };
    return { ...NOTHING_STORED, ...counts, changed: [...touched.keys()], changedParts };
  }

  /** Reads the file into staging, row by row, whatever its length. */
  async stage(file: OpenFile, wish: IntakeWish, tx: EntityManager): Promise<Staged> {
    const rows = new StagedRows(tableOf(file.format ?? ''), wish.clock);
    const tally = emptyTally();
    const unreadable: UnreadableFile[] = [];
    async function* texts(): AsyncGenerator<Buffer> {
      try {
        for await (const bytes of file.read({ sink: rows, tally })) {
          wish.progress({ phase: 'reading', done: bytes / file.bytes, bytes, rows: tally.rowsRead });
          yield rows.take();
        }
      } catch (error) {
        // Thrown into the copy it would end the transaction, and with it the answer.
        if (!(error instanceof UnreadableFile)) throw error;
        unreadable.push(error);
      }
    }
    await this.staging.open(file.bytes > SMALL_FILE, tx);
    const copy = (): Promise<void> => this.staging.copy(rows.columns, texts(), tx);
    await (file.bytes > LARGE_FILE ? withLeanHeap(copy) : copy());
    const faults = unreadable.map(({ complaint }) => complaint);
    if (unreadable.some(({ isOfColumns }) => isOfColumns))
      return { rows, tally: emptyTally(), complaints: faults, isBroken: true };
    return { rows, tally, complaints: [...rows.complaints, ...faults], isBroken: faults.length > 0 };
  }

  /** Finds the rows that only all rows together, or what is stored, show to be bad, and takes them out. */
  async check(staged: Staged, file: OpenFile, wish: IntakeWish, tx: EntityManager): Promise<Staged> {
    const { rows } = staged;
    const complaints: RowComplaint[] = [...staged.complaints];
    let rejected = 0;
    const { rowsRead } = staged.tally;
    const show = (done: number): void => {
      wish.progress({ phase: 'checking', done, bytes: file.bytes, rows: rowsRead });
    };
    const isAway = rows.table === ABSENCES;
    const takeOut = async (check: RowCheck, period: DaySpan | null = null): Promise<void> => {
      const bounds = period ? periodOf(period, isAway ? 'dates' : wish.clock) : [];
      const bad = await this.checks.takeOut(check, tx, bounds);
      rejected += bad.count;
      complaints.push(
        ...bad.rows.map((row) => complaintOf(check, row, { named: file, clock: wish.clock, period })),
      );
    };
    show(0);
    if (wish.replace !== null) await takeOut(isAway ? 'away-outside' : 'outside', wish.replace);
    if (rows.named > 0) await this.checks.numberAlike(tx);
    // A row that came alone is like no other, and lies across none.
    const isAlone = rows.count < 2;
    if (!isAlone) await takeOut('duplicates');
    show(DUPLICATES_FOUND);
    await this.staging.people(rows.people.all(), tx);
    if (wish.knownOnly) await takeOut('unknown');
    await this.versions.match(rows.table, file.source, tx);
    await takeOut('foreign');
    show(VERSIONS_MATCHED);
    if (!isAway && !isAlone) await takeOut('overlaps');
    const tally = {
      ...staged.tally,
      rowsRejected: staged.tally.rowsRejected + rejected,
    };
    complaints.sort((a, b) => a.line - b.line);
    return { ...staged, tally, complaints: complaints.slice(0, MOST_COMPLAINTS) };
  }

  /** Stores what is staged. Repeating it on the same file stores nothing: every row is unchanged. */
  async store({ rows, tally }: Staged, file: OpenFile, wish: IntakeWish, storing: Storing): Promise<Stored> {
    const { table } = rows;
    const { tx, source } = storing;
    const show = (done: number): void => {
      wish.progress({ phase: 'storing', done, bytes: file.bytes, rows: tally.rowsRead });
    };
    show(0);
    const newEmployees = await this.letIn(rows, wish, tx);
    const hasHistory = await this.versions.hasHistory(table, source, tx);
    const hasOthers = table === ABSENCES || (await hasOtherTime(tx));
    const neverThere = await withdrawnNothing(rows, storing);
    const { corrected, withdrawn } = await this.versions.supersede(table, storing);
    const missing = hasHistory ? await this.leaveOut(rows, wish, storing) : 0;
    const written = await this.versions.insert(
      table,
      {
        rows: rows.count,
        hasHistory,
        progress: (done) => {
          show((WRITTEN * done) / rows.count);
        },
      },
      storing,
    );
    const overlaps = hasOthers && written > 0 ? await overlapsOf(table, storing) : NO_OVERLAPS;
    const changed = await this.versions.markTouched(table, storing);
    const today = wish.clock.dayOf(Math.floor(storing.at.getTime() / 1000));
    if (table === ABSENCES) await tellAbsences(absencesTold(rows.absences, wish.replace, today), tx);
    return {
      stored: written - corrected,
      corrected,
      unchanged: tally.rowsRead - tally.rowsRejected - written - withdrawn - neverThere.count,
      withdrawn: withdrawn + missing,
      leftOut: missing,
      newEmployees,
      changed,
      overlaps,
      neverThere,
    };
  }

  /** Writes down what a dry run, taken back by now, would withdraw. */
  async keepWithdrawals({ rows }: Staged, { clock, replace }: IntakeWish, storing: Storing): Promise<void> {
    const { table } = rows;
    await this.staging.days(rows.days, clock, storing.tx);
    const period = replace && periodOf(replace, table === ABSENCES ? 'dates' : clock);
    await keepTriedWithdrawals(table, period, storing);
  }

  private async letIn(rows: StagedRows, wish: IntakeWish, tx: EntityManager): Promise<string[]> {
    const withRows = await this.staging.codesWithRows(tx);
    const people = rows.people.all().filter(({ code }) => withRows.has(code));
    const added = await this.newcomers.letIn(people, tx);
    // Whoever was not known when the file was staged may have been registered by somebody else since then.
    await this.staging.findNewcomers(tx);
    await this.staging.days(rows.days, wish.clock, tx);
    return added;
  }

  /** What earlier files said of the days this one tells everything about, and this one does not say. */
  private async leaveOut(rows: StagedRows, wish: IntakeWish, storing: Storing): Promise<number> {
    const missing = rows.days.length > 0 ? await this.versions.leaveOutDays(rows.table, storing) : 0;
    if (wish.replace === null) return missing;
    const period = periodOf(wish.replace, rows.table === ABSENCES ? 'dates' : wish.clock);
    return missing + (await this.versions.leaveOutPeriod(rows.table, period, storing));
  }
}

const overlapsOf = (table: VersionTable, storing: Storing): Promise<StoredOverlaps> =>
  table === ABSENCES ? awayOverlaps(storing) : storedOverlaps(storing);
