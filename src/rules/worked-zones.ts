import type { Interval } from '../time/interval.js';
import { redDays, redIndexFrom, type RedDays } from '../time/sunday-zone.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween, type NetWork } from './net-work.js';
import { f64, roomFor } from './packed.js';
import { differenceFrom, type Ratio } from './ratio.js';
import type { RuleSettings } from './settings.js';
import type { Timeline } from './timeline.js';

/** What zones are judged from. */
export interface ZoneSource {
  readonly timeline: Timeline;
  readonly isPlain: boolean;
  readonly net: NetWork;
  readonly context: { readonly clock: LocalClock; readonly settings: RuleSettings };
}

/**
 * The zones of the red days of a stretch of days: zone i is number `first + i` of `red`,
 * and `worked[i]` says whether it was worked. Made anew for each timeline in memory that
 * is kept.
 */
export class WorkedZones {
  red: RedDays | null = null;
  first = 0;
  count = 0;
  worked = new Uint8Array(0);

  /**
   * One walk over the work of the view for the red days of the local days
   * `[fromDay, untilDay)`, in the sequence and with the zones of its settings (spec 2.8).
   */
  fill(view: ZoneSource, fromDay: number, untilDay: number): this {
    const { clock, settings } = view.context;
    const red = redDays(clock, settings.sundayZone, settings.sundaySequence);
    this.red = red;
    this.first = redIndexFrom(red, fromDay);
    this.count = redIndexFrom(red, untilDay) - this.first;
    if (this.count > this.worked.length) this.worked = new Uint8Array(roomFor(this.count));
    this.walk(view, red);
    return this;
  }

  private walk(view: ZoneSource, red: RedDays): void {
    const { timeline, isPlain, context } = view;
    // Of a plain timeline the shifts are the stretches of work, whatever their breaks.
    const starts = isPlain ? timeline.start : view.net.start;
    const ends = isPlain ? timeline.end : view.net.end;
    const seconds = isPlain ? timeline.ownNet : view.net.worked;
    const count = isPlain ? timeline.size : view.net.count;
    const isAnyEnough = context.settings.sundayMinimum === 0;
    let next = 0;
    for (let i = 0; i < this.count; i += 1) {
      const from = f64(red.start, this.first + i);
      const to = f64(red.end, this.first + i);
      while (next < count && f64(ends, next) <= from) next += 1;
      let at = next;
      while (at < count && f64(starts, at) < to && f64(seconds, at) <= 0) at += 1;
      const isTouched = at < count && f64(starts, at) < to;
      this.worked[i] = isTouched && (isAnyEnough || isEnough(view, from, to)) ? 1 : 0;
    }
  }

  zone(i: number): Interval {
    const { red, first } = this;
    return red === null
      ? { start: Number.NaN, end: Number.NaN }
      : { start: f64(red.start, first + i), end: f64(red.end, first + i) };
  }
}

/** More than the least that counts; by default the least work at all does. */
function isEnough({ net, context }: ZoneSource, start: number, end: number): boolean {
  const exact = net.hasFractions ? (): Ratio => exactNetBetween(net, start, end) : undefined;
  return differenceFrom(context.settings.sundayMinimum, netBetween(net, start, end), exact) > 0;
}
