import {
  datesInside,
  datesTouched,
  mondayOf,
  shift,
  weeksInside,
  weeksOf,
  type Week,
} from './slow-calendar.js';
import { plus, product, quotient, ratioOf, total, ZERO, type Fraction } from './slow-fraction.js';
import { limitOfPeriod, limitOfWeek } from './slow-rota.js';
import type { Row } from './slow-row.js';
import { convertedStandby, standbysOf } from './slow-standby.js';
import { dateOf, netOf, planOf, type Scene } from './slow-timeline.js';
import { figuresOf, type Figures } from './slow-work-days.js';

/** Weeks with a work day, or touched by standby. */
function weeksWithHours(scene: Scene, days: readonly Figures[]): Week[] {
  const onCall = standbysOf(scene).flatMap(({ start, end }) => datesTouched(scene, { from: start, to: end }));
  const cut = scene.profile.week_sums === 'clip' ? days.flatMap((day) => datesTouched(scene, day)) : [];
  return weeksOf(scene, [...days.map(({ date }) => date), ...onCall, ...cut]);
}

const sumIn = (days: readonly Figures[], week: Week, of: (day: Figures) => Fraction): Fraction =>
  total(days.filter(({ date }) => mondayOf(date) === week.monday).map(of));

/** Spec 2.4: the plan of a week with its converted standby. */
export function ordinaryWeek(scene: Scene): Row[] {
  const days = figuresOf(scene);
  return weeksWithHours(scene, days).map((week) => ({
    from: week.from,
    to: week.to,
    anchor: week.sunday,
    measured: plus(planOfWeek(scene, days, week), convertedStandby(scene, week.from, week.to)),
    ...(scene.profile.rota === 'three_shift' && { limit: limitOfWeek(scene, week) }),
  }));
}

/** What is planned for a week; where midnight parts it, each planned hour lies evenly over its event. */
function planOfWeek(scene: Scene, days: readonly Figures[], week: Week): Fraction {
  if (scene.profile.week_sums === 'work_day') return sumIn(days, week, ({ plan }) => plan);
  return total(
    scene.work.map((event) => {
      const inside = Math.max(0, Math.min(event.end, week.to) - Math.max(event.start, week.from));
      return product(planOf(event), ratioOf(inside, event.end - event.start));
    }),
  );
}

/** Spec 2.4: the same over the horizon, per week of seven of its dates. */
export function averageOrdinary(scene: Scene): Row[] {
  const { horizon } = scene;
  if (!horizon) return [];
  const dates = datesInside(scene, horizon);
  const days = figuresOf(scene).filter(({ date }) => dates.includes(date));
  const planned = total(days.map(({ plan }) => plan));
  const all = plus(planned, convertedStandby(scene, horizon.from, horizon.to));
  const anchor = dateOf(horizon.to - 1, scene.zone);
  const limit = scene.profile.rota === 'three_shift' && { limit: limitOfPeriod(scene, horizon) };
  return [{ ...horizon, anchor, measured: quotient(all, ratioOf(dates.length, 7)), ...limit }];
}

/** Work of a week with the converted standby that belongs to total hours (spec 2.7). */
function totalOfWeek(scene: Scene, days: readonly Figures[], week: Week): Fraction {
  const { standby_in_total: withStandby, week_sums: weekSums } = scene.profile;
  const worked = weekSums === 'clip' ? netOf(scene, week.from, week.to) : sumIn(days, week, ({ net }) => net);
  return plus(worked, withStandby ? convertedStandby(scene, week.from, week.to) : ZERO);
}

/** Spec 2.7, WEEK_CAP. */
export function weekCap(scene: Scene): Row[] {
  const days = figuresOf(scene);
  return weeksWithHours(scene, days).map((week) => ({
    from: week.from,
    to: week.to,
    anchor: week.sunday,
    measured: totalOfWeek(scene, days, week),
  }));
}

/** Spec 2.7, TOTAL_AVG. */
export function totalAverage(scene: Scene): Row[] {
  if (!scene.horizon) return [];
  const count = scene.profile.total_avg_weeks;
  const days = figuresOf(scene);
  const weeks = weeksInside(scene, scene.horizon);
  const totals = weeks.map((week) => totalOfWeek(scene, days, week));
  const absent = absentDates(scene);
  return weeks.slice(count - 1).flatMap((last, index) => {
    const first = weeks[index]!;
    const away = absent.filter((date) => first.monday <= date && date <= last.sunday).length;
    if (away === 7 * count) return [];
    const sum = total(totals.slice(index, index + count));
    const measured = quotient(sum, ratioOf(7 * count - away, 7));
    return [{ from: first.from, to: last.to, anchor: shift(last.monday, 6), measured }];
  });
}

/** Dates touched by any absence, each once; none where absence is not neutral. */
function absentDates(scene: Scene): string[] {
  if (!scene.profile.absence_neutral) return [];
  const absences = scene.rest.filter(({ raw }) => raw.kind === 'absence');
  return [...new Set(absences.flatMap(({ start, end }) => datesTouched(scene, { from: start, to: end })))];
}
