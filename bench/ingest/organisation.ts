import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { groupBy } from '#built/platform/group-by.js';
import { clockOf } from '#built/platform/zone.js';
import { formatDay, HOUR, MINUTE, mondayOf } from '#built/time/civil.js';
import { FIRST_DAY, type Shift, shiftsOf, ZONE } from '../data/shifts.js';
import { randomFrom } from '../data/random.js';
import { unitsOf } from './units.js';

/** Of copied employees' events it is told how many there are. */
const TOLD_EACH = 10_000;
/** Thirteen months: the year 2025 and January 2026. */
export const DAYS = 365 + 31;
/** Weeks in which a rota is kept: with the others, some two cases an employee and year, as the annual reports of health bodies have. */
const SHARE_OF_ORDERLY_WEEKS = 0.9;
const SHIFTS_OF_AN_ORDERLY_WEEK = 5;
const LUNCH = 30 * MINUTE;

const clock = clockOf(ZONE);

/** What `loadOrganisation` put in. */
export interface Organisation {
  readonly employees: number;
  readonly events: number;
}

interface OrganisationWish {
  readonly seed: number;
  readonly employees: number;
  readonly rotas?: number;
  /** Hears which step begins. */
  readonly tell?: (step: string) => void;
}

const EVERYTHING = `
  truncate employee, unit, position, import, import_complaint, import_rejected_row, work_event, absence, dirty_mark,
    employee_evaluation, violation, violation_history, employee_month, sick_month, month_indicator, month_violations,
    mail, alert cascade`;

const FIRST_CODE = 100_000;
export const codeOf = (employee: number): string => String(FIRST_CODE + employee);
export const numberOf = (code: string): number => Number(code) - FIRST_CODE;
export const sourceIdOf = (employee: number, ordinal: number): string => `S${employee}-${ordinal}`;

/**
 * Fills an empty database with thirteen months of an organisation as imports would leave
 * it, but by COPY: units with managers, everybody with a position, one in five part-time,
 * one in three sick for some days, and the shifts of `bench/data/shifts.ts`.
 *
 * @param wish where there are fewer rotas than employees, the first so many have one each, and the others work by those again
 */
export async function loadOrganisation(client: Client, wish: OrganisationWish): Promise<Organisation> {
  const { seed, employees, rotas = employees, tell = NOBODY_LISTENS } = wish;
  const [importId, ids] = [randomUUID(), idsOf(seed, employees)];
  await client.query(EVERYTHING);
  await client.query(
    `insert into import (id, file_name, sha256, format, source, rows_read, rows_stored, rows_unchanged, rows_rejected,
       imported_at, finished_at)
     values ($1, 'shifts.csv', '', 'csv', 'csv', 0, 0, 0, 0, now(), now())`,
    [importId],
  );
  await copy(
    client,
    'employee (id, code, name)',
    map(ids, (id, e) => `${id}\t${codeOf(e)}\tPerson ${e}\n`),
  );
  const units = unitsOf(ids);
  await copy(client, 'unit (id, code, name, parent_id, manager_id)', units.rows);
  await copy(
    client,
    'position (id, employee_id, unit_id, title, share, employment, valid_from)',
    map(ids, (id, e) => {
      const share = e % 5 === 4 ? 0.8 : 1;
      return `${randomUUID()}\t${id}\t${units.idOf(e)}\tNurse\t${share}\tpermanent\t2020-01-01\n`;
    }),
  );
  await copy(
    client,
    'absence (id, employee_id, type, from_date, until_date, grade, source, source_id, version, import_id, line)',
    map(ids, (id, e) => absenceOf(seed, e, `${randomUUID()}\t${id}`, importId)),
  );
  const events = await loadEvents(client, { seed, ids: ids.slice(0, rotas), importId, employees, tell });
  tell(`${events} events, vacuum`);
  await client.query('vacuum analyze');
  return { employees, events };
}

const NOBODY_LISTENS = (): void => undefined;

async function loadEvents(
  client: Client,
  wish: {
    readonly seed: number;
    readonly ids: readonly string[];
    readonly importId: string;
    readonly employees: number;
    readonly tell: (step: string) => void;
  },
): Promise<number> {
  const { seed, ids, importId, employees, tell } = wish;
  let events = 0;
  const rows = map(ids, (id, employee) => {
    const shifts = rotaOf(seed, employee);
    events += shifts.length;
    return shifts.map((shift, i) => `${id}\t${eventOf(shift, sourceIdOf(employee, i), importId)}\n`).join('');
  });
  await withoutKeys(client, tell, async () => {
    tell(`events of ${ids.length}`);
    await copy(
      client,
      `work_event (employee_id, kind, starts_at, ends_at, unpaid_break_seconds, planned_net_seconds, source, source_id,
         version, import_id, line)`,
      rows,
    );
    if (ids.length === employees) return;
    await client.query(FIRST);
    await client.query('analyze first_event, employee');
    for (let from = ids.length; from < employees; from += ids.length) {
      const { rowCount } = await client.query(AGAIN, [from]);
      events += rowCount ?? 0;
      if (from % TOLD_EACH === 0) tell(`events of ${from}`);
    }
    await client.query('drop table first_event');
  });
  return events;
}

