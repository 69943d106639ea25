/** Of a row `m` of `violation_measure`: that it is still to be done, as `isToBeDone` says of a measure. */
export const IS_TO_BE_DONE = 'm.done_on is null and m.dropped_on is null';

/** Of a row `m` of `violation_measure`: that it was to be done before a day, and still is. */
export const isMeasureDue = (today: string): string => `${IS_TO_BE_DONE} and m.due_date < ${today}`;
