import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { sameShift } from '../ingest/same-shift.js';
import { Settings } from '../platform/settings.js';
import type { EventKind } from '../rules/event.js';
import type { SuggestionFacts } from './suggestion.js';

/** An event that set a case off, and the unit the case is of. Instants are UTC seconds. */
export interface AskedEvent {
  readonly eventId: string;
  readonly employeeId: string;
  readonly unitId: string;
  readonly kind: EventKind;
  readonly start: number;
  readonly end: number;
}

/** Told of each event, for whoever asks has just read it: to find a few among everybody's, PostgreSQL went through all of them. */
const ASKED = `
  (select e.id, e.employee_id, e.unit_id, e.kind, to_timestamp(e.start_second) as starts_at, to_timestamp(e.end_second) as ends_at
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::float8[], $6::float8[])
            as e (id, employee_id, unit_id, kind, start_second, end_second))`;

/** Units of whoever worked an event: that of the case, and others where they have a position meanwhile, for events do not say for which they were. */
const OWN_UNITS = `
  (select w.unit_id
    union
   select m.unit_id from position m
    where m.employee_id = w.employee_id and m.valid_from <= (w.ends_at at time zone $7)::date
      and (m.valid_until is null or m.valid_until > (w.starts_at at time zone $7)::date))`;

/** Whole local days, as absence has them; who it was stays here. */
const COLLEAGUE_AWAY = `
  select w.id
    from ${ASKED} w
   where exists (
     select from ${OWN_UNITS} u
       join position p on p.unit_id = u.unit_id
       join absence x on x.employee_id = p.employee_id and x.superseded_at is null and x.type = 'sick'
      where p.employee_id <> w.employee_id
        and p.valid_from < x.until_date and (p.valid_until is null or p.valid_until > x.from_date)
        and p.valid_from <= (w.ends_at at time zone $7)::date
        and (p.valid_until is null or p.valid_until > (w.starts_at at time zone $7)::date)
        and x.from_date <= ((w.ends_at - interval '1 second') at time zone $7)::date
        and x.until_date > (w.starts_at at time zone $7)::date)`;

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

/** What the employee of an event `w` was to work near it, until it was withdrawn. */
const GAVE = `
  select g.starts_at, g.planned_starts_at, g.kind, g.import_id
    from work_event g
   where g.employee_id = w.employee_id and g.superseded_at is not null
     and g.starts_at > w.starts_at - ${SWAP_REACH} and g.starts_at < w.starts_at + ${SWAP_REACH}
     and not ${holds('w.employee_id', 'g')}`;

/** Events that are asked about as soon as whoever worked them. */
const FEW = 50;

/** Of most people nothing was ever withdrawn, and their events need not be sent to be asked about. */
const EVER_GAVE = `
  select a.id from unnest($1::uuid[]) as a (id)
   where exists (select from work_event g where g.employee_id = a.id and g.superseded_at is not null)`;

/** Events near which their employee gave something up: mostly none, and then nothing has to be asked of colleagues. */
const GAVE_SOMETHING = `select w.id from ${ASKED} w where exists (${GAVE})`;

/**
 * Two shifts that changed hands: what the employee was to work until it was withdrawn, a
 * colleague of the unit works now, and the shift asked about was that colleague's until it
 * was withdrawn. Neither had the shift of the other when it was first told: where many work
 * the same hours, one who stays away has swapped with nobody. A source that keeps its ids
 * cannot say so otherwise, for an event never becomes another person's. OFFSET keeps what was
 * given up the first thing that is looked for. Planning this takes PostgreSQL longer than most
 * statements run, so it is asked only of events near which something was given up.
 */
const SWAPPED = `
  select w.id
    from ${ASKED} w
   where exists (
     select from (${GAVE}
       offset 0) gave
      cross join lateral (
       select from work_event mine
         join position p on p.employee_id <> w.employee_id
          and p.unit_id in ${OWN_UNITS}
         join work_event got
           on got.employee_id = p.employee_id and got.superseded_at is null and got.kind = gave.kind
          and got.starts_at > gave.starts_at - interval '1 day' and got.starts_at < gave.starts_at + interval '1 day'
          and ${sameShift('got', 'gave')}
         join work_event had
           on had.employee_id = p.employee_id and had.superseded_at is not null and had.kind = mine.kind
          and had.starts_at > mine.starts_at - interval '1 day' and had.starts_at < mine.starts_at + interval '1 day'
          and ${sameShift('had', 'mine')}
        where mine.id = w.id
          and not ${holds('p.employee_id', 'mine')}
          and not (${had('w.employee_id', 'had')})
          and not (${had('p.employee_id', 'gave')})
       offset 0) taken)`;

/** What other people's time tells about events; only events are told of, never people. */
@Injectable()
export class SuggestionFactsRepository {
  constructor(private readonly settings: Settings) {}

  async of(asked: readonly AskedEvent[], tx: EntityManager): Promise<SuggestionFacts> {
    const extra = asked.filter(({ kind }) => kind === 'extra_shift');
    const { zone } = this.settings;
    const colleagueAway = await idsOf(COLLEAGUE_AWAY, extra, tx, [zone]);
    const gave = await idsOf(GAVE_SOMETHING, await this.ofThoseWhoGave(asked, tx), tx);
    const swapped = await idsOf(
      SWAPPED,
      asked.filter(({ eventId }) => gave.has(eventId)),
      tx,
      [zone],
    );
    return { colleagueAway, swapped };
  }

  private async ofThoseWhoGave(asked: readonly AskedEvent[], tx: EntityManager): Promise<AskedEvent[]> {
    if (asked.length <= FEW) return [...asked];
    const employees = [...new Set(asked.map(({ employeeId }) => employeeId))];
    const rows = await tx.query<{ id: string }[]>(EVER_GAVE, [employees]);
    const gave = new Set(rows.map(({ id }) => id));
    return asked.filter(({ employeeId }) => gave.has(employeeId));
  }
}

async function idsOf(
  sql: string,
  asked: readonly AskedEvent[],
  tx: EntityManager,
  more: readonly unknown[] = [],
): Promise<ReadonlySet<string>> {
  if (asked.length === 0) return new Set();
  const columns = [
    asked.map(({ eventId }) => eventId),
    asked.map(({ employeeId }) => employeeId),
    asked.map(({ unitId }) => unitId),
    asked.map(({ kind }) => kind),
    asked.map(({ start }) => start),
    asked.map(({ end }) => end),
  ];
  const rows = await tx.query<{ id: string }[]>(sql, [...columns, ...more]);
  return new Set(rows.map(({ id }) => id));
}
