import type { Timeline } from './timeline.js';

/**
 * The events of many employees in the columns of a timeline, employee after employee:
 * those of employee e are `first[e]` to `first[e + 1]` (exclusive), sorted as a timeline
 * is. This is how a whole organisation is held at a few tens of bytes an event.
 */
export interface Roster {
  readonly employees: number;
  readonly first: Int32Array;
  readonly columns: Omit<Timeline, 'size'>;
}

/** The timeline of one employee of a roster: windows onto its columns, nothing is copied. */
export function timelineOf({ first, columns }: Roster, employee: number): Timeline {
  const from = first[employee] ?? 0;
  const to = first[employee + 1] ?? from;
  return {
    size: to - from,
    kind: columns.kind.subarray(from, to),
    start: columns.start.subarray(from, to),
    end: columns.end.subarray(from, to),
    looseBreak: columns.looseBreak.subarray(from, to),
    firstBreak: columns.firstBreak.subarray(from, to + 1),
    breakStart: columns.breakStart,
    breakEnd: columns.breakEnd,
    breakPaid: columns.breakPaid,
    ownNet: columns.ownNet.subarray(from, to),
    planned: columns.planned.subarray(from, to),
    marks: columns.marks.subarray(from, to),
    order: columns.order.subarray(from, to),
    hasOvertimeBreak: columns.hasOvertimeBreak,
  };
}
