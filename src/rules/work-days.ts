import { DAY_SECONDS } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { Anchors } from './anchors.js';
import { longestFreeAfter, type Blocks } from './blocks.js';
import { LimitCursor, type LimitSchedule } from './limits.js';
import { isPartOfSpread, netBetween, netOfStretch, type NetWork } from './net-work.js';
import { f64, i32, roomFor, u8 } from './packed.js';
import type { RuleSettings } from './settings.js';
import { strayCallouts } from './stray-callouts.js';
import { IS_PLANNED, type Timeline } from './timeline.js';
import { dayOfEnd, dayOfMost } from './work-day-date.js';

/** What work days are found from; derived parts are asked for only where they are needed. */
export interface WorkDaySource {
  readonly timeline: Timeline;
  readonly isPlain: boolean;
  readonly blocks: Blocks;
  readonly anchors: Anchors;
  readonly net: NetWork;
  readonly context: {
    readonly clock: LocalClock;
    readonly settings: RuleSettings;
    readonly limits: { readonly DAILY_REST: LimitSchedule };
  };
}

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
      this.find(source);
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

  /**
   * An anchor opens a work day, except after a pseudo-main period that left less rest than
   * the daily rest in force: then it joins that day. The window lasts 24 elapsed hours or
   * until the next work day; work that goes on past it opens further windows. Short
   * call-outs outside every window are records of their own.
   */
  private find(source: WorkDaySource): void {
    const { anchors, blocks } = source;
    this.reserve(anchors.count);
    const dailyRest = new LimitCursor(source.context.limits.DAILY_REST);
    let opened = Number.NaN;
    for (let i = 0; i < anchors.count; i += 1) {
      if (i > 0) {
        if (joinsDayBefore(source, i, dailyRest)) continue;
        this.addWindows(blocks, i32(anchors.firstBlock, i), opened, f64(anchors.start, i));
      }
      opened = f64(anchors.start, i);
    }
    if (anchors.count > 0) this.addWindows(blocks, blocks.count, opened, Number.POSITIVE_INFINITY);
    if (source.context.settings.calloutMinInterrupt > 0) this.addStray(source);
  }

  private addStray({ timeline, context }: WorkDaySource): void {
    const windows = Array.from({ length: this.count }, (_, k) => ({
      start: f64(this.start, k),
      end: f64(this.end, k),
    }));
    const stray = strayCallouts(timeline, context.settings.calloutMinInterrupt, windows);
    this.count = 0;
    for (const { start, end } of [...windows, ...stray].sort((a, b) => a.start - b.start))
      this.add(start, end);
  }

  private add(start: number, end: number): void {
    this.reserve(this.count + 1);
    this.start[this.count] = start;
    this.own.end[this.count] = end;
    this.count += 1;
  }

  /** The windows of a work day whose content is the blocks before `nextBlock`. */
  private addWindows(blocks: Blocks, nextBlock: number, start: number, next: number): void {
    const contentEnd = f64(blocks.end, nextBlock - 1);
    let from = start;
    do {
      this.add(from, Math.min(from + DAY_SECONDS, next));
      from += DAY_SECONDS;
    } while (from < contentEnd && from < next);
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

function joinsDayBefore({ blocks, anchors, context }: WorkDaySource, i: number, rest: LimitCursor): boolean {
  if (u8(anchors.pseudo, i - 1) === 0) return false;
  const start = f64(anchors.start, i);
  const free = longestFreeAfter(blocks, i32(anchors.lastBlock, i - 1), f64(anchors.end, i - 1), start);
  return rest.covers(context.clock.dayOf(start)) && free.end - free.start < rest.effective;
}
