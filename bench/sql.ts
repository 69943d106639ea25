import { DAYS, FIRST_DAY, ZONE } from './data/shifts.js';
import { clockOf } from '#built/platform/zone.js';
import { DAY_SECONDS, HOUR, weekday } from '#built/time/civil.js';
import { sundayZone } from '#built/time/sunday-zone.js';

/**
 * Pieces of the questions in SQL over `shift(employee, start_s, end_s, unpaid, planned)`,
 * all integers, instants in UTC seconds. Local time is made inside the query, by a CASE
 * over the two clock changes: asking the ICU data for each row takes DuckDB fifteen times
 * as long. Only the sign of integer division differs between the databases.
 */
export interface SqlParts {
  readonly day: string;
  /** ISO week of the start, counted from Monday 1969-12-29. */
  readonly week: string;
  readonly overtime: string;
  /** Rows `(employee, w)`, w the week of a Sunday in whose off-duty period there is work; repeated where shifts are. */
  readonly workedSundays: string;
}

const clock = clockOf(ZONE);
const WEEK = 7 * DAY_SECONDS;
/** From Thursday 1970-01-01 back to its Monday. */
const TO_MONDAY = 3 * DAY_SECONDS;
/** A Sunday's off-duty period ends at 22:00; two hours on, it ends with the week. */
const AFTER_ZONE = 2 * HOUR;

export function sqlParts(divide: '/' | '//'): SqlParts {
  const local = (instant: string): string => `(${instant} + ${offsetCase(instant)})`;
  const week = `((ls + ${TO_MONDAY + AFTER_ZONE}) ${divide} ${WEEK})`;
  const bounds = `SELECT employee, ${local('start_s')} AS ls, ${local('end_s')} AS le FROM shift`;
  return {
    day: `(${local('start_s')} ${divide} ${DAY_SECONDS})`,
    week: `((${local('start_s')} + ${TO_MONDAY}) ${divide} ${WEEK})`,
    overtime: '(end_s - start_s - unpaid - planned)',
    workedSundays:
      `SELECT employee, w FROM (SELECT employee, le, ${week} AS w FROM (${bounds}) AS bounds) AS ending ` +
      `WHERE le > w * ${WEEK} + ${zoneStartCase()}`,
  };
}

/** Seconds to add to an instant of the year: the clock changes twice in it. */
function offsetCase(instant: string): string {
  const last = clock.instantAt(FIRST_DAY + DAYS + 2);
  const changes: string[] = [];
  let offset = clock.offsetAt(clock.instantAt(FIRST_DAY));
  for (let hour = clock.instantAt(FIRST_DAY); hour < last; hour += HOUR) {
    if (clock.offsetAt(hour) === offset) continue;
    changes.push(`WHEN ${instant} < ${hour} THEN ${offset}`);
    offset = clock.offsetAt(hour);
  }
  return `CASE ${changes.join(' ')} ELSE ${offset} END`;
}

/** Where in its week, counted from Monday, the off-duty period of a Sunday begins; few differ from the rest. */
function zoneStartCase(): string {
  const starts = new Map<number, number>();
  for (let day = FIRST_DAY; day < FIRST_DAY + DAYS + 7; day += 1) {
    if (weekday(day) !== 7) continue;
    const week = Math.floor((day + 3) / 7);
    const start = clock.localOf(sundayZone(day, clock, 'aml_10_10').start);
    starts.set(week, start - (week * WEEK - TO_MONDAY));
  }
  const usual = 6 * DAY_SECONDS - 6 * HOUR;
  const others = [...starts].filter(([, start]) => start !== usual);
  const cases = others.map(([week, start]) => `WHEN ${week} THEN ${start - TO_MONDAY}`);
  return `CASE w ${cases.join(' ')} ELSE ${usual - TO_MONDAY} END`;
}

/** What the hits of a question are counted from, where both databases are best asked the same way. */
export const overtimeSevenDays = ({ day, overtime }: SqlParts): string =>
  `SELECT count(*) AS hits FROM (SELECT sum(ot) OVER (PARTITION BY employee ORDER BY d
     RANGE BETWEEN 6 PRECEDING AND CURRENT ROW) AS total
   FROM (SELECT employee, ${overtime} AS ot, ${day} AS d FROM shift WHERE ${overtime} > 0) AS days) AS frames
   WHERE total > ${10 * HOUR}`;

export const overtimeFourWeeks = ({ week, overtime }: SqlParts): string =>
  `SELECT count(*) AS hits FROM (SELECT sum(ot) OVER (PARTITION BY employee ORDER BY w
     RANGE BETWEEN 3 PRECEDING AND CURRENT ROW) AS total
   FROM (SELECT employee, ${week} AS w, CAST(sum(${overtime}) AS INTEGER) AS ot FROM shift
     WHERE ${overtime} > 0 GROUP BY 1, 2) AS weeks) AS frames
   WHERE total > ${25 * HOUR}`;

export const restBetween = (table: string, window: string): string =>
  `SELECT count(*) AS hits FROM (SELECT start_s - lag(end_s) OVER (${window}) AS rest,
     employee - lag(employee) OVER (${window}) AS other FROM ${table}) AS rests
   WHERE rest < ${11 * HOUR} AND other = 0`;

export const restByEmployee = `SELECT count(*) AS hits FROM (SELECT start_s - lag(end_s) OVER (PARTITION BY employee ORDER BY start_s) AS rest
   FROM shift) AS rests WHERE rest < ${11 * HOUR}`;

export const sundaysInARow = ({ workedSundays }: SqlParts): string =>
  `SELECT count(*) AS hits FROM (SELECT w - lag(w) OVER (PARTITION BY employee ORDER BY w) AS apart
   FROM (SELECT DISTINCT employee, w FROM (${workedSundays}) AS worked) AS sundays) AS pairs WHERE apart = 1`;
