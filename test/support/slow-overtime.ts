import { midnight, mondayOf, shift, weeksOf } from './slow-calendar.js';
import { hours, isMore, larger, minus, plus, smaller, total, ZERO, type Fraction } from './slow-fraction.js';
import type { Row } from './slow-row.js';
import { ownNet, type Scene } from './slow-timeline.js';
import { figuresOf, type Figures } from './slow-work-days.js';

export interface OvertimeDay extends Figures {
  readonly overtime: Fraction;
}

/** Overtime of each work day on the chosen basis (spec 2.5). */
export function overtimeOf(scene: Scene): OvertimeDay[] {
  const figures = figuresOf(scene);
  if (scene.profile.ot_basis === 'source') return figures.map((day) => sourceDay(scene, day));
  const mondays = [...new Set(figures.map(({ date }) => mondayOf(date)))];
  return mondays.flatMap((monday) =>
    overtimeOfWeek(
      scene,
      figures.filter(({ date }) => mondayOf(date) === monday),
    ),
  );
}

const sourceDay = (scene: Scene, day: Figures): OvertimeDay => ({
  ...day,
  overtime: total(
    scene.work
      .filter(({ raw, start }) => raw.ot_flag === true && day.from <= start && start < day.to)
      .map(ownNet),
  ),
});

function overtimeOfWeek(scene: Scene, days: readonly Figures[]): OvertimeDay[] {
  const { ot_basis, full_time, ord_day_h, ord_week_h } = scene.profile;
  const daily = hours(ord_day_h);
  const worked = total(days.map(({ netForOvertime }) => netForOvertime));
  const planned = total(days.map(({ plan }) => plan));
  const byPlan = ot_basis === 'plan';
  const threshold = (day: Figures): Fraction => {
    if (!byPlan) return daily;
    return full_time ? day.plan : larger(day.plan, daily);
  };
  const result = days.map((day) => ({
    ...day,
    overtime: larger(ZERO, minus(day.netForOvertime, threshold(day))),
  }));
  if (byPlan && full_time) return result;
  const weekly = byPlan ? larger(planned, hours(ord_week_h)) : hours(ord_week_h);
  let rest = minus(larger(ZERO, minus(worked, weekly)), total(result.map(({ overtime }) => overtime)));
  for (const day of [...result].reverse()) {
    if (!isMore(rest, ZERO)) break;
    const share = smaller(rest, minus(day.netForOvertime, day.overtime));
    day.overtime = plus(day.overtime, share);
    rest = minus(rest, share);
  }
  return result;
}

/** Overtime of each date that has any (spec 2.5). */
export function overtimePerDate(scene: Scene): Map<string, Fraction> {
  const perDate = new Map<string, Fraction>();
  for (const { date, overtime } of overtimeOf(scene).sort((a, b) => a.from - b.from)) {
    if (isMore(overtime, ZERO)) perDate.set(date, plus(perDate.get(date) ?? ZERO, overtime));
  }
  return perDate;
}

type DateSum = readonly [string, Fraction];

const sumBetween = (days: readonly DateSum[], first: string, last: string): Fraction =>
  total(days.filter(([date]) => first <= date && date <= last).map(([, sum]) => sum));

/** A row for a span of dates, dated on the last of them. */
function spanRow(scene: Scene, days: readonly DateSum[], first: string, last: string): Row {
  return {
    anchor: last,
    from: midnight(scene, first),
    to: midnight(scene, shift(last, 1)),
    measured: sumBetween(days, first, last),
  };
}

/** Dates with overtime in time order. */
const sumsOf = (scene: Scene): DateSum[] =>
  [...overtimePerDate(scene)].sort(([a], [b]) => Number(a > b) - Number(a < b));

/** Spec 2.6: each date with overtime together with the dates before it, `count` in all. */
export const overtimeOfDays =
  (count: number) =>
  (scene: Scene): Row[] => {
    const days = sumsOf(scene);
    return days.map(([date]) => spanRow(scene, days, shift(date, 1 - count), date));
  };

/** Spec 2.6, OT_4W on its three readings. */
export function overtimeFourWeeks(scene: Scene): Row[] {
  const { ot_4w_mode: mode, ot_block_start: start = '1970-01-05' } = scene.profile;
  if (mode === 'iso_weeks') return overtimeOfWeeks(4)(scene);
  if (mode === 'rolling_28_days') return overtimeOfDays(28)(scene);
  const days = sumsOf(scene);
  const blockOf = (date: string): number =>
    Math.floor((Date.parse(date) - Date.parse(start)) / (28 * 86_400_000));
  const firsts = new Set(days.map(([date]) => shift(start, 28 * blockOf(date))));
  return [...firsts].map((first) => spanRow(scene, days, first, shift(first, 27)));
}

/** Spec 2.6, OT_52W on its three readings. */
export function overtimeYear(scene: Scene): Row[] {
  const { ot_52w_mode: mode } = scene.profile;
  if (mode !== 'calendar_year') return overtimeOfWeeks(mode === 'iso_26_weeks' ? 26 : 52)(scene);
  const days = sumsOf(scene);
  const years = new Set(days.map(([date]) => date.slice(0, 4)));
  return [...years].map((year) => spanRow(scene, days, `${year}-01-01`, `${year}-12-31`));
}

/** Spec 2.6: each ISO week with overtime together with the weeks before it, `count` in all. */
export const overtimeOfWeeks =
  (count: number) =>
  (scene: Scene): Row[] => {
    const days = sumsOf(scene);
    const dates = days.map(([date]) => date);
    return weeksOf(scene, dates).map(({ monday, sunday }) =>
      spanRow(scene, days, shift(monday, 7 - 7 * count), sunday),
    );
  };
