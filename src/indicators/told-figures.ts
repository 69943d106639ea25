import { addMonths } from '../time/civil.js';
import type { BreachFigures } from './breach-figures.js';
import type { Development, PeriodFigures } from './development.js';
import { isFew } from './disclosure.js';
import type { Goal } from './goal.js';
import type { IndicatorRow } from './figure-rows.js';
import type { MonthFigures, TrendMonth } from './figures.js';
import { toldHeadCount } from './head-count.js';

/** The months, `YYYY-MM`, in which the time of one to four persons was checked, each counted once. */
export function monthsOfFew(indicators: readonly IndicatorRow[]): ReadonlySet<string> {
  const persons = new Map<string, number>();
  for (const { month, indicator, value } of indicators) {
    const sign = indicator === 'evaluated-employees' ? 1 : indicator === 'evaluated-again' ? -1 : 0;
    if (sign !== 0) persons.set(month, (persons.get(month) ?? 0) + sign * Number(value));
  }
  return new Set([...persons].filter(([, count]) => isFew(count)).map(([month]) => month));
}

/**
 * Figures as they are told to those who see no persons: the board, its report, a program that
 * may read figures alone. None is left of a month in which one to four persons were checked,
 * nor of a year with such a month, from which it could be had by taking the others away. What
 * counts persons only (how many there are, and how many of them were checked) stays.
 *
 * A count says of whom it is counted, not whom it found: one breach of a hundred checked
 * persons is a figure of a hundred.
 */
export function toldFigures(figures: MonthFigures, few: ReadonlySet<string>): MonthFigures {
  const { month } = figures;
  const hidden: Hidden = {
    month: few.has(month),
    previous: few.has(addMonths(month, -1)),
    year: [...few].some((each) => each.startsWith(month.slice(0, 4)) && each <= month),
  };
  const ofMonth: Partial<MonthFigures> = {
    coverage: { ...figures.coverage, isSmallGroup: true },
    spread: { persons: null, incidents: null, planned: null, worked: null, open: null, real: null },
    breachesPer100Shifts: null,
    workedShifts: null,
  };
  return {
    ...figures,
    ...(hidden.month ? ofMonth : {}),
    headCount: toldHeadCount(figures.headCount),
    breaches: toldBreaches(figures.breaches, hidden),
    overtime: {
      ...figures.overtime,
      ...(hidden.month ? { hours: null, calloutHours: null, goal: notTold(figures.overtime.goal) } : {}),
      ...(hidden.previous ? { previous: null } : {}),
      ...(hidden.year ? { year: null } : {}),
    },
    onCall: {
      ...figures.onCall,
      ...(hidden.month ? { callouts: null, standbyHours: null } : {}),
      ...(hidden.year ? { calloutsOfYear: null, standbyHoursOfYear: null } : {}),
    },
    development: toldDevelopment(figures.development, few, hidden.year),
    trend: figures.trend.map((each): TrendMonth =>
      few.has(each.month) ? { ...NO_TREND, month: each.month } : each,
    ),
  };
}

type Hidden = Readonly<Record<'month' | 'previous' | 'year', boolean>>;

/** Whether it was met would tell something of the figure. */
const notTold = (goal: Goal | null): Goal | null => goal && { ...goal, met: null };

const NO_TREND = { sickLeave: null, overtimeHours: null, breaches: null };

function toldBreaches(breaches: BreachFigures, hidden: Hidden): BreachFigures {
  const ofRule = {
    ...(hidden.month ? { count: null } : {}),
    ...(hidden.previous ? { previous: null } : {}),
  };
  const ofType = { ...ofRule, ...(hidden.month ? { percent: null } : {}) };
  return {
    ...breaches,
    ...(hidden.month ? { total: null, goal: notTold(breaches.goal), causes: [], withinAgreement: null } : {}),
    ...(hidden.previous ? { previous: null } : {}),
    ...(hidden.year ? { year: null } : {}),
    types: breaches.types.map((type) => ({ ...type, ...ofType })),
    outside: breaches.outside.map((rule) => ({ ...rule, ...ofRule })),
  };
}

const NO_FIGURES: Omit<PeriodFigures, 'sickLeave'> = {
  breaches: null,
  workedShifts: null,
  per100Shifts: null,
  overtimeHours: null,
  calloutHours: null,
  callouts: null,
  standbyHours: null,
  extraHours: null,
};

const toldDevelopment = (
  { months, year }: Development,
  few: ReadonlySet<string>,
  isYearHidden: boolean,
): Development => ({
  months: months.map((each) => (few.has(each.month) ? { ...each, ...NO_FIGURES } : each)),
  year: isYearHidden ? { ...year, ...NO_FIGURES } : year,
});
