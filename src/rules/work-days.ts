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

/** What work days are found from. */
export interface WorkDaySource {
  readonly timeline: Timeline;
  readonly blocks: Blocks;
  readonly anchors: Anchors;
  readonly net: NetWork;
  readonly clock: LocalClock;
  readonly settings: RuleSettings;
  readonly dailyRest: LimitSchedule;
}

/**
 * Windows in which the work of one day (arbeidsdøgn) is summed, by ascending start: the
 * records of spec 1.3. `day` is the date the hours count on, `net` and `planned` their
 * seconds, `until` where the last work in the window ends. Made anew for each timeline in
 * memory that is kept.
 */
export class WorkDays {
  count = 0;
  start = new Float64Array(0);
  end = new Float64Array(0);
  day = new Int32Array(0);
  net = new Float64Array(0);
  planned = new Float64Array(0);
  until = new Float64Array(0);
  /** Whether a break without position is cut by a window or another event: only then is a sum no whole number. */
  hasFractions = false;

  /**
   * An anchor opens a work day, except after a pseudo-main period that left less rest than
   * the daily rest in force: then it joins that day. The window lasts 24 elapsed hours or
   * until the next work day; work that goes on past it opens further windows. Short
   * call-outs outside every window are records of their own.
   */
  fill(source: WorkDaySource): this {
    const { anchors, blocks } = source;
    this.count = 0;
    this.hasFractions = false;
    this.reserve(anchors.count);
    const dailyRest = new LimitCursor(source.dailyRest);
    let opened = Number.NaN;
    for (let i = 0; i < anchors.count; i += 1) {
      if (i > 0) {
        if (joinsDayBefore(source, i, dailyRest)) continue;
        this.addWindows(blocks, i32(anchors.firstBlock, i), opened, f64(anchors.start, i));
      }
      opened = f64(anchors.start, i);
    }
    if (anchors.count > 0) this.addWindows(blocks, blocks.count, opened, Number.POSITIVE_INFINITY);
    if (source.settings.calloutMinInterrupt > 0) this.addStray(source);
    this.sum(source);
    this.date(source);
    return this;
  }

  private addStray({ timeline, settings }: WorkDaySource): void {
    const windows = Array.from({ length: this.count }, (_, k) => ({
      start: f64(this.start, k),
      end: f64(this.end, k),
    }));
    const stray = strayCallouts(timeline, settings.calloutMinInterrupt, windows);
    this.count = 0;
    for (const { start, end } of [...windows, ...stray].sort((a, b) => a.start - b.start))
      this.add(start, end);
  }

  private add(start: number, end: number): void {
    this.reserve(this.count + 1);
    this.start[this.count] = start;
    this.end[this.count] = end;
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

  private sum({ net, timeline }: WorkDaySource): void {
    let stretch = 0;
    let event = 0;
    for (let k = 0; k < this.count; k += 1) {
      const start = f64(this.start, k);
      const end = f64(this.end, k);
      let worked = 0;
      let until = start;
      while (stretch < net.count && f64(net.end, stretch) <= start) stretch += 1;
      for (let i = stretch; i < net.count && f64(net.start, i) < end; i += 1) {
        worked += netOfStretch(net, i, start, end);
        if (net.hasFractions && isPartOfSpread(net, i, start, end)) this.hasFractions = true;
        until = Math.min(f64(net.end, i), end);
      }
      let planned = 0;
      while (event < timeline.size && f64(timeline.start, event) < start) event += 1;
      for (; event < timeline.size && f64(timeline.start, event) < end; event += 1) {
        if (u8(IS_PLANNED, u8(timeline.kind, event)) === 1) planned += f64(timeline.planned, event);
      }
      this.net[k] = worked;
      this.until[k] = until;
      this.planned[k] = planned;
    }
  }

  /** Net seconds of each work day in another reading of what is work. */
  netOf(net: NetWork): Float64Array {
    return Float64Array.from({ length: this.count }, (_, k) =>
      netBetween(net, f64(this.start, k), f64(this.end, k)),
    );
  }

  private date({ clock, settings, net }: WorkDaySource): void {
    for (let k = 0; k < this.count; k += 1) {
      const start = f64(this.start, k);
      if (settings.shiftDate === 'start') this.day[k] = clock.dayOf(start);
      else if (settings.shiftDate === 'end') this.day[k] = dayOfEnd(clock, start, f64(this.until, k));
      else this.day[k] = dayOfMost(clock, net, start, f64(this.end, k));
    }
  }

  private reserve(needed: number): void {
    if (needed <= this.start.length) return;
    const room = roomFor(needed);
    this.start = grown(this.start, room);
    this.end = grown(this.end, room);
    this.day = new Int32Array(room);
    this.net = new Float64Array(room);
    this.planned = new Float64Array(room);
    this.until = new Float64Array(room);
  }
}

function grown(array: Float64Array, room: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(room);
  larger.set(array);
  return larger;
}

function joinsDayBefore({ blocks, anchors }: WorkDaySource, i: number, dailyRest: LimitCursor): boolean {
  if (u8(anchors.pseudo, i - 1) === 0) return false;
  const start = f64(anchors.start, i);
  const rest = longestFreeAfter(blocks, i32(anchors.lastBlock, i - 1), f64(anchors.end, i - 1), start);
  return dailyRest.covers(i32(anchors.day, i)) && rest.end - rest.start < dailyRest.effective;
}
