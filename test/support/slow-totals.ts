import { datesOf, midnight, shift } from './slow-calendar.js';
import { isMore, ZERO } from './slow-fraction.js';
import type { Row } from './slow-row.js';
import { dateOf, netOf, type Scene } from './slow-timeline.js';
import { figuresOf, workDaysOf } from './slow-work-days.js';

const DAY = 1440;

/** Spec 2.3. */
export function dailyTotal(scene: Scene): Row[] {
  switch (scene.profile.daily_total_mode) {
    case 'work_day':
      return workDaysOf(scene).map(({ from, to, date }) => ({
        from,
        to,
        anchor: date,
        measured: netOf(scene, from, to),
      }));
    case 'calendar_day':
      return datesOf(scene)
        .map((anchor) => {
          const [from, to] = [midnight(scene, anchor), midnight(scene, shift(anchor, 1))];
          return { from, to, anchor, measured: netOf(scene, from, to) };
        })
        .filter(({ measured }) => isMore(measured, ZERO));
    case 'rolling_24h':
      return rollingTotal(scene);
  }
}

/** The earliest 24 hours that hold the most work; work is piecewise constant between whole minutes. */
function rollingTotal(scene: Scene): Row[] {
  if (scene.work.length === 0) return [];
  const perMinute = [];
  for (let minute = scene.from; minute < scene.to; minute++) perMinute.push(netOf(scene, minute, minute + 1));
  const common = perMinute.reduce((lcm, { under }) => (lcm % under === 0n ? lcm : lcm * under), 1n);
  const parts = perMinute.map(({ over, under }) => over * (common / under));
  let sum = parts.slice(0, DAY).reduce((a, b) => a + b, 0n);
  let best = { sum, from: scene.from };
  for (let index = DAY; index < parts.length; index++) {
    sum += parts[index]! - parts[index - DAY]!;
    if (sum > best.sum) best = { sum, from: scene.from + index - DAY + 1 };
  }
  const { from } = best;
  return [
    { from, to: from + DAY, anchor: dateOf(from, scene.zone), measured: { over: best.sum, under: common } },
  ];
}

/** Spec 2.4, the plan of a work day. */
export const ordinaryDay = (scene: Scene): Row[] =>
  figuresOf(scene).map(({ from, to, date, plan }) => ({ from, to, anchor: date, measured: plan }));
