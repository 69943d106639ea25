import { DAY_SECONDS } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { isPartOfSpread, netBetween, netOfStretch, type NetWork } from './net-work.js';
import { f64, i32, roomFor, u8 } from './packed.js';
import { IS_PLANNED, type Timeline } from './timeline.js';
import { findWindows, type WorkDaySource } from './work-day-windows.js';
import { dayOfEnd, dayOfMost } from './work-day-date.js';

/**
 * Windows in which the work of one day (arbeidsdøgn) is summed, by ascending start: the
 * records of spec 1.3. `net` and `planned` are their seconds, `until` where the last work
 * in the window ends. Made anew for each timeline in memory that is kept.
 */
export class WorkDays {
  count = 0;
  start: Float64Array = new Float64Array(0);
  net: Float64Array = new Float64Array(0);
  planned: Float64Array = new Float64Array(0);
  until: Float64Array = new Float64Array(0);
  /** Whether a break without position is cut by a window or another event: only then is a sum no whole number. */
  hasFractions = false;
  private own = columns(0);
  private ends: Float64Array | null = null;
  private dates = new Int32Array(0);
  private isDated = false;
  private source: WorkDaySource | null = null;
  /** The clock, where a work day is dated by its start, as by default. */
  private startClock: LocalClock | null = null;

  fill(source: WorkDaySource): this {
    this.source = source;
    this.startClock = source.context.settings.shiftDate === 'start' ? source.context.clock : null;
    this.isDated = false;
    this.hasFractions = false;
    this.count = 0;
    if (source.isPlain) this.take(source.timeline);
    else {
      this.reserve(source.anchors.count);
      findWindows(source, (start, end) => {
        this.add(start, end);
      });
      this.sum(source);
    }
    return this;
  }

  /** Where each window ends: 24 h after it began, or where the next begins. */
  get end(): Float64Array {
    if (this.ends) return this.ends;
    let next = Number.POSITIVE_INFINITY;
    for (let k = this.count - 1; k >= 0; k -= 1) {
      const from = f64(this.start, k);
      this.own.end[k] = Math.min(from + DAY_SECONDS, next);
      next = from;
    }
    return (this.ends = this.own.end);
  }

  /** As `day`, of some work days by ascending number: `into[i]` is the date of work day `which[i]`. */
  datesOf(which: Int32Array, count: number, into: Int32Array): void {
    if (this.startClock) this.startClock.daysOf(this.start, which, count, into);
    else for (let i = 0; i < count; i += 1) into[i] = this.dateOf(i32(which, i));
  }

  /** As `end`, of one work day alone. */
  endOf(k: number): number {
    if (this.ends) return f64(this.ends, k);
    const dayLater = f64(this.start, k) + DAY_SECONDS;
    return k + 1 < this.count ? Math.min(dayLater, f64(this.start, k + 1)) : dayLater;
  }

  /** The first work day that is dated on a day or later; their dates ascend. */
  firstFrom(day: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.dateOf(middle) < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** As `firstFrom`, where it is work day `from` or one of the few after it. */
  firstFromNear(day: number, from: number): number {
    let k = from;
    if (this.startClock) {
      const instant = this.startClock.startOf(day);
      while (k < this.count && f64(this.start, k) < instant) k += 1;
    } else while (k < this.count && this.dateOf(k) < day) k += 1;
    return k;
  }

  /** The local date on which the hours of each work day count. */
  get day(): Int32Array {
    if (!this.isDated) {
      if (this.count > this.dates.length) this.dates = new Int32Array(roomFor(this.count));
      for (let k = 0; k < this.count; k += 1) this.dates[k] = this.dateOf(k);
      this.isDated = true;
    }
    return this.dates;
  }

  /** As `day`, of one work day alone. */
  dateOf(k: number): number {
    if (this.isDated) return i32(this.dates, k);
    if (this.startClock) return this.startClock.dayOf(f64(this.start, k));
    return this.source === null ? Number.NaN : this.otherDateOf(this.source, k);
  }

  private otherDateOf({ context, net }: WorkDaySource, k: number): number {
    const start = f64(this.start, k);
    return context.settings.shiftDate === 'end'
      ? dayOfEnd(context.clock, start, f64(this.until, k))
      : dayOfMost(context.clock, net, start, f64(this.end, k));
  }

  /** Net seconds of each work day in another reading of what is work. */
  netOf(net: NetWork): Float64Array {
    return Float64Array.from({ length: this.count }, (_, k) =>
      netBetween(net, f64(this.start, k), f64(this.end, k)),
    );
  }

  /** The shifts of a plain timeline, each a work day. */
  private take({ size, start, end, ownNet, planned }: Timeline): void {
    this.reserve(size);
    this.count = size;
    this.start = start;
    this.net = ownNet;
    this.planned = planned;
    this.until = end;
    this.ends = null;
  }

  private add(start: number, end: number): void {
    this.reserve(this.count + 1);
    this.start[this.count] = start;
    this.own.end[this.count] = end;
    this.count += 1;
  }

  private sum(source: WorkDaySource): void {
    let stretch = 0;
    let event = 0;
    for (let k = 0; k < this.count; k += 1) {
      stretch = this.sumNet(source.net, k, stretch);
      event = this.sumPlan(source.timeline, k, event);
    }
  }

  /** Sums the work of window k from a stretch on; the first stretch that may reach into it is returned. */
  private sumNet(net: NetWork, k: number, from: number): number {
    const start = f64(this.start, k);
    const end = f64(this.end, k);
    let first = from;
    while (first < net.count && f64(net.end, first) <= start) first += 1;
    let worked = 0;
    let until = start;
    for (let i = first; i < net.count && f64(net.start, i) < end; i += 1) {
      worked += netOfStretch(net, i, start, end);
      until = Math.min(f64(net.end, i), end);
      if (net.hasFractions && isPartOfSpread(net, i, start, end)) this.hasFractions = true;
    }
    this.net[k] = worked;
    this.until[k] = until;
    return first;
  }

  /** Sums the plan of the shifts that start in window k, from an event on; the next event is returned. */
  private sumPlan(timeline: Timeline, k: number, from: number): number {
    let event = from;
    while (event < timeline.size && f64(timeline.start, event) < f64(this.start, k)) event += 1;
    let planned = 0;
    for (; event < timeline.size && f64(timeline.start, event) < f64(this.end, k); event += 1) {
      if (u8(IS_PLANNED, u8(timeline.kind, event)) === 1) planned += f64(timeline.planned, event);
    }
    this.planned[k] = planned;
    return event;
  }

  private reserve(needed: number): void {
    if (needed > this.own.start.length) {
      const { start, end } = this.own;
      this.own = columns(roomFor(needed));
      this.own.start.set(start);
      this.own.end.set(end);
    }
    this.start = this.own.start;
    this.ends = this.own.end;
    this.net = this.own.net;
    this.planned = this.own.planned;
    this.until = this.own.until;
  }
}

const columns = (room: number) => ({
  start: new Float64Array(room),
  end: new Float64Array(room),
  net: new Float64Array(room),
  planned: new Float64Array(room),
  until: new Float64Array(room),
});
