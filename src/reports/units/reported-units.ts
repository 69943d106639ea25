import { per100 } from '../../indicators/development.js';
import { microOf, percentHalfUp, wholeHours } from '../../indicators/rounding.js';
import { isSmallGroup } from '../../indicators/sick-leave-figures.js';

/** Lines of a table that a board still reads; what is beyond is put together. */
const MOST_LINES = 30;

/** The month of the report, its year up to it, and the thirteen months that end with it. */
export const PERIODS = ['month', 'year', 'trailing'] as const;
export type Period = (typeof PERIODS)[number];
type ByPeriod<T> = Readonly<Record<Period, T>>;

/** Sums of one unit without those below it. */
export interface UnitRow {
  readonly unitId: string;
  readonly name: string;
  /** Employed in it on a day of the month, and of these evaluated. */
  readonly employed: number;
  readonly evaluated: number;
  readonly workedShifts: number;
  readonly breaches: ByPeriod<number>;
  readonly overtimeSeconds: ByPeriod<string>;
  /** Months in which anybody of it was evaluated, and of these with overtime registered. */
  readonly checkedMonths: ByPeriod<number>;
  readonly overtimeMonths: ByPeriod<number>;
  readonly sickDays: Pick<ByPeriod<string>, 'month' | 'year'>;
  readonly agreedDays: Pick<ByPeriod<string>, 'month' | 'year'>;
  /** Whether its other figures may be told to those who see no persons, in every month of the period. */
  readonly isTold: ByPeriod<boolean>;
  /** Whether its sick leave may be shown beside all else that is, in every month of the period. */
  readonly isSickLeaveShown: Pick<ByPeriod<boolean>, 'month' | 'year'>;
}

/** Masked where it would tell of fewer than five persons, by itself or by what it leaves of the others; null is "not known". */
export type UnitFigure = number | 'small-group' | null;

/** A line of the report's tables of units; null is "not known", never zero. */
export interface ReportedUnit {
  /** Null of several small units together. */
  readonly name: string | null;
  /** How many it stands for. */
  readonly units: number;
  readonly employed: number;
  readonly evaluated: number;
  readonly breaches: ByPeriod<UnitFigure>;
  /** Of the month, one decimal. */
  readonly per100Shifts: number | null;
  readonly overtimeHours: ByPeriod<UnitFigure>;
  /** Percent, two decimals. */
  readonly sickLeave: { readonly month: UnitFigure; readonly year: UnitFigure };
}

/**
 * Units as the report tells of them, by name. A report is read by many more than a unit's
 * manager: a unit stands by itself where it may be told of in the month (`toldUnits`), and all
 * others together, those too that are no more. A longer time is told of a unit where each of its
 * months is, and of the others where it is of all that stand by themselves: everything in the
 * table is then a sum of what may be told of single months. Of a single unit, and where none
 * stands by itself, there is nothing to tell apart.
 */
export function reportedUnits(all: readonly UnitRow[]): readonly ReportedUnit[] {
  const rows = all.filter(hasAnything);
  const present = rows.filter(
    ({ isTold, employed, evaluated }) => isTold.month && !isSmallGroup(Math.max(employed, evaluated)),
  );
  const bySize = [...present].sort((a, b) => b.employed - a.employed || a.name.localeCompare(b.name, 'nb'));
  const own = bySize
    .slice(0, rows.length > MOST_LINES ? MOST_LINES - 1 : MOST_LINES)
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  if (own.length === 0 || rows.length < 2) return [];
  const others = rows.filter((row) => !own.includes(row));
  const isToldOfAll = byPeriod((period) => own.every(({ isTold }) => isTold[period]));
  return [
    ...own.map((row) => lineOf(row.name, [row], row.isTold)),
    ...(others.length > 0 ? [lineOf(null, others, isToldOfAll)] : []),
  ];
}

const hasAnything = ({ employed, checkedMonths, breaches }: UnitRow): boolean =>
  employed > 0 ||
  [checkedMonths, breaches].some(({ month, year, trailing }) => month > 0 || year > 0 || trailing > 0);

function lineOf(name: string | null, rows: readonly UnitRow[], isTold: ByPeriod<boolean>): ReportedUnit {
  const sum = (of: (row: UnitRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const told = (period: Period, months: number, value: () => number | null): UnitFigure => {
    if (months === 0) return null;
    return isTold[period] ? value() : 'small-group';
  };
  const breaches = (period: Period): UnitFigure =>
    told(
      period,
      sum((row) => row.checkedMonths[period]),
      () => sum((row) => row.breaches[period]),
    );
  const overtime = (period: Period): UnitFigure =>
    told(
      period,
      sum((row) => row.overtimeMonths[period]),
      () => wholeHours(rows.reduce((all, row) => all + microOf(row.overtimeSeconds[period]), 0n)),
    );
  const ofMonth = breaches('month');
  return {
    name,
    units: rows.length,
    employed: sum(({ employed }) => employed),
    evaluated: sum(({ evaluated }) => evaluated),
    breaches: byPeriod(breaches),
    per100Shifts: per100(
      ofMonth === 'small-group' ? null : ofMonth,
      sum(({ workedShifts }) => workedShifts),
    ),
    overtimeHours: byPeriod(overtime),
    sickLeave: { month: sickLeaveOf(rows, 'month'), year: sickLeaveOf(rows, 'year') },
  };
}

const byPeriod = <T>(of: (period: Period) => T): ByPeriod<T> => ({
  month: of('month'),
  year: of('year'),
  trailing: of('trailing'),
});

/** Of units put together it is never shown: who they are together was not weighed against all else that is. */
function sickLeaveOf(rows: readonly UnitRow[], period: 'month' | 'year'): UnitFigure {
  const [row, ...others] = rows;
  if (!row || rows.every(({ agreedDays }) => microOf(agreedDays[period]) === 0n)) return null;
  if (others.length > 0 || !row.isSickLeaveShown[period]) return 'small-group';
  return percentHalfUp(microOf(row.sickDays[period]), microOf(row.agreedDays[period]), 2);
}