const FIRST = `
  create temporary table first_event as
    select e.code::int as code, w.* from work_event w join employee e on e.id = w.employee_id`;

/** The events of the first employees once more, for as many whose codes are $1 higher: made by PostgreSQL alone, in the order of employees. */
const AGAIN = `
  insert into work_event (employee_id, kind, starts_at, ends_at, unpaid_break_seconds, planned_net_seconds, source, source_id,
                          version, import_id, line)
  select e.id, w.kind, w.starts_at, w.ends_at, w.unpaid_break_seconds, w.planned_net_seconds, w.source,
         'S' || (w.code + $1::int - ${codeOf(0)}) || '-' || split_part(w.source_id, '-', 2), w.version, w.import_id, w.line
    from first_event w join employee e on e.code = (w.code + $1::int)::text`;

function eventOf(
  { start, end, unpaidBreak, plannedNet, isExtra }: Shift,
  sourceId: string,
  importId: string,
): string {
  const kind = isExtra ? 'extra_shift' : 'shift';
  const [from, until] = [stamp(start), stamp(end)];
  return `${kind}\t${from}\t${until}\t${unpaidBreak}\t${plannedNet}\tcsv\t${sourceId}\t1\t${importId}\t1`;
}

/** Rows without keys and references first, those afterwards: the same table, in a fraction of the time. */
async function withoutKeys(
  client: Client,
  tell: (step: string) => void,
  load: () => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
       from pg_index where indrelid = 'work_event'::regclass and not indisprimary`,
  );
  for (const { name } of indexes) await client.query(`drop index ${name}`);
  await client.query(`
    alter table work_event drop constraint work_event_pkey;
    alter table work_event alter column id set default gen_random_uuid();
    set session_replication_role = replica;
    set maintenance_work_mem = '512MB'`);
  await load();
  await client.query(`
    set session_replication_role = default;
    alter table work_event alter column id drop default;
    alter table work_event add constraint work_event_pkey primary key (id)`);
  for (const { name, definition } of indexes) {
    tell(`index ${name}`);
    await client.query(definition);
  }
}

/** The shifts of `bench/data/shifts.ts`, of which the rules are to find much, made orderly in most weeks. */
export function rotaOf(seed: number, employee: number): Shift[] {
  const random = randomFrom(seed ^ Math.imul(employee + 1, 0x9e3779b1));
  const weeks = groupBy(shiftsOf(seed, employee, clock, DAYS), ({ start }) => mondayOf(clock.dayOf(start)));
  return [...weeks.values()].flatMap((week) =>
    random() < SHARE_OF_ORDERLY_WEEKS ? orderly(week, random() < 1 / 3) : week,
  );
}

/** Five shifts as planned, each with its break; in every third week the last five, and so the weekend. */
const orderly = (week: readonly Shift[], hasWeekend: boolean): Shift[] =>
  (hasWeekend ? week.slice(-SHIFTS_OF_AN_ORDERLY_WEEK) : week.slice(0, SHIFTS_OF_AN_ORDERLY_WEEK))
    .filter((shift, i, kept) => i === 0 || shift.start - (kept[i - 1]?.end ?? 0) >= 11 * HOUR)
    .map((shift) => ({
      ...shift,
      end: Math.min(shift.end, shift.start + 8 * HOUR),
      unpaidBreak: LUNCH,
      plannedNet: shift.isExtra ? 0 : 8 * HOUR - LUNCH,
    }));

const stamp = (instant: number): string => new Date(instant * 1000).toISOString();

async function copy(client: Client, table: string, rows: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(rows), client.query(copyFrom(`copy ${table} from stdin`)));
}

function* map(ids: readonly string[], rowOf: (id: string, employee: number) => string): Generator<string> {
  for (const [employee, id] of ids.entries()) yield rowOf(id, employee);
}

/** Ids lie anywhere, as random ones do, and are the same in every run. */
function idsOf(seed: number, employees: number): string[] {
  const random = randomFrom(seed);
  const word = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  return Array.from({ length: employees }, () => {
    const hex = word() + word() + word() + word();
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
  });
}

function absenceOf(seed: number, employee: number, head: string, importId: string): string {
  if (employee % 3 !== 0) return '';
  const random = randomFrom(seed + employee);
  const from = FIRST_DAY + Math.floor(random() * (DAYS - 20));
  const until = from + 2 + Math.floor(random() * 18);
  return `${head}\tsick\t${formatDay(from)}\t${formatDay(until)}\t100\tcsv\tA${employee}\t1\t${importId}\t1\n`;
}
