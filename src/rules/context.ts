import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Limits } from './limits.js';
import type { RuleSettings, YouthGroup } from './settings.js';

/** Everything but the events that an evaluation depends on. */
export interface RuleContext {
  readonly clock: LocalClock;
  readonly settings: RuleSettings;
  readonly limits: Limits;
  /** Whether the employee is full-time on a day; decides the overtime formula (spec 2.5). */
  readonly isFullTime: (day: number) => boolean;
  /** Which minor the employee is on a day; null for an adult, and where it is not given. */
  readonly youthGroupOn?: (day: number) => YouthGroup | null;
  /**
   * The stretch for which the data are complete, in instants. Weeks and Sundays are
   * judged inside it only. Without one it runs from the first block to the last.
   */
  readonly horizon?: Interval;
  /** The periods that hours and Sundays are averaged over, by agreement; without any the horizon is one. */
  readonly periods?: readonly Interval[];
}
