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
export const timelineOf = (roster: Roster, employee: number): Timeline => {
  const from = roster.first[employee] ?? 0;
  return new RosterTimeline(roster.columns, from, roster.first[employee + 1] ?? from);
};

/** Columns that few rules ask for are cut out when they are. */
class RosterTimeline implements Timeline {
  readonly size: number;
  readonly kind: Uint8Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly ownNet: Float64Array;
  readonly planned: Float64Array;
  readonly hasOvertimeBreak: boolean;
  private readonly cut: {
    looseBreak?: Float64Array;
    firstBreak?: Int32Array;
    marks?: Uint8Array;
    order?: Int32Array;
  } = {};

  constructor(
    private readonly columns: Roster['columns'],
    private readonly from: number,
    private readonly to: number,
  ) {
    this.size = to - from;
    this.kind = columns.kind.subarray(from, to);
    this.start = columns.start.subarray(from, to);
    this.end = columns.end.subarray(from, to);
    this.ownNet = columns.ownNet.subarray(from, to);
    this.planned = columns.planned.subarray(from, to);
    this.hasOvertimeBreak = columns.hasOvertimeBreak;
  }

  get looseBreak(): Float64Array {
    return (this.cut.looseBreak ??= this.columns.looseBreak.subarray(this.from, this.to));
  }

  get firstBreak(): Int32Array {
    return (this.cut.firstBreak ??= this.columns.firstBreak.subarray(this.from, this.to + 1));
  }

  get breakStart(): Float64Array {
    return this.columns.breakStart;
  }

  get breakEnd(): Float64Array {
    return this.columns.breakEnd;
  }

  get breakPaid(): Uint8Array {
    return this.columns.breakPaid;
  }

  get marks(): Uint8Array {
    return (this.cut.marks ??= this.columns.marks.subarray(this.from, this.to));
  }

  get order(): Int32Array {
    return (this.cut.order ??= this.columns.order.subarray(this.from, this.to));
  }
}
