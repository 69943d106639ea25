import { DAY_SECONDS } from '../time/civil.js';
import { overlapOf, type Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { exactNetBetween, type NetWork } from './net-work.js';
import { roomFor } from './packed.js';
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
  return count === 0 ? Ratio.ZERO : exactNight(view, start[0]!, end[count - 1]!);
}

/** Seconds between the readings that the table below has; what it tells of a stretch is as far off at most. */
const STEP = 300;

/** Whether a work day is one of night work, as far as a look at the clock tells. */
type Look = 'no' | 'perhaps' | 'yes';

/** What nights are told by, for one reading of what a night is and how much work makes a day of night work. */
interface NightTable {
  readonly night: ClockBand;
  readonly nightWork: number;
  /** Seconds of night since a date began, by the clock, at each step of that date and the next: a work day has 24 h at most. */
  readonly before: Int32Array;
  /** Between these readings of one date a night over midnight has no more than `nightWork`: most work lies there. */
  readonly morning: number;
  readonly evening: number;
}

let table: NightTable | null = null;

function tableOf({ night, nightWork }: RuleSettings): NightTable {
  if (table !== null && isSame(table, night, nightWork)) return table;
  const isOverMidnight = night.to <= night.from;
  table = {
    night,
    nightWork,
    before: Int32Array.from({ length: (2 * DAY_SECONDS) / STEP + 1 }, (_, i) => nightSince(night, i * STEP)),
    morning: isOverMidnight ? night.to : Number.POSITIVE_INFINITY,
    evening: Math.min(night.from + nightWork, DAY_SECONDS),
  };
  return table;
}

const isSame = (known: NightTable, { from, to }: ClockBand, nightWork: number): boolean =>
  known.night.from === from && known.night.to === to && known.nightWork === nightWork;

/** Of `length` seconds from a reading of a date's clock on, `worked` of them work. */
function look(
  { before, nightWork, morning, evening }: NightTable,
  begins: number,
  length: number,
  worked: number,
): Look {
  const steps = 1 / STEP;
  if (begins >= morning && begins + length <= evening) return 'no';
  const rough = before[((begins + length) * steps) | 0]! - before[(begins * steps) | 0]!;
  if (rough <= nightWork - STEP) return 'no';
  return rough - (length - worked) < nightWork + STEP + NEAR ? 'perhaps' : 'yes';
}

/** Seconds of night that have gone by so many seconds after a date began, by the clock. */
function nightSince(night: ClockBand, seconds: number): number {
  const dates = Math.floor(seconds / DAY_SECONDS);
  return dates * nightOfDate(night, DAY_SECONDS) + nightOfDate(night, seconds - dates * DAY_SECONDS);
}

/** Those of one date up to a reading of its clock. */
function nightOfDate({ from, to }: ClockBand, reading: number): number {
  const late = Math.max(0, reading - from);
  return to > from ? Math.min(late, to - from) : late + Math.min(reading, to);
}

/**
 * The work days that are days of night work, by ascending number `record[i]`: those with
 * more of it than the settings say (spec 2.9). A look at the clock, some minutes off,
 * decides nearly always: what of the day lies at night is too short in all, or long enough
 * even if all breaks lie in it. Made anew for each timeline in memory that is kept.
 */
export class NightDays {
  count = 0;
  record = new Int32Array(0);
  private weekly = new Float64Array(0);

  fill(view: NightSource): this {
    const { workDays, context } = view;
    const { clock, settings } = context;
    const { count, start, until, net, startDay } = workDays;
    const record = this.recordFor(count);
    const nights = tableOf(settings);
    const date = DAY_SECONDS;
    let found = 0;
    let offset = 0;
    let change = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k += 1) {
      const from = start[k]!;
      const to = until[k]!;
      if (from >= change) {
        offset = clock.offsetAt(from);
        change = clock.nextChange();
      }
      const begins = from + offset - startDay[k]! * date;
      const seen = to < change ? look(nights, begins, to - from, net[k]!) : 'perhaps';
      if (seen === 'no' || (seen === 'perhaps' && !isNightDay(view, k))) continue;
      record[found] = k;
      found += 1;
    }
    this.count = found;
    return this;
  }

  /** How many of them each of `count` weeks has, the first of which begins on `monday`. */
  byWeek(days: Int32Array, monday: number, count: number): Float64Array {
    if (count > this.weekly.length) this.weekly = new Float64Array(roomFor(count));
    const { weekly, record } = this;
    weekly.fill(0, 0, count);
    for (let i = 0; i < this.count; i += 1) {
      const week = ((days[record[i]!]! - monday) / 7) | 0;
      weekly[week] = weekly[week]! + 1;
    }
    return weekly;
  }

  private recordFor(count: number): Int32Array {
    if (count > this.record.length) this.record = new Int32Array(roomFor(count));
    return this.record;
  }
}

/** Whether a work day has enough work at night, to the second. */
function isNightDay(view: NightSource, k: number): boolean {
  const { workDays, context, isPlain } = view;
  const { nightWork } = context.settings;
  const from = workDays.start[k]!;
  const to = workDays.until[k]!;
  const worked = workDays.net[k]!;
  const atNight = secondsAtNight(context, workDays.startDay[k]!, from, to);
  if (atNight <= nightWork) return false;
  // Breaks lie somewhere in the day: at the least this much of the work is at night.
  if (worked - (to - from - atNight) - nightWork > NEAR) return true;
  // The break of a plain shift is spread over it.
  const beyond = isPlain ? (worked * atNight) / (to - from) - nightWork : 0;
  if (Math.abs(beyond) > NEAR) return beyond > 0;
  return exactNight(view, from, to).compare(Ratio.ofDecimal(nightWork)) > 0;
}

/** Seconds of a work day that begins on a date and lie in nights, breaks and all. */
function secondsAtNight(
  { clock, settings }: NightContext,
  date: number,
  start: number,
  until: number,
): number {
  const { night } = settings;
  const begins = clock.localOf(start) - date * DAY_SECONDS;
  if (until < clock.nextChange()) {
    return nightSince(night, begins + until - start) - nightSince(night, begins);
  }
  let sum = 0;
  for (let day = date - 1; clock.startOf(day) < until; day += 1) {
    sum += overlapOf(bandOf(clock, day, night), { start, end: until });
  }
  return sum;
}
