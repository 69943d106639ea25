import type { BreachCounts } from './breach-counts.js';
import type { SpreadRow } from './figure-rows.js';

/** Of how many persons and incidents the breaches of a month are, and where they stand. Null in a month nobody checked, before breaches were registered, and where its cases are no longer kept. */
export interface BreachSpread {
  /** Persons with at least one breach, each counted once. */
  readonly persons: number | null;
  /** Breaches that the same event of a person set off are one incident. */
  readonly incidents: number | null;
  /** The published plan already broke the rule. */
  readonly planned: number | null;
  /** The plan kept it, the day did not. */
  readonly worked: number | null;
  /** Not assessed yet. */
  readonly open: number | null;
  /** Assessed as breaches. */
  readonly real: number | null;
}

const UNKNOWN = { persons: null, incidents: null, planned: null, worked: null, open: null, real: null };

/** Zeros of a month that nobody checked would be read as "none". */
export const breachSpread = (month: string, row: SpreadRow | null, counts: BreachCounts): BreachSpread =>
  counts.isCounted(month) && row !== null ? row : UNKNOWN;
