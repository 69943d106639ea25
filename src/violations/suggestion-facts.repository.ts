import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sameShift } from '../ingest/same-shift.js';
import { Settings } from '../platform/settings.js';
import type { SuggestionFacts } from './suggestion.js';

/** An event that set a case off, and the unit it was worked for. */
export interface AskedEvent {
  readonly eventId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly isExtra: boolean;
}

/** Whole local days, as absence has them; who it was stays here. */
const COLLEAGUE_AWAY = `
  select a.event_id as id
    from unnest($1::uuid[], $2::uuid[]) as a (event_id, unit_id)
    join work_event w on w.id = a.event_id
   where exists (
     select from position p
       join absence x on x.employee_id = p.employee_id and x.superseded_at is null and x.type = 'sick'
      where p.unit_id = a.unit_id and p.employee_id <> w.employee_id
        and p.valid_from < x.until_date and (p.valid_until is null or p.valid_until > x.from_date)
        and p.valid_from <= (w.ends_at at time zone $3)::date
        and (p.valid_until is null or p.valid_until > (w.starts_at at time zone $3)::date)
        and x.from_date <= ((w.ends_at - interval '1 second') at time zone $3)::date
        and x.until_date > (w.starts_at at time zone $3)::date)`;

/** Four weeks before and after: a rota comes round in them. */
const SWAP_REACH = `interval '28 days'`;

/** How an employee's versions near a shift are found: each of the two indexes knows one kind of them. */
const near = (employee: string, shift: string): string =>
  `o.employee_id = ${employee} and o.starts_at > ${shift}.starts_at - interval '1 day' and o.starts_at < ${shift}.starts_at + interval '1 day'`;

/** Whether an employee has a version of the same shift: one that holds, or one of an import up to that of another version. */
const holds = (employee: string, shift: string): string => `
  exists (select from work_event o
           where ${near(employee, shift)} and o.superseded_at is null and ${sameShift('o', shift)})`;
const had = (employee: string, shift: string): string =>
  ['is null', 'is not null']
    .map(
      (which) => `
  exists (select from work_event o join import oi on oi.id = o.import_id
           where ${near(employee, shift)} and o.superseded_at ${which} and ${sameShift('o', shift)}
             and oi.imported_at <= (select i.imported_at from import i where i.id = ${shift}.import_id))`,
    )
    .join(' or ');

/**
 * Two shifts that changed hands: what the employee was to work until it was withdrawn, a
 * colleague of the unit works now, and the shift asked about was that colleague's until it
 * was withdrawn. Neither had the shift of the other when it was first told: where many work
 * the same hours, one who stays away has swapped with nobody. A source that keeps its ids
 * cannot say so otherwise, for an event never becomes another person's.
 */
const SWAPPED = `
  with asked as materialized (
    select a.event_id, a.unit_id
      from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as a (event_id, unit_id, employee_id)
     where exists (select from work_event g where g.employee_id = a.employee_id and g.superseded_at is not null)
  )
  select a.event_id as id
    from asked a
    join work_event w on w.id = a.event_id
   where exists (
     select from work_event gave
       join position p on p.unit_id = a.unit_id and p.employee_id <> w.employee_id
       join work_event got
         on got.employee_id = p.employee_id and got.superseded_at is null and got.kind = gave.kind
        and got.starts_at > gave.starts_at - interval '1 day' and got.starts_at < gave.starts_at + interval '1 day'
        and ${sameShift('got', 'gave')}
       join work_event had
         on had.employee_id = p.employee_id and had.superseded_at is not null and had.kind = w.kind
        and had.starts_at > w.starts_at - interval '1 day' and had.starts_at < w.starts_at + interval '1 day'
        and ${sameShift('had', 'w')}
      where gave.employee_id = w.employee_id and gave.superseded_at is not null
        and gave.starts_at > w.starts_at - ${SWAP_REACH} and gave.starts_at < w.starts_at + ${SWAP_REACH}
        and not ${holds('w.employee_id', 'gave')}
        and not ${holds('p.employee_id', 'w')}
        and not (${had('w.employee_id', 'had')})
        and not (${had('p.employee_id', 'gave')}))`;

/** What other people's time tells about events; only events are told of, never people. */
@Injectable()
export class SuggestionFactsRepository {
  constructor(private readonly settings: Settings) {}

  async of(asked: readonly AskedEvent[], tx: EntityManager): Promise<SuggestionFacts> {
    const extra = asked.filter(({ isExtra }) => isExtra);
    const { zone } = this.settings;
    return {
      colleagueAway: await idsOf(COLLEAGUE_AWAY, extra, tx, [zone]),
      // Most people never had anything withdrawn, and their shifts need not be looked up.
      swapped: await idsOf(SWAPPED, asked, tx, [asked.map(({ employeeId }) => employeeId)]),
    };
  }
}

async function idsOf(
  sql: string,
  asked: readonly AskedEvent[],
  tx: EntityManager,
  more: readonly unknown[] = [],
): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set();
  const columns = [asked.map(({ eventId }) => eventId), asked.map(({ unitId }) => unitId)];
  const rows = await tx.query<{ id: string }[]>(sql, [...columns, ...more]);
  return new Set(rows.map(({ id }) => id));
}
