import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, type NetWork } from './net-work.js';
import { f64 } from './packed.js';
import { NEAR, Ratio } from './ratio.js';
import type { ClockBand, RuleSettings } from './settings.js';
import type { WorkDays } from './work-days.js';

interface NightContext {
  readonly clock: LocalClock;
  readonly settings: RuleSettings;
}

/** What night work is found from. */
export interface NightSource {
  readonly workDays: WorkDays;
  readonly net: NetWork;
  readonly isPlain: boolean;
  readonly context: NightContext;
}

/** The band that begins on a local date: to the same date where it ends later on the clock, else to the next. */
export const bandOf = (clock: LocalClock, day: number, { from, to }: ClockBand): Interval => ({
  start: clock.instantAt(day, from),
  end: clock.instantAt(to > from ? day : day + 1, to),
});

/** The parts of a band that lie in `[from, to)`, night by night. */
function* nightsIn({ clock, settings }: NightContext, from: number, to: number): Generator<Interval> {
  for (let day = clock.dayOf(from) - 1; clock.startOf(day) < to; day += 1) {
    const night = bandOf(clock, day, settings.night);
    const start = Math.max(from, night.start);
    const end = Math.min(to, night.end);
    if (start < end) yield { start, end };
  }
}

/** Net seconds of night work inside `[from, to)`, as a fraction (spec 2.9). */
export function exactNight(view: NightSource, from: number, to: number): Ratio {
  let sum = Ratio.ZERO;
  for (const { start, end } of nightsIn(view.context, from, to)) {
    sum = sum.plus(exactNetBetween(view.net, start, end));
  }
  return sum;
}

/** All night work of a timeline (spec 2.9, NIGHT_HOURS). */
export function nightSeconds(view: NightSource): Ratio {
  const { count, start, end } = view.net;
  return count === 0 ? Ratio.ZERO : exactNight(view, f64(start, 0), f64(end, count - 1));
}

/**
 * The work days that are days of night work, by number: those with more of it than the
 * settings say (spec 2.9). The clock alone decides nearly always: what of the day lies at
 * night is too short in all, or what does not is too short for the rest of the work.
 */
export function findNightDays(view: NightSource): number[] {
  const { workDays, context } = view;
  const { clock, settings } = context;
  const { count, start, until } = workDays;
  const found: number[] = [];
  const isOverMidnight = settings.night.to <= settings.night.from;
  let offset = 0;
  let change = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k += 1) {
    const from = f64(start, k);
    const to = f64(until, k);
    if (from >= change) {
      offset = clock.offsetAt(from);
      change = clock.nextChange();
    }
    const isOneOffset = to < change && isOverMidnight;
    const atNight = isOneOffset
      ? clockAtNight(settings.night, from + offset, to - from)
      : secondsAtNight(context, from, to);
    if (atNight > settings.nightWork && isNightDay(view, k, atNight)) found.push(k);
  }
  return found;
}

/** Seconds of a stretch of at most a day that lie in nights, by the clock: it begins at a local reading. */
function clockAtNight({ from, to }: ClockBand, local: number, length: number): number {
  const begins = local - Math.floor(local / DAY_SECONDS) * DAY_SECONDS;
  const ends = begins + length;
  if (begins >= to && ends <= from) return 0;
  const early = Math.max(0, Math.min(ends, to) - begins);
  const late = Math.min(ends, DAY_SECONDS + to) - Math.max(begins, from);
  const next = ends - DAY_SECONDS - from;
  return early + Math.max(0, late) + Math.max(0, next);
}

/** Whether a work day with so many seconds at night, breaks and all, has enough work in them. */
function isNightDay(view: NightSource, k: number, atNight: number): boolean {
  const { workDays, context, isPlain } = view;
  const from = f64(workDays.start, k);
  const to = f64(workDays.until, k);
  const worked = f64(workDays.net, k);
  // The break of a plain shift is spread over it; of other work days this is the least it can be.
  const share = isPlain ? (worked * atNight) / (to - from) : worked - (to - from - atNight);
  const beyond = share - context.settings.nightWork;
  if (beyond > NEAR) return true;
  if (isPlain && beyond < -NEAR) return false;
  return exactNight(view, from, to).compare(Ratio.ofDecimal(context.settings.nightWork)) > 0;
}

/** As `clockAtNight` over a clock change, or where a night lies within one date. */
function secondsAtNight(context: NightContext, start: number, until: number): number {
  let sum = 0;
  for (const night of nightsIn(context, start, until)) sum += night.end - night.start;
  return sum;
}
