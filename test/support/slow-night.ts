import { datesInside, datesOf, midnight, shift, weeksInside } from './slow-calendar.js';
import {
  hours,
  isMore,
  minus,
  quotient,
  ratioOf,
  times,
  total,
  whole,
  type Fraction,
} from './slow-fraction.js';
import type { Row } from './slow-row.js';
import { dateOf, netOf, type Scene, type Stretch } from './slow-timeline.js';
import { figuresOf, workDaysOf } from './slow-work-days.js';

interface Band extends Stretch {
  readonly date: string;
}

/** The band of each date from one clock time to the next of the other (spec 2.9). */
const bandsOf = (scene: Scene, clockFrom: string, clockTo: string): Band[] =>
  datesOf(scene).map((date) => ({
    date,
    from: midnight(scene, date, clockFrom),
    to: midnight(scene, clockTo > clockFrom ? date : shift(date, 1), clockTo),
  }));

const nightsOf = (scene: Scene): Band[] => bandsOf(scene, scene.profile.night_from, scene.profile.night_to);

/** Seconds of net work in the nights. */
export const nightWork = (scene: Scene): Fraction =>
  total(nightsOf(scene).map(({ from, to }) => netOf(scene, from, to)));

function isNightWork(scene: Scene, nights: readonly Band[], day: Stretch): boolean {
  const parts = nights
    .map(({ from, to }) => ({ from: Math.max(from, day.from), to: Math.min(to, day.to) }))
    .filter(({ from, to }) => from < to);
  return isMore(total(parts.map(({ from, to }) => netOf(scene, from, to))), hours(3));
}

/** Spec 2.9, 10-11(7). */
export function nightRisk(scene: Scene): Row[] {
  const nights = nightsOf(scene);
  return workDaysOf(scene)
    .filter((day) => isNightWork(scene, nights, day))
    .map(({ from, to, date }) => ({ from, to, anchor: date, measured: netOf(scene, from, to) }));
}

/** Seconds planned in a period and its number of 24 hours; none where night work is not regular. */
export function nightSums(
  scene: Scene,
  period: Stretch,
): { readonly planned: Fraction; readonly periods: Fraction } | null {
  const dates = datesInside(scene, period);
  const nights = nightsOf(scene);
  const days = figuresOf(scene).filter(({ date }) => dates.includes(date));
  if (days.filter((day) => isNightWork(scene, nights, day)).length < scene.profile.regular_nights)
    return null;
  const free = times(ratioOf(dates.length, 7), 35);
  const periods = quotient(minus(whole(dates.length * 24), free), whole(24));
  return { planned: total(days.map(({ plan }) => plan)), periods };
}

/** Spec 2.9, 10-11(6), over the horizon or over each four ISO weeks inside it. */
export function nightAverage(scene: Scene): Row[] {
  const { horizon, profile } = scene;
  if (!horizon) return [];
  const periods = profile.night_avg_mode === 'period' ? [horizon] : fourWeeksInside(scene, horizon);
  return periods.flatMap((period) => {
    const sums = nightSums(scene, period);
    if (!sums) return [];
    const { from, to } = period;
    return [{ from, to, anchor: dateOf(to - 1, scene.zone), measured: quotient(sums.planned, sums.periods) }];
  });
}

function fourWeeksInside(scene: Scene, horizon: Stretch): Stretch[] {
  const weeks = weeksInside(scene, horizon);
  return weeks.slice(3).map(({ to }, index) => ({ from: weeks[index]!.from, to }));
}

const workInBands = (scene: Scene, clockFrom: string, clockTo = '06:00'): Row[] =>
  bandsOf(scene, clockFrom, clockTo).map(({ date, from, to }) => ({
    from,
    to,
    anchor: date,
    measured: netOf(scene, from, to),
  }));

/** Spec 2.9, 10-11(3). */
export const ownInitiative = (scene: Scene): Row[] =>
  workInBands(scene, scene.profile.own_initiative_from, scene.profile.own_initiative_to);

/** Spec 2.11, forbidden clock time. */
export const youthNight = (scene: Scene): Row[] =>
  workInBands(scene, scene.profile.group === 'under15' ? '20:00' : '23:00');
