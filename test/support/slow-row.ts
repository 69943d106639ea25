import type { Fraction } from './slow-fraction.js';
import type { Stretch } from './slow-timeline.js';

/** One anchor that was measured, whether or not it is a breach. */
export interface Row extends Stretch {
  readonly anchor: string;
  readonly measured: Fraction;
  /** Where the limit is another for each anchor. */
  readonly limit?: Fraction;
}
