import type { BreaksSaid } from '../ingest/packed-events.js';
import type { WorkEvent } from '../rules/event.js';
import type { Person } from '../workforce/person.js';

/**
 * Whether the source of an employee's time records breaks at all, and paid ones too. One
 * that says "0 minutes" does, one that says nothing does not, and then a missing break
 * means nothing. Minutes without a place are the unpaid ones.
 */
export const recordedBreaks = (
  events: readonly WorkEvent[],
): Pick<Person, 'breaksRecorded' | 'paidBreaksRecorded'> => ({
  breaksRecorded: events.some(({ unpaidBreak, breaks }) => unpaidBreak !== undefined || breaks !== undefined),
  paidBreaksRecorded: events.some(({ breaks }) => breaks !== undefined),
});

export type BreaksRecorded = Required<Pick<Person, 'breaksRecorded' | 'paidBreaksRecorded'>>;

/** As `recordedBreaks`, from the most that is said of any break. */
export const recordedBy = (said: BreaksSaid): BreaksRecorded => ({
  breaksRecorded: said !== 'nothing',
  paidBreaksRecorded: said === 'positions',
});

/**
 * Whether what a window says is all there is to know: outside of it nothing has changed, so
 * only what was recorded before and is not in here may still be recorded elsewhere.
 */
export const isAllSaid = (here: BreaksRecorded, then: BreaksRecorded): boolean =>
  (here.breaksRecorded || !then.breaksRecorded) && (here.paidBreaksRecorded || !then.paidBreaksRecorded);

/** What is recorded now or was before; null where nothing is known of before. */
export const recordedBefore = (now: BreaksRecorded, then: BreaksRecorded | null): BreaksRecorded => ({
  breaksRecorded: now.breaksRecorded || (then?.breaksRecorded ?? false),
  paidBreaksRecorded: now.paidBreaksRecorded || (then?.paidBreaksRecorded ?? false),
});

/** Whether evaluation knew the same of breaks; it knew nothing before the first. */
export const isSameRecorded = (now: BreaksRecorded, then: BreaksRecorded | null): boolean =>
  now.breaksRecorded === then?.breaksRecorded && now.paidBreaksRecorded === then.paidBreaksRecorded;
