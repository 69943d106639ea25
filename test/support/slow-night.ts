import { datesInside, datesOf, midnight, shift } from './slow-calendar.js';
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

/** Seconds planned in the horizon and how many may be; none where night work is not regular. */
export function nightSums(scene: Scene): { readonly planned: Fraction; readonly periods: Fraction } | null {
  if (!scene.horizon) return null;
  const dates = datesInside(scene, scene.horizon);
  const nights = nightsOf(scene);
  const days = figuresOf(scene).filter(({ date }) => dates.includes(date));
  if (days.filter((day) => isNightWork(scene, nights, day)).length < 3) return null;
  const free = times(ratioOf(dates.length, 7), 35);
  const periods = quotient(minus(whole(dates.length * 24), free), whole(24));
  return { planned: total(days.map(({ plan }) => plan)), periods };
}

/** Spec 2.9, 10-11(6), over the horizon. */
export function nightAverage(scene: Scene): Row[] {
  const sums = nightSums(scene);
  if (!scene.horizon || !sums) return [];
  const anchor = dateOf(scene.horizon.to - 1, scene.zone);
  return [{ ...scene.horizon, anchor, measured: quotient(sums.planned, sums.periods) }];
}

const workInBands = (scene: Scene, clockFrom: string): Row[] =>
  bandsOf(scene, clockFrom, '06:00').map(({ date, from, to }) => ({
    from,
    to,
    anchor: date,
    measured: netOf(scene, from, to),
  }));

/** Spec 2.9, 10-11(3). */
export const ownInitiative = (scene: Scene): Row[] => workInBands(scene, '23:00');

/** Spec 2.11, forbidden clock time. */
export const youthNight = (scene: Scene): Row[] =>
  workInBands(scene, scene.profile.group === 'under15' ? '20:00' : '23:00');
