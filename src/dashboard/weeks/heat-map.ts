import { formatDay, isoWeek, mondayOf, monthDays, parseDay } from '../../time/civil.js';
import type { CheckedWeek, UnitName, UnitOfWeeks, WeekCount } from './week-counts.query.js';

/** A quarter: long enough to see a rota come round, short enough for a phone to be scrolled through. */
export const WEEKS_SHOWN = 13;

const DAYS_IN_WEEK = 7;

/** How strongly a cell is drawn, 0 for none: four steps can be told apart, and each has its number in it. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export interface Week {
  /** Monday and Sunday, `YYYY-MM-DD`. */
  readonly monday: string;
  readonly sunday: string;
  /** ISO 8601. */
  readonly week: number;
}

/**
 * What a count of a week says: of a week that was checked whole, that was so in part, since hours begin or end within it, that
 * nobody has checked, that goes on, or that is to come. Only of the first one none is none.
 */
export type Standing = 'checked' | 'partly' | 'unchecked' | 'running' | 'ahead';

export interface Cell {
  readonly count: number;
  readonly standing: Standing;
  readonly shade: Shade;
}

export interface HeatMapRow extends UnitName {
  /** One for each week, in their order. */
  readonly cells: readonly Cell[];
  readonly total: number;
}

/** Days that hours are in of, both included, `YYYY-MM-DD`. */
export interface ToldSpan {
  readonly first: string;
  readonly last: string;
}

/** What is known of time, by which a week is whole or not; local day numbers. */
export interface KnownTime {
  readonly today: number;
  /** Days that hours are in of, of anybody, and whose cases are kept; null where there are none. */
  readonly told: { readonly fromDay: number; readonly untilDay: number } | null;
}

/** Breaches by unit and week; of units that have any in these weeks, those with most first. */
export interface HeatMap {
  readonly weeks: readonly Week[];
  /** How each week stands, whatever the unit. */
  readonly standings: readonly Standing[];
  readonly told: ToldSpan | null;
  readonly rows: readonly HeatMapRow[];
  /** Units without any, which have no row, and how many of these nobody checked in all these weeks. */
  readonly without: number;
  readonly unchecked: number;
}

/** The weeks up to the one that the month's last day lies in, oldest first. */
export function weeksUpTo(month: string): readonly Week[] {
  const days = monthDays(month);
  if (days === null) throw new RangeError(`"${month}" is no month.`);
  return weeksUntil(mondayOf(days.to - 1), WEEKS_SHOWN);
}

/** So many weeks, of which the last one begins on this Monday, oldest first. */
export const weeksUntil = (last: number, count: number): readonly Week[] =>
  Array.from({ length: count }, (_, index) => {
    const monday = last - (count - 1 - index) * DAYS_IN_WEEK;
    return {
      monday: formatDay(monday),
      sunday: formatDay(monday + DAYS_IN_WEEK - 1),
      week: isoWeek(monday).week,
    };
  });

/** How a week stands of which a unit has hours. */
export function standingOf({ monday }: Pick<Week, 'monday'>, { today, told }: KnownTime): Standing {
  const from = parseDay(monday) ?? 0;
  const until = from + DAYS_IN_WEEK;
  if (until > today) return from > today ? 'ahead' : 'running';
  const days = told === null ? 0 : Math.min(told.untilDay, until) - Math.max(told.fromDay, from);
  if (days <= 0) return 'unchecked';
  return days === DAYS_IN_WEEK ? 'checked' : 'partly';
}

/** Weeks that somebody can have been checked in whole or in part: only of them units are asked about. */
export const toldWeeks = (weeks: readonly Week[], known: KnownTime): readonly Week[] =>
  weeks.filter((week) => ['checked', 'partly'].includes(standingOf(week, known)));

/** Units with most breaches first; those without any are left out. */
export function unitsDrawn<T extends UnitName>(units: readonly T[], counts: readonly WeekCount[]): T[] {
  const totals = new Map<string, number>();
  for (const { unitId, count } of counts) totals.set(unitId, (totals.get(unitId) ?? 0) + count);
  const total = ({ id }: UnitName): number => totals.get(id) ?? 0;
  return units.filter((unit) => total(unit) > 0).sort((a, b) => total(b) - total(a));
}

/** @param found breaches, and the weeks in which the drawn units were checked */
export function heatMap(
  weeks: readonly Week[],
  units: readonly UnitOfWeeks[],
  found: { readonly counts: readonly WeekCount[]; readonly checked: readonly CheckedWeek[] },
  known: KnownTime,
): HeatMap {
  const { counts } = found;
  const byCell = new Map(counts.map(({ unitId, monday, count }) => [`${unitId} ${monday}`, count]));
  const checked = new Set(found.checked.map(({ unitId, monday }) => `${unitId} ${monday}`));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const standings = weeks.map((week) => standingOf(week, known));
  const drawn = unitsDrawn(units, counts);
  const rows = drawn.map(({ id, name }): HeatMapRow => {
    const cells = weeks.map(({ monday }, index): Cell => {
      const count = byCell.get(`${id} ${monday}`) ?? 0;
      const standing = ofUnit(standings[index] ?? 'unchecked', checked.has(`${id} ${monday}`));
      return { count, standing, shade: shadeOf(count, most) };
    });
    return { id, name, cells, total: cells.reduce((sum, { count }) => sum + count, 0) };
  });
  const without = units.filter(({ id }) => !drawn.some((one) => one.id === id));
  return {
    ...{ weeks, standings, rows, told: toldSpan(known) },
    without: without.length,
    unchecked: without.filter(({ isUnchecked }) => isUnchecked).length,
  };
}

export const toldSpan = ({ told }: KnownTime): ToldSpan | null => told && spanOf(told);

const spanOf = ({ fromDay, untilDay }: NonNullable<KnownTime['told']>): ToldSpan => ({
  first: formatDay(fromDay),
  last: formatDay(untilDay - 1),
});

/** What was told of others says nothing of a unit whose own hours are not in. */
function ofUnit(standing: Standing, isChecked: boolean): Standing {
  const isOver = standing === 'checked' || standing === 'partly';
  return isOver && !isChecked ? 'unchecked' : standing;
}

/** In quarters of the most there is; where that is few, by the count itself, so that one breach is never drawn like many. */
function shadeOf(count: number, most: number): Shade {
  if (count === 0) return 0;
  return Math.min(4, Math.ceil((count / Math.max(4, most)) * 4)) as Shade;
}
