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
  /** Whether its sick leave may be shown beside all else that is, in every month of the period. */
  readonly isSickLeaveShown: Pick<ByPeriod<boolean>, 'month' | 'year'>;
}

/** Percent, two decimals; null is "not known". */
export type UnitSickLeave = number | 'small-group' | null;

/** A line of the report's tables of units; null is "not known", never zero. */
export interface ReportedUnit {
  /** Null of several small units together. */
  readonly name: string | null;
  /** How many it stands for. */
  readonly units: number;
  readonly employed: number;
  readonly evaluated: number;
  readonly breaches: ByPeriod<number | null>;
  /** Of the month, one decimal. */
  readonly per100Shifts: number | null;
  readonly overtimeHours: ByPeriod<number | null>;
  readonly sickLeave: { readonly month: UnitSickLeave; readonly year: UnitSickLeave };
}

/**
 * Units as the report tells of them, by name. A report is read by many more than a unit's
 * manager, so that those of fewer than five persons stand together, and with them the next
 * smallest where they are fewer than five all the same: nothing can be found by subtraction.
 * Of a single unit, and where none is large enough, there is nothing to tell apart.
 */
export function reportedUnits(rows: readonly UnitRow[]): readonly ReportedUnit[] {
  const staffed = rows.filter(({ employed, evaluated }) => employed > 0 || evaluated > 0);
  const bySize = [...staffed].sort((a, b) => b.employed - a.employed || a.name.localeCompare(b.name, 'nb'));
  const large = bySize.filter(({ employed }) => !isSmallGroup(employed)).length;
  let shown = staffed.length > MOST_LINES ? Math.min(large, MOST_LINES - 1) : large;
  const together = (): number => bySize.slice(shown).reduce((sum, { employed }) => sum + employed, 0);
  while (shown > 0 && shown < bySize.length && isSmallGroup(together())) shown -= 1;
  if (shown === 0 || staffed.length < 2) return [];
  const own = bySize.slice(0, shown).sort((a, b) => a.name.localeCompare(b.name, 'nb'));
  const others = bySize.slice(shown);
  return [...own.map((row) => lineOf(row.name, [row])), ...(others.length > 0 ? [lineOf(null, others)] : [])];
}

function lineOf(name: string | null, rows: readonly UnitRow[]): ReportedUnit {
  const sum = (of: (row: UnitRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const breaches = (period: Period): number | null =>
    sum((row) => row.checkedMonths[period]) > 0 ? sum((row) => row.breaches[period]) : null;
  const overtime = (period: Period): number | null =>
    sum((row) => row.overtimeMonths[period]) > 0
      ? wholeHours(rows.reduce((all, row) => all + microOf(row.overtimeSeconds[period]), 0n))
      : null;
  return {
    name,
    units: rows.length,
    employed: sum(({ employed }) => employed),
    evaluated: sum(({ evaluated }) => evaluated),
    breaches: byPeriod(breaches),
    per100Shifts: per100(
      breaches('month'),
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
function sickLeaveOf(rows: readonly UnitRow[], period: 'month' | 'year'): UnitSickLeave {
  const [row, ...others] = rows;
  if (!row || rows.every(({ agreedDays }) => microOf(agreedDays[period]) === 0n)) return null;
  if (others.length > 0 || !row.isSickLeaveShown[period]) return 'small-group';
  return percentHalfUp(microOf(row.sickDays[period]), microOf(row.agreedDays[period]), 2);
}
