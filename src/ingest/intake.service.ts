import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FIRST_DAY } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { NewcomersRepository } from '../workforce/newcomers.repository.js';
import type { OrganisationFile } from '../workforce/organisation-file.js';
import { OrganisationService } from '../workforce/organisation.service.js';
import { AbsencesRepository } from './absences.repository.js';
import { absenceSaid, eventSaid } from './event-said.js';
import { EventsRepository } from './events.repository.js';
import type { FileContent } from './file-content.js';
import { leaveOutForeign } from './foreign-ids.js';
import { NOTHING_STORED, type Stored, together } from './import-answer.js';
import { peopleIn } from './people-seen.js';
import { changedSince, type Current, type NewVersion, reconcile } from './reconcile-import.js';

/** Rows in one statement: few enough that a file of any length keeps memory level, enough that it is quick. */
const BATCH = 10_000;

/** Where versions of one kind of row are kept. */
interface Versions<R, S> {
  owners(source: string, ids: readonly string[], tx: EntityManager): Promise<ReadonlyMap<string, string>>;
  latest(source: string, ids: readonly string[], tx: EntityManager): Promise<Current<S>[]>;
  supersede(ids: readonly string[], at: Date, tx: EntityManager): Promise<void>;
  insert(
    versions: readonly NewVersion<R>[],
    source: string,
    importId: string,
    tx: EntityManager,
  ): Promise<void>;
}

/** The transaction, the import that is under way in it, and the clock that days are cut on. */
export interface Intake {
  readonly tx: EntityManager;
  readonly importId: string;
  readonly source: string;
  readonly at: Date;
  readonly clock: LocalClock;
}

/** Stores the rows of one file: versions in, what they take the place of marked. */
@Injectable()
export class IntakeService {
  constructor(
    private readonly events: EventsRepository,
    private readonly absences: AbsencesRepository,
    private readonly newcomers: NewcomersRepository,
    private readonly organisations: OrganisationService,
  ) {}

  /** The register brought up to the file; `stored` and `corrected` count its rows. Who is on other terms now has changed. */
  async storeOrganisation(
    file: OrganisationFile,
    rowsRead: number,
    { tx, at }: Pick<Intake, 'tx' | 'at'>,
  ): Promise<Stored> {
    const { added, changed, withdrawn, touched } = await this.organisations.apply(file, at, tx);
    const unchanged = Math.max(0, rowsRead - added - changed);
    const changedSince = new Map([...touched].map(([id, { fromDay }]) => [id, Math.max(fromDay, FIRST_DAY)]));
    return { ...NOTHING_STORED, stored: added, corrected: changed, withdrawn, unchanged, changedSince };
  }

  /** The file without rows whose id is known to speak of somebody else, each complained of. */
  async withOwnIds(content: FileContent, tx: EntityManager): Promise<FileContent> {
    const versions = content.format === 'absences-csv' ? this.absences : this.events;
    const rows = [...content.events, ...content.absences, ...content.withdrawals];
    const owners = new Map<string, string>();
    for (const batch of batches(rows)) {
      for (const [id, code] of await versions.owners(content.source, batch.map(idOf), tx))
        owners.set(id, code);
    }
    return leaveOutForeign(content, owners);
  }

  /** Repeating it on the same file stores nothing: every row is unchanged. */
  async store(content: FileContent, intake: Intake): Promise<Stored> {
    const { tx, clock } = intake;
    const people = peopleIn(content.events, content.absences, clock);
    const { added, idOf: employeeIds } = await this.newcomers.letIn(people, tx);
    const events = {
      rows: content.events,
      versions: this.events,
      said: eventSaid,
      dayOf: ({ event }: Pick<FileContent['events'][number], 'event'>) => clock.dayOf(event.start),
    };
    const absences = {
      rows: content.absences,
      versions: this.absences,
      said: absenceSaid,
      dayOf: ({ fromDay }: Pick<FileContent['absences'][number], 'fromDay'>) => fromDay,
    };
    const ids = content.withdrawals.map(idOf);
    const parts = [
      content.format === 'absences-csv'
        ? await withdrawIds(ids, absences, intake)
        : await withdrawIds(ids, events, intake),
      await this.withdrawMissing(content, events.dayOf, intake),
      await storeRows(events, employeeIds, intake),
      await storeRows(absences, employeeIds, intake),
    ];
    return { ...parts.reduce(together), newEmployees: added };
  }

