import { midnight, mondayOf, shift, weekOf, weeksOf } from './slow-calendar.js';
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

/** Spec 2.6, OT_7D. */
export function overtimeSevenDays(scene: Scene): Row[] {
  const days = [...overtimePerDate(scene)];
  return days.map(([anchor]) => ({
    anchor,
    from: midnight(scene, shift(anchor, -6)),
    to: midnight(scene, shift(anchor, 1)),
    measured: total(
      days.filter(([date]) => shift(anchor, -6) <= date && date <= anchor).map(([, sum]) => sum),
    ),
  }));
}

/** Spec 2.6: each ISO week with overtime together with the weeks before it, `count` in all. */
export const overtimeOfWeeks =
  (count: number) =>
  (scene: Scene): Row[] => {
    const days = [...overtimePerDate(scene)];
    return weeksOf(
      scene,
      days.map(([date]) => date),
    ).map(({ monday, sunday, to }) => {
      const first = shift(monday, 7 - 7 * count);
      const counted = days.filter(([date]) => first <= date && date <= sunday);
      return {
        anchor: sunday,
        from: weekOf(scene, first).from,
        to,
        measured: total(counted.map(([, sum]) => sum)),
      };
    });
  };
