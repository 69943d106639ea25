import { DAY_SECONDS } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { isPartOfSpread, netBetween, netOfStretch, type NetWork } from './net-work.js';
import { roomFor } from './packed.js';
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
  private startDates = new Int32Array(0);
  private areStartsDated = false;
  /** Dates by another reading than that of the start. */
  private dates = new Int32Array(0);
  private isDated = false;
  private source: WorkDaySource | null = null;
  /** The clock, where a work day is dated by its start, as by default. */
  private startClock: LocalClock | null = null;

  fill(source: WorkDaySource): this {
    this.source = source;
    this.startClock = source.context.settings.shiftDate === 'start' ? source.context.clock : null;
    this.areStartsDated = false;
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
      const from = this.start[k]!;
      this.own.end[k] = Math.min(from + DAY_SECONDS, next);
      next = from;
    }
    return (this.ends = this.own.end);
  }

  /** As `day`, of some work days by ascending number: `into[i]` is the date of work day `which[i]`. */
  datesOf(which: Int32Array, count: number, into: Int32Array): void {
    if (this.startClock && !this.areStartsDated) this.startClock.daysOfSome(this.start, which, count, into);
    else for (let i = 0; i < count; i += 1) into[i] = this.dateOf(which[i]!);
  }

  /** As `end`, of one work day alone. */
  endOf(k: number): number {
    if (this.ends) return this.ends[k]!;
    const dayLater = this.start[k]! + DAY_SECONDS;
    return k + 1 < this.count ? Math.min(dayLater, this.start[k + 1]!) : dayLater;
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

  /** The local date on which the hours of each work day count. */
  get day(): Int32Array {
    if (this.startClock) return this.startDay;
    if (!this.isDated) {
      if (this.count > this.dates.length) this.dates = new Int32Array(roomFor(this.count));
      for (let k = 0; k < this.count; k += 1) this.dates[k] = this.dateOf(k);
      this.isDated = true;
    }
    return this.dates;
  }

  /** The local date on which each of them starts. */
  get startDay(): Int32Array {
    if (!this.areStartsDated) {
      if (this.count > this.startDates.length) this.startDates = new Int32Array(roomFor(this.count));
      this.source?.context.clock.daysOf(this.start, this.count, this.startDates);
      this.areStartsDated = true;
    }
    return this.startDates;
  }

  /** As `day`, of one work day alone. */
  dateOf(k: number): number {
    if (this.startClock) {
      return this.areStartsDated ? this.startDates[k]! : this.startClock.dayOf(this.start[k]!);
    }
    if (this.isDated) return this.dates[k]!;
    return this.source === null ? Number.NaN : this.otherDateOf(this.source, k);
  }

  private otherDateOf({ context, net }: WorkDaySource, k: number): number {
    const start = this.start[k]!;
    return context.settings.shiftDate === 'end'
      ? dayOfEnd(context.clock, start, this.until[k]!)
      : dayOfMost(context.clock, net, start, this.end[k]!);
  }

  /** Net seconds of each work day in another reading of what is work. */
  netOf(net: NetWork): Float64Array {
    return Float64Array.from({ length: this.count }, (_, k) => netBetween(net, this.start[k]!, this.end[k]!));
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
    const start = this.start[k]!;
    const end = this.end[k]!;
    let first = from;
    while (first < net.count && net.end[first]! <= start) first += 1;
    let worked = 0;
    let until = start;
    for (let i = first; i < net.count && net.start[i]! < end; i += 1) {
      worked += netOfStretch(net, i, start, end);
      until = Math.min(net.end[i]!, end);
      if (net.hasFractions && isPartOfSpread(net, i, start, end)) this.hasFractions = true;
    }
    this.net[k] = worked;
    this.until[k] = until;
    return first;
  }

  /** Sums the plan of the shifts that start in window k, from an event on; the next event is returned. */
  private sumPlan(timeline: Timeline, k: number, from: number): number {
    let event = from;
    while (event < timeline.size && timeline.start[event]! < this.start[k]!) event += 1;
    let planned = 0;
    for (; event < timeline.size && timeline.start[event]! < this.end[k]!; event += 1) {
      if (IS_PLANNED[timeline.kind[event]!]! === 1) planned += timeline.planned[event]!;
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
