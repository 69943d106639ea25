import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { formatDay } from '../time/civil.js';
import type { CaseChanges, StoredCase } from './case-changes.js';
import { CaseStore } from './case-store.repository.js';
import { bounded } from './decidable.js';
import type { Decision } from './conclusion.js';
import type { Finds } from './evaluation-decision.js';
import { RestClaims } from './compensation/rest-claims.repository.js';
import {
  areCasesStored,
  areFiguresStored,
  areRoomsStored,
  type ComparedFinds,
  isAllStored,
} from './finds-digests.js';
import { countSums, type EmployeeMonthFigures, SumChanges } from './figure-changes.js';
import type { MarkedBy } from './brought.js';
import type { MonthFigures } from './month-figures.js';
import { type FigureTable, MonthFiguresRepository } from './month-figures.repository.js';
import { storeRooms } from './room/limit-rooms.repository.js';
import { SuggestionFactsRepository } from './suggestion-facts.repository.js';
import { askedOf, withFacts } from './suggested-finds.js';
import { WHOLE } from './window.js';

/** What is to be stored of one employee. */
export interface Settled {
  readonly decision: Decision<StoredCase>;
  readonly changes: CaseChanges;
}

const EVALUATED = `
  insert into employee_evaluation (employee_id, covered_from, covered_until, breaks_recorded, paid_breaks_recorded,
                                   figures_digest, evaluated_at, is_planned, cases_digest, rooms_digest, digests_at)
  select e.id, e.covered_from, e.covered_until, e.breaks, e.paid, e.figures, $4, e.planned, e.cases, e.rooms, $4
    from unnest($1::uuid[], $2::date[], $3::date[], $5::bool[], $6::bool[], $7::text[], $8::bool[], $9::text[], $10::text[])
      as e (id, covered_from, covered_until, breaks, paid, figures, planned, cases, rooms)
  on conflict (employee_id) do update
     set covered_from = excluded.covered_from, covered_until = excluded.covered_until,
         breaks_recorded = excluded.breaks_recorded, paid_breaks_recorded = excluded.paid_breaks_recorded,
         figures_digest = excluded.figures_digest, evaluated_at = excluded.evaluated_at,
         is_planned = excluded.is_planned, cases_digest = excluded.cases_digest, rooms_digest = excluded.rooms_digest,
         digests_at = excluded.digests_at`;

/** Stores what evaluation decided of a batch of employees: a few statements, however many they are. */
@Injectable()
export class EvaluationStore {
  constructor(
    private readonly cases: CaseStore,
    private readonly figures: MonthFiguresRepository,
    private readonly claims: RestClaims,
    private readonly clock: Clock,
    private readonly facts: SuggestionFactsRepository,
  ) {}

  get nowSeconds(): number {
    return this.clock.nowSeconds();
  }

  /** What is on record within the windows that were looked at, of those of whom other than the stored cases were found. */
  onRecord(
    finds: readonly ComparedFinds[],
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, readonly StoredCase[]>> {
    return this.cases.onRecord(
      finds.filter(isNews).map(({ employeeId, window: { anchors } }) => ({ employeeId, anchors })),
      tx,
    );
  }

  /** What was found, with the causes that other people's time suggests. */
  async withSuggestions(finds: readonly Finds[], tx: EntityManager): Promise<Finds[]> {
    const facts = await this.facts.of(finds.flatMap(askedOf), tx);
    return finds.map((one) => withFacts(one, facts));
  }

  /** @param markedBy the imports that had them marked */
  async store(settled: readonly Settled[], markedBy: MarkedBy, tx: EntityManager): Promise<void> {
    if (settled.length === 0) return;
    const at = this.clock.now();
    const changes = settled.map((one) => ({ ...one.changes, employeeId: one.decision.employeeId }));
    const counts = await this.cases.store(changes, at, markedBy, tx);
    const finds = settled.map(({ decision }) => decision);
    await this.owed(finds.filter(isNews), at, tx);
    await storeRooms(
      finds.flatMap((one) => (areRoomsStored(one) ? [] : (one.rooms ?? []))),
      tx,
    );
    await this.evaluated(
      finds.filter((one) => !isAllStored(one)),
      at,
      tx,
    );
    const sums = new SumChanges();
    const other = finds.filter((one) => !areFiguresStored(one));
    await this.replace('employee_month', other, sums, tx);
    await this.replace('sick_month', other, sums, tx);
    await this.figures.addToSums(sums.sums(), countSums(counts), tx);
  }

  private async owed(finds: readonly Finds[], at: Date, tx: EntityManager): Promise<void> {
    await this.claims.store(
      finds.map(({ employeeId, window: { anchors } }) => ({ employeeId, anchors })),
      finds.flatMap(({ claims }) => claims),
      at,
      tx,
    );
  }

  private async replace(
    table: FigureTable,
    finds: readonly Finds[],
    sums: SumChanges,
    tx: EntityManager,
  ): Promise<void> {
    if (finds.length === 0) return;
    const isWork = table === 'employee_month';
    const asked = finds.map(({ employeeId, window, decidable }) => {
      const { months } = isWork ? window : bounded(WHOLE, decidable);
      return { employeeId, first: firstOf(months.first), last: firstOf(months.last) };
    });
    const before = await this.figures.before(table, asked, tx);
    const after = finds.flatMap(({ employeeId, work, sick }) => namedFor(employeeId, isWork ? work : sick));
    await this.figures.write(table, sums.replace(before, after), tx);
  }

  /** What the next evaluation compares with; `covered` may differ, since files come in meanwhile. */
  private async evaluated(finds: readonly ComparedFinds[], at: Date, tx: EntityManager): Promise<void> {
    if (finds.length === 0) return;
    await tx.query(EVALUATED, [
      finds.map(({ employeeId }) => employeeId),
      finds.map(({ covered }) => covered && formatDay(covered.fromDay)),
      finds.map(({ covered }) => covered && formatDay(covered.untilDay)),
      at,
      finds.map(({ recorded }) => recorded.breaksRecorded),
      finds.map(({ recorded }) => recorded.paidBreaksRecorded),
      finds.map(({ figures }) => figures),
      finds.map(({ isPlanned }) => isPlanned),
      finds.map(({ digests }) => digests.cases),
      finds.map(({ digests }) => digests.rooms),
    ]);
  }
}

const isNews = (finds: ComparedFinds): boolean => !areCasesStored(finds);

const firstOf = (month: string | null): string | null => month && `${month}-01`;

const namedFor = (employeeId: string, months: readonly MonthFigures[]): EmployeeMonthFigures[] =>
  months.map((month) => ({ employeeId, ...month }));
