import { at, countUpTo } from './packed.js';
import { Ratio } from './ratio.js';
import { IS_WORK, OVERTIME_BREAK, PAID, type Timeline } from './timeline.js';

/**
 * Work as disjoint stretches in time order. Of stretch i, `worked[i]` of every
 * `outOf[i]` seconds are work: all of them, except where an unpaid break without
 * position is spread over its event. `before[i]` is the net work before the stretch.
 */
export interface NetWork {
  readonly count: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly worked: Float64Array;
  readonly outOf: Float64Array;
  readonly before: Float64Array;
  /** Whether any stretch is spread, so that sums may hold fractions of a second. */
  readonly hasFractions: boolean;
}

/** Which breaks are not work: the unpaid ones, or for the overtime frames the §10-9(2) break as well. */
export type BreaksCut = 'unpaid' | 'unpaid-and-overtime';

/**
 * Net work (spec 1.3): of overlapping events each keeps the part no earlier one covers.
 * Sorted by start, what earlier events cover from an event's start on is one stretch up
 * to their latest end, so the part kept is one stretch, too.
 */
export function netWork(timeline: Timeline, cut: BreaksCut): NetWork {
  const net = new Stretches(timeline.size + timeline.breakStart.length);
  let covered = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < timeline.size; i += 1) {
    if (at(IS_WORK, at(timeline.kind, i)) === 0) continue;
    const end = at(timeline.end, i);
    const from = Math.max(at(timeline.start, i), covered);
    if (from < end) addEvent(net, timeline, i, from, cut);
    covered = Math.max(covered, end);
  }
  return net;
}

function addEvent(net: Stretches, timeline: Timeline, index: number, from: number, cut: BreaksCut): void {
  const end = at(timeline.end, index);
  const gross = end - at(timeline.start, index);
  const loose = at(timeline.looseBreak, index);
  let free = from;
  for (let i = at(timeline.firstBreak, index); i < at(timeline.firstBreak, index + 1); i += 1) {
    if (!isCut(at(timeline.breakPaid, i), cut)) continue;
    const start = at(timeline.breakStart, i);
    net.add(free, Math.min(start, end), gross - loose, gross);
    // Not back before the break's start: on the wall clock one may end before it begins, and work would count twice.
    free = Math.max(free, start, at(timeline.breakEnd, i));
  }
  net.add(free, end, gross - loose, gross);
}

const isCut = (paid: number, cut: BreaksCut): boolean =>
  (paid & PAID) === 0 || (cut === 'unpaid-and-overtime' && (paid & OVERTIME_BREAK) !== 0);

class Stretches implements NetWork {
  count = 0;
  hasFractions = false;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly worked: Float64Array;
  readonly outOf: Float64Array;
  readonly before: Float64Array;
  private total = 0;

  constructor(capacity: number) {
    this.start = new Float64Array(capacity);
    this.end = new Float64Array(capacity);
    this.worked = new Float64Array(capacity);
    this.outOf = new Float64Array(capacity);
    this.before = new Float64Array(capacity);
  }

  add(start: number, end: number, worked: number, outOf: number): void {
    if (start >= end) return;
    const i = this.count;
    this.start[i] = start;
    this.end[i] = end;
    this.worked[i] = worked;
    this.outOf[i] = outOf;
    this.before[i] = this.total;
    this.total += share(end - start, worked, outOf);
    if (worked !== outOf) this.hasFractions = true;
    this.count = i + 1;
  }
}

/** Whole stretches of an event stay whole numbers; only a part of a spread one is a fraction. */
const share = (length: number, worked: number, outOf: number): number =>
  worked === outOf ? length : length === outOf ? worked : (length * worked) / outOf;

/** Net seconds before an instant. */
function netBefore(net: NetWork, instant: number): number {
  const i = countUpTo(net.start, net.count, instant) - 1;
  if (i < 0) return 0;
  const length = Math.min(instant, at(net.end, i)) - at(net.start, i);
  return at(net.before, i) + share(length, at(net.worked, i), at(net.outOf, i));
}

/** Net seconds of work inside `[from, to)`; exact unless the timeline has fractions. */
export const netBetween = (net: NetWork, from: number, to: number): number =>
  netBefore(net, to) - netBefore(net, from);

/** As `netBetween`, as an exact fraction. */
export function exactNetBetween(net: NetWork, from: number, to: number): Ratio {
  let sum = Ratio.ZERO;
  for (let i = Math.max(0, countUpTo(net.start, net.count, from) - 1); i < net.count; i += 1) {
    const start = Math.max(from, at(net.start, i));
    const end = Math.min(to, at(net.end, i));
    if (at(net.start, i) >= to) break;
    if (start < end) {
      const worked = Ratio.ofDecimal(at(net.worked, i));
      sum = sum.plus(worked.times(Ratio.of(end - start, at(net.outOf, i))));
    }
  }
  return sum;
}