  /** What earlier files said of the days this one tells everything about, and this one does not say. */
  private async withdrawMissing(
    content: FileContent,
    dayOf: (row: Pick<FileContent['events'][number], 'event'>) => number,
    intake: Intake,
  ): Promise<Stored> {
    if (content.wholeDays.length === 0) return NOTHING_STORED;
    const said = new Set(content.events.map(idOf));
    const known = await this.events.onDays(intake.source, content.wholeDays, intake.clock, intake.tx);
    const missing = known.filter(({ row }) => !said.has(row.sourceId));
    return withdraw(missing, { versions: this.events, dayOf }, intake);
  }
}

/** Rows of one kind, `S` being what two versions are compared by. */
interface Kind<S, R extends S> {
  readonly rows: readonly R[];
  readonly versions: Versions<R, S>;
  readonly said: (row: S) => string;
  readonly dayOf: (row: S) => number;
}

const idOf = ({ sourceId }: { readonly sourceId: string }): string => sourceId;

const batches = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH));

async function withdrawIds<S, R extends S>(
  ids: readonly string[],
  kind: Pick<Kind<S, R>, 'versions' | 'dayOf'>,
  intake: Intake,
): Promise<Stored> {
  let stored = NOTHING_STORED;
  for (const batch of batches(ids)) {
    const latest = await kind.versions.latest(intake.source, batch, intake.tx);
    const holding = latest.filter(({ holds }) => holds);
    // Taken back before, or never said: the same file again changes nothing.
    const unchanged = batch.length - holding.length;
    stored = together(stored, { ...(await withdraw(holding, kind, intake)), unchanged });
  }
  return stored;
}

/** Superseded without a new version. */
async function withdraw<S, R extends S>(
  versions: readonly Current<S>[],
  kind: Pick<Kind<S, R>, 'versions' | 'dayOf'>,
  { at, tx }: Intake,
): Promise<Stored> {
  if (versions.length === 0) return NOTHING_STORED;
  await kind.versions.supersede(
    versions.map(({ id }) => id),
    at,
    tx,
  );
  const since = changedSince<S, R>({ insert: [], supersede: versions }, kind.dayOf);
  return { ...NOTHING_STORED, withdrawn: versions.length, changedSince: since };
}

async function storeRows<
  S extends { readonly sourceId: string },
  R extends S & { readonly employee: string },
>(
  { rows, versions, said, dayOf }: Kind<S, R>,
  employeeIds: ReadonlyMap<string, string>,
  { tx, source, importId, at }: Intake,
): Promise<Stored> {
  let stored = NOTHING_STORED;
  for (const batch of batches(rows)) {
    const latest = await versions.latest(source, batch.map(idOf), tx);
    const incoming = batch.map((row) => ({ employeeId: employeeIds.get(row.employee) ?? '', row }));
    const change = reconcile<S, R>(incoming, latest, said);
    if (change.supersede.length > 0) {
      await versions.supersede(
        change.supersede.map(({ id }) => id),
        at,
        tx,
      );
    }
    if (change.insert.length > 0) await versions.insert(change.insert, source, importId, tx);
    const { stored: added, corrected, unchanged } = change;
    const since = changedSince(change, dayOf);
    const counts = { ...NOTHING_STORED, stored: added, corrected, unchanged };
    stored = together(stored, { ...counts, changedSince: since });
  }
  return stored;
}
