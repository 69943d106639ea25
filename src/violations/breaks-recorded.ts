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
