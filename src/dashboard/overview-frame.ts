import type { MonthFigures } from '../indicators/figures.js';
import type { UnitName } from './weeks/week-counts.query.js';

/** What is asked for: the month `YYYY-MM`, the last closed one when left out, and a unit where it is of one alone. */
export interface AskedOverview {
  readonly month?: string | undefined;
  readonly unit?: string | undefined;
}

/** A form that is sent with nothing chosen sends an empty text. */
export const unitIn = ({ unit }: AskedOverview): string | null =>
  unit === undefined || unit === '' ? null : unit;

/** What every overview of a month has. */
export interface OverviewFrame {
  readonly figures: MonthFigures;
  /** Months that can be chosen, latest first. */
  readonly months: readonly string[];
  /** The month that goes on, `YYYY-MM`. */
  readonly running: string;
  /** The units the figures are of; null for the whole organisation. */
  readonly scope: readonly UnitName[] | null;
  /** The unit that was asked for; null where the overview is of all that whoever looks may see. */
  readonly unit: string | null;
}
