import type { PeopleRows } from '../indicators/people-figures.js';
import type { RuleCode } from '../rules/rule.js';
import type { CorrectedMonth } from './closing/corrected-months.js';
import type { ReportedUnit } from './units/reported-units.js';
import type { MeasureFigures } from './measures/reported-measures.js';

export interface TitleCount {
  readonly title: string;
  readonly count: number;
}

/** Of when a report is, and of which version of the data. */
export interface ReportStamp {
  readonly madeAt: string;
  readonly version: string;
  /** The last day of a month that is not over that figures reach, `YYYY-MM-DD`; null of one that is. */
  readonly upTo: string | null;
}

/** What the facts of a month are asked with. */
export interface FactsWish extends ReportStamp {
  /** The first month of whose persons is told, `YYYY-MM`. */
  readonly from: string;
  /** Those whose findings make the total. */
  readonly rules: readonly RuleCode[];
}

/** What a report says besides the figures. */
export interface ReportFacts extends ReportStamp {
  /** Null of units, whose reports are not closed. */
  readonly corrected: readonly CorrectedMonth[] | null;
  readonly organisation: string;
  readonly units: readonly string[] | null;
  readonly hires: readonly TitleCount[];
  readonly leavers: readonly TitleCount[];
  /** People who begin in the three months after. */
  readonly coming: readonly TitleCount[];
  readonly rulebooks: readonly string[];
  readonly lastImportAt: string | null;
  /** Rows refused in the files taken in, each file counted once. */
  readonly rowsRejected: number;
  readonly measures: MeasureFigures;
  readonly people: PeopleRows;
  readonly byUnit: readonly ReportedUnit[];
  /** HR's own paragraph; null until somebody has written one. */
  readonly longTermMeasures: string | null;
}
