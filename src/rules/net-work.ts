import { countUpTo, roomFor } from './packed.js';
import { Ratio } from './ratio.js';
import { isWork, OVERTIME_BREAK, PAID, type Timeline } from './timeline.js';

/** Which breaks are not work: the unpaid ones, or for the overtime frames the §10-9(2) break as well. */
export type BreaksCut = 'unpaid' | 'unpaid-and-overtime';

/**
 * Work as disjoint stretches in time order. Of stretch i, `worked[i]` of every
 * `outOf[i]` seconds are work: all of them, except where an unpaid break without
 * position is spread over its event. `before[i]` is the net work before the stretch,
 * `event[i]` the event it is part of.
 *
 * Made anew for each timeline in memory that is kept, for an organisation has many.
 */
export class NetWork {
  count = 0;
  start = new Float64Array(0);
  end = new Float64Array(0);
  worked = new Float64Array(0);
  outOf = new Float64Array(0);
  before = new Float64Array(0);
  event = new Int32Array(0);
  /** Whether any stretch is spread, so that sums may hold fractions of a second. */
  hasFractions = false;
  private total = 0;

  /**
   * Net work (spec 1.3): of overlapping events each keeps the part no earlier one covers.
   * Sorted by start, what earlier events cover from an event's start on is one stretch up
   * to their latest end, so the part kept is one stretch, too.
   */
  fill(timeline: Timeline, cut: BreaksCut): this {
    this.reset(timeline);
    let covered = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < timeline.size; i += 1) {
      if (!isWork(timeline, i)) continue;
      const end = timeline.end[i]!;
      const from = Math.max(timeline.start[i]!, covered);
      if (from < end) this.addEvent(timeline, i, from, cut);
      covered = Math.max(covered, end);
    }
    return this;
  }

  private reset({ size, firstBreak }: Timeline): void {
    const needed = size + firstBreak[size]! - firstBreak[0]!;
    this.count = 0;
    this.total = 0;
    this.hasFractions = false;
    if (needed <= this.start.length) return;
    const room = roomFor(needed);
    this.start = new Float64Array(room);
    this.end = new Float64Array(room);
    this.worked = new Float64Array(room);
    this.outOf = new Float64Array(room);
    this.before = new Float64Array(room);
    this.event = new Int32Array(room);
  }

  private addEvent(timeline: Timeline, index: number, from: number, cut: BreaksCut): void {
    const end = timeline.end[index]!;
    const gross = end - timeline.start[index]!;
    const worked = gross - timeline.looseBreak[index]!;
    const last = timeline.firstBreak[index + 1]!;
    let free = from;
    for (let i = timeline.firstBreak[index]!; i < last; i += 1) {
      if (!isCut(timeline.breakPaid[i]!, cut)) continue;
      const start = timeline.breakStart[i]!;
      this.add(index, free, Math.min(start, end), worked, gross);
      // Not back before the break's start: on the wall clock one may end before it begins, and work would count twice.
      free = Math.max(free, start, timeline.breakEnd[i]!);
    }
    this.add(index, free, end, worked, gross);
  }

  private add(event: number, start: number, end: number, worked: number, outOf: number): void {
    if (start >= end) return;
    const i = this.count;
    this.start[i] = start;
    this.end[i] = end;
    this.worked[i] = worked;
    this.outOf[i] = outOf;
    this.event[i] = event;
    this.before[i] = this.total;
    this.total += shareOf(end - start, worked, outOf);
    if (worked !== outOf) this.hasFractions = true;
    this.count = i + 1;
  }
}

const isCut = (paid: number, cut: BreaksCut): boolean =>
  (paid & PAID) === 0 || (cut === 'unpaid-and-overtime' && (paid & OVERTIME_BREAK) !== 0);

/** Whole stretches of an event stay whole numbers; only a part of a spread one is a fraction. */
const shareOf = (length: number, worked: number, outOf: number): number =>
  worked === outOf ? length : length === outOf ? worked : (length * worked) / outOf;

/** Net seconds of stretch i inside `[from, to)`; 0 where they do not meet. */
export function netOfStretch(net: NetWork, i: number, from: number, to: number): number {
  const length = Math.min(to, net.end[i]!) - Math.max(from, net.start[i]!);
  return length <= 0 ? 0 : shareOf(length, net.worked[i]!, net.outOf[i]!);
}

/** Whether `[from, to)` holds only a part of an event whose break is spread over it. */
export function isPartOfSpread(net: NetWork, i: number, from: number, to: number): boolean {
  const outOf = net.outOf[i]!;
  return net.worked[i]! !== outOf && Math.min(to, net.end[i]!) - Math.max(from, net.start[i]!) !== outOf;
}

/** Net seconds before an instant. */
function netBefore(net: NetWork, instant: number): number {
  const i = countUpTo(net.start, net.count, instant) - 1;
  return i < 0 ? 0 : net.before[i]! + netOfStretch(net, i, net.start[i]!, instant);
}

/** Net seconds of work inside `[from, to)`; exact unless the timeline has fractions. */
export const netBetween = (net: NetWork, from: number, to: number): number =>
  netBefore(net, to) - netBefore(net, from);

/** As `netBetween`, as an exact fraction. */
export function exactNetBetween(net: NetWork, from: number, to: number): Ratio {
  let sum = Ratio.ZERO;
  for (let i = Math.max(0, countUpTo(net.start, net.count, from) - 1); i < net.count; i += 1) {
    if (net.start[i]! >= to) break;
    sum = sum.plus(exactOfStretch(net, i, from, to));
  }
  return sum;
}

/** As `netOfStretch`, as an exact fraction. */
export function exactOfStretch(net: NetWork, i: number, from: number, to: number): Ratio {
  const length = Math.min(to, net.end[i]!) - Math.max(from, net.start[i]!);
  if (length <= 0) return Ratio.ZERO;
  return Ratio.ofDecimal(net.worked[i]!).times(Ratio.of(length, net.outOf[i]));
}
