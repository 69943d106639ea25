import type { BreachSpread } from '../indicators/breach-spread.js';
import type { BreachType, RuleCount } from '../indicators/breach-figures.js';
import type { BreachesByMonth } from '../indicators/breaches-by.js';
import type { CauseCount } from '../indicators/cause-counts.js';
import type { Coverage, MonthFigures, TrendMonth } from '../indicators/figures.js';
import type { Goal } from '../indicators/goal.js';
import type { Development } from '../indicators/development.js';
import type { HeadCount } from '../indicators/head-count.js';
import type { OnCallFigures } from '../indicators/on-call-figures.js';
import { peopleFigures, type PeopleFigures } from '../indicators/people-figures.js';
import type { NavFigures, SickLeave } from '../indicators/sick-leave-figures.js';
import type { CorrectedMonth } from './closing/corrected-months.js';
import type { MeasureFigures } from './measures/reported-measures.js';
import type { ReportFacts, TitleCount } from './report-facts.js';
import type { ReportedUnit } from './units/reported-units.js';

/**
 * The monthly report as data; the page is made from this and nothing else. Null is "not
 * known", never zero. Percentages and hours are rounded for display, from exact sums. What
 * may be left out is not in the reports of months that were closed before there was such a thing.
 */
export interface MonthlyReport {
  readonly schema: 'hviletid-monthly-report/3' | 'hviletid-monthly-report/4';
  /** `YYYY-MM` */
  readonly month: string;
  readonly organisation: string;
  /** Names of the units the report covers; null for the whole organisation. */
  readonly units: readonly string[] | null;
  /** When the figures were read: `2026-01-05T08:00+01:00`, local with offset. */
  readonly madeAt: string;
  /** Of a month that is not over: the last day its figures reach, `YYYY-MM-DD`. */
  readonly upTo?: string;
  readonly headCount: HeadCount & {
    /** People who began or ended in the month, by position title. */
    readonly hires: readonly TitleCount[];
    readonly leavers: readonly TitleCount[];
  };
  /** People who begin in the three months after, by position title. */
  readonly coming?: readonly TitleCount[];
  readonly keyFigures: {
    readonly sickLeave: { readonly month: SickLeave; readonly year: SickLeave; readonly goal: Goal | null };
    readonly breaches: {
      readonly count: number | null;
      readonly year: number | null;
      readonly goal: Goal | null;
      readonly per100Shifts: number | null;
      readonly workedShifts: number | null;
    };
    readonly overtime: {
      readonly hours: number | null;
      readonly calloutHours: number | null;
      readonly year: number | null;
      /** The first month `year` counts, `YYYY-MM`. */
      readonly countedFrom: string | null;
      readonly goal?: Goal | null;
    };
  };
  /** Rounded for comparison with NAV. */
  readonly navSickLeave?: NavFigures;
  readonly onCall: OnCallFigures;
  readonly spread: BreachSpread;
  readonly breachesByType: readonly BreachType[];
  /** Rules of the law without a row in the table, each with its own count; in no total. */
  readonly otherRules: readonly RuleCount[];
  readonly causes: readonly CauseCount[];
  /** The same by month and for the year, and by origin and state. */
  readonly breachesBy?: BreachesByMonth;
  readonly withinAgreement: number | null;
  readonly change: Change | null;
  /** Earlier months that are others here than in their own reports; only of the whole organisation. */
  readonly corrected?: readonly CorrectedMonth[];
  readonly measures?: MeasureFigures;
  /** HR's own text. */
  readonly longTermMeasures: string | null;
  readonly trend: readonly TrendMonth[];
  /** The month and the twelve before it, and the year to date. */
  readonly development?: Development;
  readonly people?: PeopleFigures;
  /** Empty where there is one unit, or none large enough. */
  readonly byUnit?: readonly ReportedUnit[];
  readonly data: {
    readonly coverage: Coverage;
    /** Rulebooks the findings were made with. */
    readonly rulebooks: readonly string[];
    /** What the figures were read from: the last import, and the number of the last step of a case. */
    readonly version?: string;
    readonly lastImportAt: string | null;
    /** Of every file taken in, as it was taken in last; not of the month alone. */
    readonly rowsRejected: number;
  };
}

