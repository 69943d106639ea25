import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { TRIES } from '../ingest/dirty-marks.repository.js';
import { parseDay } from '../time/civil.js';
import type { DaySpan } from '../workforce/person.js';

/** What the evaluation before this one was made from. */
export interface EvaluatedThen {
  readonly covered: DaySpan | null;
  readonly breaksRecorded: boolean;
  readonly paidBreaksRecorded: boolean;
  /** Whether the end of what was covered was that of the employee's own plan. */
  readonly isPlanned: boolean;
  /** Of all monthly figures as they are stored (`figuresDigest`); null where it is not known. */
  readonly figures: string | null;
  /** Of all cases and owed rest, and of what is nearly used up, as they are stored (`findsDigests`); null where it is not known. */
  readonly cases: string | null;
  readonly rooms: string | null;
}

/** An employee taken for evaluation. */
export interface Claim {
  readonly employeeId: string;
  /** The local days marked as changed; an end that is infinite is open. */
  readonly change: DaySpan;
  /** Null when there was none. */
  readonly then: EvaluatedThen | null;
}

/** One whose mark was taken with it. */
export interface MarkedClaim extends Claim {
  /** Ids of the imports that had the employee marked. */
  readonly imports: readonly string[];
}

interface MarkRow {
  readonly employeeId: string;
  readonly fromDate: string;
  readonly untilDate: string | null;
  readonly imports: readonly string[];
}

interface ThenRow {
  readonly employeeId: string;
  readonly coveredFrom: string | null;
  readonly coveredUntil: string | null;
  readonly breaksRecorded: boolean;
  readonly paidBreaksRecorded: boolean;
  readonly isPlanned: boolean;
  readonly figures: string | null;
  readonly cases: string | null;
  readonly rooms: string | null;
}

/** Two workers never wait for each other here: what one holds the other passes over. */
const FREE = `
  select d.employee_id as id
    from dirty_mark d
    join employee e on e.id = d.employee_id
   where d.employee_id = any($1::uuid[])
   order by d.employee_id
     for no key update of e, d skip locked`;

/** In the order of ids, as everybody who holds several. */
const HOLD = `
  select e.id from employee e where e.id = any($1::uuid[]) order by e.id for no key update`;

/** What imports wait for ends with the mark. */
const CLEAR = `
  with cleared as (
    delete from dirty_mark
     where employee_id = any($1::uuid[]) and ($2 or tries < ${TRIES})
     returning employee_id, from_date, until_date
  ),
  followed as (
    delete from import_mark m using cleared c where m.employee_id = c.employee_id
     returning m.employee_id, m.import_id
  ),
  imports as (select employee_id, array_agg(import_id) as ids from followed group by employee_id)
  select c.employee_id as "employeeId", c.from_date::text as "fromDate", c.until_date::text as "untilDate",
         coalesce(i.ids, '{}') as imports
    from cleared c left join imports i on i.employee_id = c.employee_id`;

const THEN = `
  select employee_id as "employeeId", covered_from::text as "coveredFrom", covered_until::text as "coveredUntil",
         breaks_recorded as "breaksRecorded", paid_breaks_recorded as "paidBreaksRecorded",
         is_planned as "isPlanned", figures_digest as figures,
         case when digests_at = evaluated_at then cases_digest end as cases,
         case when digests_at = evaluated_at then rooms_digest end as rooms
    from employee_evaluation
   where employee_id = any($1::uuid[])`;

/** "Employee was given to nobody else": whoever is evaluated is held until the findings are stored. */
@Injectable()
export class EvaluationClaims {
  constructor(private readonly db: DataSource) {}

  /**
   * Takes those of the employees that are marked. Holds each against a second evaluation,
   * clears the marks, and whoever reads afterwards reads everything: an import that commits
   * later leaves a new mark, one that committed before is read; none falls between.
   *
   * @param stuck whether those are taken as well that failed too often
   */
  async take(employeeIds: readonly string[], stuck: boolean, tx: EntityManager): Promise<MarkedClaim[]> {
    await tx.query(HOLD, [employeeIds]);
    return this.clear(employeeIds, stuck, tx);
  }

  /** Takes those of the employees that are marked and that nobody holds, whether they failed too often or not. */
  async takeFree(employeeIds: readonly string[], tx: EntityManager): Promise<MarkedClaim[]> {
    const rows = await tx.query<{ id: string }[]>(FREE, [employeeIds]);
    return this.clear(
      rows.map(({ id }) => id),
      true,
      tx,
    );
  }

  /** What the last evaluation of each was made from; who never was evaluated is left out. */
  async evaluatedBefore(
    employeeIds: readonly string[],
    tx: EntityManager,
  ): Promise<ReadonlyMap<string, EvaluatedThen>> {
    const rows = await tx.query<ThenRow[]>(THEN, [employeeIds]);
    return new Map(rows.map((row) => [row.employeeId, thenOf(row)]));
  }

  /** Writes down that an employee could not be evaluated, who stays marked. */
  async failed(employeeId: string, trouble: string): Promise<void> {
    await this.db.query(`update dirty_mark set tries = tries + 1, trouble = $2 where employee_id = $1`, [
      employeeId,
      trouble,
    ]);
  }

  /**
   * Counts a try before it is made. False when the employee is not marked, or failed too
   * often already.
   */
  async begun(employeeId: string, trouble: string): Promise<boolean> {
    // TypeORM answers an UPDATE as [rows, count].
    const [, count] = await this.db.query<[unknown[], number]>(
      `update dirty_mark set tries = tries + 1, trouble = $2 where employee_id = $1 and tries < ${TRIES}`,
      [employeeId, trouble],
    );
    return count > 0;
  }

  /** What became of a try that was counted before it was made. */
  async because(employeeId: string, trouble: string): Promise<void> {
    await this.db.query(`update dirty_mark set trouble = $2 where employee_id = $1`, [employeeId, trouble]);
  }

  private async clear(
    employeeIds: readonly string[],
    stuck: boolean,
    tx: EntityManager,
  ): Promise<MarkedClaim[]> {
    if (employeeIds.length === 0) return [];
    const marks = await tx.query<MarkRow[]>(CLEAR, [employeeIds, stuck]);
    const then = await this.evaluatedBefore(
      marks.map(({ employeeId }) => employeeId),
      tx,
    );
    return marks
      .map(({ employeeId, fromDate, untilDate, imports }) => ({
        employeeId,
        change: { fromDay: dayOr(fromDate, Number.NEGATIVE_INFINITY), untilDay: dayOr(untilDate, OPEN) },
        then: then.get(employeeId) ?? null,
        imports,
      }))
      .sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
  }
}

const OPEN = Number.POSITIVE_INFINITY;

const dayOr = (date: string | null, open: number): number =>
  date === null ? open : (parseDay(date) ?? open);

function thenOf({ coveredFrom, coveredUntil, ...row }: ThenRow): EvaluatedThen {
  const fromDay = coveredFrom === null ? null : parseDay(coveredFrom);
  const untilDay = coveredUntil === null ? null : parseDay(coveredUntil);
  return {
    covered: fromDay === null || untilDay === null ? null : { fromDay, untilDay },
    breaksRecorded: row.breaksRecorded,
    paidBreaksRecorded: row.paidBreaksRecorded,
    isPlanned: row.isPlanned,
    figures: row.figures,
    cases: row.cases,
    rooms: row.rooms,
  };
}
