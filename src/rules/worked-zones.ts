import type { Interval } from '../time/interval.js';
import { redDays, redIndexFrom, type RedDays } from '../time/sunday-zone.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, netBetween, type NetWork } from './net-work.js';
import { roomFor } from './packed.js';
import { daysOfPeriod } from './periods.js';
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

  private clock: LocalClock | null = null;
  private settings: RuleSettings | null = null;
  private period: Interval = { start: Number.NaN, end: Number.NaN };

  /**
   * One walk over the work of the view for the red days of a period (spec 2.2), in the
   * sequence and with the zones of its settings (spec 2.8).
   */
  fill(view: ZoneSource, period: Interval): this {
    const { clock, settings } = view.context;
    // One employee after another is asked about the same days.
    const isSamePeriod = period.start === this.period.start && period.end === this.period.end;
    const isSame = settings === this.settings && isSamePeriod && clock === this.clock;
    const red = this.red !== null && isSame ? this.red : this.look(view, period);
    this.walk(view, red);
    return this;
  }

  private look({ context }: ZoneSource, period: Interval): RedDays {
    const { clock, settings } = context;
    const [fromDay, untilDay] = daysOfPeriod(context, period);
    const red = redDays(clock, settings.sundayZone, settings.sundaySequence);
    this.first = redIndexFrom(red, fromDay);
    this.count = redIndexFrom(red, untilDay) - this.first;
    if (this.count > this.worked.length) this.worked = new Uint8Array(roomFor(this.count));
    this.red = red;
    this.clock = clock;
    this.settings = settings;
    this.period = period;
    return red;
  }

  private walk(source: ZoneSource, red: RedDays): void {
    const work = workOf(source);
    const { count: stretches, start, worked } = work;
    const isAnyEnough = source.context.settings.sundayMinimum === 0;
    const { count, first } = this;
    let next = 0;
    for (let i = 0; i < count; i += 1) {
      const from = red.start[first + i]!;
      const to = red.end[first + i]!;
      next = firstEndingAfter(work, next, from);
      // Nearly always the first stretch settles it: whether it begins in time is hard to foresee, hence no branch.
      this.worked[i] =
        isAnyEnough && next < stretches && worked[next]! > 0
          ? Number(start[next]! < to)
          : Number(isAnyWork(work, next, to) && (isAnyEnough || isEnough(source, from, to)));
    }
  }

  zone(i: number): Interval {
    const { red, first } = this;
    return red === null
      ? { start: Number.NaN, end: Number.NaN }
      : { start: red.start[first + i]!, end: red.end[first + i]! };
  }
}

/** Disjoint stretches by start, with the seconds worked in each. */
interface Work {
  readonly count: number;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly worked: Float64Array;
}

/** The work of a timeline; of a plain one the shifts are the stretches, whatever their breaks. */
const workOf = (source: ZoneSource): Work => {
  const { timeline, isPlain } = source;
  if (!isPlain) return source.net;
  return { count: timeline.size, start: timeline.start, end: timeline.end, worked: timeline.ownNet };
};

/** As many stretches are passed without a branch. */
const NEAR_BY = 7;

/** The first stretch from `next` on that ends after an instant. Mostly it is one of the next few, hard to foresee which. */
function firstEndingAfter({ count, end }: Work, next: number, instant: number): number {
  let i = next;
  if (i + NEAR_BY <= count) {
    i += Number(end[i + 3]! <= instant) * 4;
    i += Number(end[i + 1]! <= instant) * 2;
    i += Number(end[i]! <= instant);
  }
  while (i < count && end[i]! <= instant) i += 1;
  return i;
}

/** Whether any stretch from `next` on that begins before `to` has work in it: one may be all break. */
function isAnyWork({ count, start, worked }: Work, next: number, to: number): boolean {
  for (let i = next; i < count && start[i]! < to; i += 1) if (worked[i]! > 0) return true;
  return false;
}

/** More than the least that counts; by default the least work at all does. */
function isEnough({ net, context }: ZoneSource, start: number, end: number): boolean {
  const exact = net.hasFractions ? (): Ratio => exactNetBetween(net, start, end) : undefined;
  return differenceFrom(context.settings.sundayMinimum, netBetween(net, start, end), exact) > 0;
}