/** How the number of breaches changed from the month before. */
export interface Change {
  readonly previous: number;
  readonly difference: number;
  /** The one type that changed most; null when none changed or several changed as much. */
  readonly largest: { readonly code: BreachType['code']; readonly from: number; readonly to: number } | null;
}

/** Figures and facts of a month as a report. */
export function monthlyReport(
  figures: MonthFigures,
  facts: ReportFacts & { readonly breachesBy: BreachesByMonth },
): MonthlyReport {
  const { sickLeave, breaches } = figures;
  const { rulebooks, version, lastImportAt, rowsRejected } = facts;
  return {
    schema: 'hviletid-monthly-report/4',
    month: figures.month,
    organisation: facts.organisation,
    units: facts.units,
    madeAt: facts.madeAt,
    ...(facts.upTo !== null && { upTo: facts.upTo }),
    headCount: { ...figures.headCount, hires: facts.hires, leavers: facts.leavers },
    coming: facts.coming,
    keyFigures: {
      sickLeave: { month: sickLeave.month, year: sickLeave.year, goal: sickLeave.goal },
      breaches: breachesOf(figures),
      overtime: overtimeOf(figures),
    },
    navSickLeave: figures.navSickLeave,
    onCall: figures.onCall,
    spread: figures.spread,
    breachesByType: breaches.types,
    otherRules: breaches.outside,
    causes: breaches.causes,
    breachesBy: facts.breachesBy,
    withinAgreement: breaches.withinAgreement,
    change: changeOf(breaches.total, breaches.previous, breaches.types),
    ...(facts.corrected !== null && { corrected: facts.corrected }),
    // Of a few persons it tells who had cases.
    ...(figures.coverage.isSmallGroup === true ? {} : { measures: facts.measures }),
    longTermMeasures: facts.longTermMeasures,
    trend: figures.trend,
    development: figures.development,
    people: peopleFigures(figures.development, facts.people, facts.units === null ? 'figures' : 'persons'),
    byUnit: facts.byUnit,
    data: { coverage: figures.coverage, rulebooks, version, lastImportAt, rowsRejected },
  };
}

const breachesOf = (figures: MonthFigures): MonthlyReport['keyFigures']['breaches'] => ({
  count: figures.breaches.total,
  year: figures.breaches.year,
  goal: figures.breaches.goal,
  per100Shifts: figures.breachesPer100Shifts,
  workedShifts: figures.workedShifts,
});

const overtimeOf = ({ overtime }: MonthFigures): MonthlyReport['keyFigures']['overtime'] => ({
  hours: overtime.hours,
  calloutHours: overtime.calloutHours,
  year: overtime.year,
  countedFrom: overtime.yearFrom,
  goal: overtime.goal,
});

/** Of the rows that make the total; null when one of the two months has no figure. */
export function changeOf(
  now: number | null,
  previous: number | null,
  types: readonly BreachType[],
): Change | null {
  if (now === null || previous === null) return null;
  const changes = types
    .filter(({ definition }) => definition === 'confirmed')
    .filter((type) => type.count !== null && type.previous !== null)
    .map(({ code, count, previous: before }) => ({ code, from: before ?? 0, to: count ?? 0 }));
  const size = (change: { from: number; to: number }): number => Math.abs(change.to - change.from);
  const most = Math.max(0, ...changes.map(size));
  const [largest, another] = changes.filter((change) => size(change) === most);
  const isSingle = most > 0 && another === undefined;
  return { previous, difference: now - previous, largest: isSingle ? (largest ?? null) : null };
}
