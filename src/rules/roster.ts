import { plainFactsOf, type PlainFacts, type Timeline } from './timeline.js';

/** The columns of a timeline for the events of many employees, employee after employee. */
export type Columns = Omit<Timeline, 'size' | 'plain'>;

/**
 * The events of a whole organisation: those of employee e are `first[e]` to `first[e + 1]`
 * (exclusive), sorted as a timeline is, at a few tens of bytes an event. Plain data, so
 * that threads can share it.
 */
export interface Roster {
  readonly employees: number;
  readonly first: Int32Array;
  readonly columns: Columns;
  /** `Timeline.plain` of each employee, `FACTS` numbers each; NaN where it is null. */
  readonly plain: Float64Array;
}

const FACTS = 4;

/** A roster of columns that are filled already. */
export function makeRoster(first: Int32Array, columns: Columns): Roster {
  const employees = first.length - 1;
  const plain = new Float64Array(FACTS * employees).fill(Number.NaN);
  for (let employee = 0; employee < employees; employee += 1) {
    const facts = plainFactsOf(columns, first[employee]!, first[employee + 1]!);
    if (facts === null) continue;
    const { shortestGap, shortestBreak, mostNet, mostPlanned } = facts;
    plain.set([shortestGap, shortestBreak, mostNet, mostPlanned], FACTS * employee);
  }
  return { employees, first, columns, plain };
}

/** The timeline of one employee of a roster: windows onto its columns, nothing is copied. */
export function timelineOf({ first, columns, plain }: Roster, employee: number): Timeline {
  return new Slice(columns, first[employee]!, first[employee + 1]!, factsAt(plain, FACTS * employee));
}

function factsAt(plain: Float64Array, at: number): PlainFacts | null {
  const shortestGap = plain[at]!;
  if (Number.isNaN(shortestGap)) return null;
  return { shortestGap, shortestBreak: plain[at + 1]!, mostNet: plain[at + 2]!, mostPlanned: plain[at + 3]! };
}

/** Columns that few rules ask for are cut out when they are. */
class Slice implements Timeline {
  readonly size: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly ownNet: Float64Array;
  readonly planned: Float64Array;
  private readonly cut: {
    kind?: Uint8Array;
    looseBreak?: Float64Array;
    firstBreak?: Int32Array;
    marks?: Uint8Array;
    order?: Int32Array;
  } = {};

  constructor(
    private readonly columns: Columns,
    private readonly from: number,
    private readonly to: number,
    readonly plain: PlainFacts | null,
  ) {
    this.size = to - from;
    this.start = columns.start.subarray(from, to);
    this.end = columns.end.subarray(from, to);
    this.ownNet = columns.ownNet.subarray(from, to);
    this.planned = columns.planned.subarray(from, to);
  }

  get kind(): Uint8Array {
    return (this.cut.kind ??= this.columns.kind.subarray(this.from, this.to));
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

  get hasOvertimeBreak(): boolean {
    return this.columns.hasOvertimeBreak;
  }
}
