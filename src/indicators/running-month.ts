import type { MonthFigures } from './figures.js';
import type { PeriodFigures } from './development.js';
import type { UnitFigures } from './unit-figures.js';

/**
 * Of a month that runs, shifts that are planned stand among those that were worked, and so do breaches that can still be avoided:
 * neither how many were worked nor what there is per 100 of them is known before it is over. The year up to it is no other.
 */
export function ofRunningMonth(figures: MonthFigures): MonthFigures {
  const { months, year } = figures.development;
  return {
    ...figures,
    breachesPer100Shifts: null,
    workedShifts: null,
    development: {
      months: months.map((one) => (one.month === figures.month ? withoutShifts(one) : one)),
      year: withoutShifts(year),
    },
  };
}

const withoutShifts = <T extends PeriodFigures>(period: T): T => ({
  ...period,
  workedShifts: null,
  per100Shifts: null,
});

/** As `ofRunningMonth`, of units side by side. */
export const unitInRunningMonth = (unit: UnitFigures): UnitFigures => ({ ...unit, per100Shifts: null });
