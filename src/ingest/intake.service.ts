import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalClock } from '../time/local-clock.js';
import { NewcomersRepository } from '../workforce/newcomers.repository.js';
import type { OrganisationFile } from '../workforce/organisation-file.js';
import { OrganisationService } from '../workforce/organisation.service.js';
import { AbsencesRepository } from './absences.repository.js';
import { absenceSaid, eventSaid } from './event-said.js';
import { EventsRepository } from './events.repository.js';
import type { FileContent } from './file-content.js';
import { NOTHING_STORED, type Stored } from './import-answer.js';
import { peopleIn } from './people-seen.js';
import { changedSince, type Current, type NewVersion, reconcile } from './reconcile-import.js';

/** Rows in one statement: few enough that a file of any length keeps memory level, enough that it is quick. */
const BATCH = 10_000;

/** Where versions of one kind of row are kept. */
interface Versions<R, S> {
  current(source: string, ids: readonly string[], tx: EntityManager): Promise<Current<S>[]>;
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

  /** The register brought up to the file; `stored` and `corrected` count its rows. Marks nobody: see the caller. */
  async storeOrganisation(file: OrganisationFile, rowsRead: number, tx: EntityManager): Promise<Stored> {
    const { added, changed } = await this.organisations.apply(file, tx);
    const unchanged = Math.max(0, rowsRead - added - changed);
    return { ...NOTHING_STORED, stored: added, corrected: changed, unchanged };
  }

  /** Repeating it on the same file stores nothing: every row is unchanged. */
  async store(content: FileContent, intake: Intake): Promise<Stored> {
    const { tx, clock } = intake;
    const people = peopleIn(content.events, content.absences, clock);
    const { added, idOf } = await this.newcomers.letIn(people, tx);
    const storedEvents = await storeRows(
      {
        rows: content.events,
        versions: this.events,
        said: eventSaid,
        dayOf: (row) => clock.dayOf(row.event.start),
      },
      idOf,
      intake,
    );
    const storedAbsences = await storeRows(
      { rows: content.absences, versions: this.absences, said: absenceSaid, dayOf: (row) => row.fromDay },
      idOf,
      intake,
    );
    return { ...together(storedEvents, storedAbsences), newEmployees: added };
  }
}

/** Rows of one kind, `S` being what two versions are compared by. */
interface Kind<S, R extends S> {
  readonly rows: readonly R[];
  readonly versions: Versions<R, S>;
  readonly said: (row: S) => string;
  readonly dayOf: (row: S) => number;
}

async function storeRows<
  S extends { readonly sourceId: string },
  R extends S & { readonly employee: string },
>(
  { rows, versions, said, dayOf }: Kind<S, R>,
  idOf: ReadonlyMap<string, string>,
  { tx, source, importId, at }: Intake,
): Promise<Stored> {
  let stored = NOTHING_STORED;
  for (let first = 0; first < rows.length; first += BATCH) {
    const batch = rows.slice(first, first + BATCH);
    const current = await versions.current(
      source,
      batch.map(({ sourceId }) => sourceId),
      tx,
    );
    const incoming = batch.map((row) => ({ employeeId: idOf.get(row.employee) ?? '', row }));
    const change = reconcile<S, R>(incoming, current, said);
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
    stored = together(stored, { stored: added, corrected, unchanged, newEmployees: [], changedSince: since });
  }
  return stored;
}

function together(a: Stored, b: Stored): Stored {
  const since = new Map(a.changedSince);
  for (const [id, day] of b.changedSince) since.set(id, Math.min(since.get(id) ?? day, day));
  return {
    stored: a.stored + b.stored,
    corrected: a.corrected + b.corrected,
    unchanged: a.unchanged + b.unchanged,
    newEmployees: [...a.newEmployees, ...b.newEmployees],
    changedSince: since,
  };
}
