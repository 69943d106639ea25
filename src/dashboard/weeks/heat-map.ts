import { formatDay, isoWeek, mondayOf, monthDays } from '../../time/civil.js';
import type { UnitName, WeekCount } from './week-counts.query.js';

/** A quarter: long enough to see a rota come round, short enough for a phone to be scrolled through. */
export const WEEKS_SHOWN = 13;

const DAYS_IN_WEEK = 7;
const MONTH_LENGTH = 7;

/** How strongly a cell is drawn, 0 for none: four steps can be told apart, and each has its number in it. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export interface WeekDays {
  /** Monday and Sunday, `YYYY-MM-DD`. */
  readonly monday: string;
  readonly sunday: string;
  /** ISO 8601. */
  readonly week: number;
}

export interface Week extends WeekDays {
  /** False where nobody's time of the week has been evaluated: a gap, and no zero. */
  readonly isChecked: boolean;
}

export interface HeatMapRow extends UnitName {
  /** One for each week, in their order; null where the week was not checked. */
  readonly cells: readonly { readonly count: number | null; readonly shade: Shade }[];
  readonly total: number;
}

/** Breaches by unit and week; of units that have any in these weeks, those with most first. */
export interface HeatMap {
  readonly weeks: readonly Week[];
  readonly rows: readonly HeatMapRow[];
  /** Units without any, which have no row. */
  readonly without: number;
}

/** The weeks up to the one that the month's last day lies in, oldest first. */
export function weeksUpTo(month: string): readonly WeekDays[] {
  const days = monthDays(month);
  if (days === null) throw new RangeError(`"${month}" is no month.`);
  const last = mondayOf(days.to - 1);
  return Array.from({ length: WEEKS_SHOWN }, (_, index) => {
    const monday = last - (WEEKS_SHOWN - 1 - index) * DAYS_IN_WEEK;
    return {
      monday: formatDay(monday),
      sunday: formatDay(monday + DAYS_IN_WEEK - 1),
      week: isoWeek(monday).week,
    };
  });
}

/** Whether anybody's time of a week was evaluated goes by the months it touches. */
export const checkedWeeks = (weeks: readonly WeekDays[], months: ReadonlySet<string>): readonly Week[] =>
  weeks.map((week) => ({
    ...week,
    isChecked: [week.monday, week.sunday].some((day) => months.has(day.slice(0, MONTH_LENGTH))),
  }));

export function heatMap(
  weeks: readonly Week[],
  units: readonly UnitName[],
  counts: readonly WeekCount[],
): HeatMap {
  const byCell = new Map(counts.map(({ unitId, monday, count }) => [`${unitId} ${monday}`, count]));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const rows = units.map((unit): HeatMapRow => {
    const found = weeks.map(({ monday, isChecked }) => ({
      count: byCell.get(`${unit.id} ${monday}`) ?? (isChecked ? 0 : null),
    }));
    return {
      ...unit,
      cells: found.map(({ count }) => ({ count, shade: shadeOf(count ?? 0, most) })),
      total: found.reduce((sum, { count }) => sum + (count ?? 0), 0),
    };
  });
  const drawn = rows.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
  return { weeks, rows: drawn, without: rows.length - drawn.length };
}

/** In quarters of the most there is; where that is few, by the count itself, so that one breach is never drawn like many. */
function shadeOf(count: number, most: number): Shade {
  if (count === 0) return 0;
  return Math.min(4, Math.ceil((count / Math.max(4, most)) * 4)) as Shade;
}
