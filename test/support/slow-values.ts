import type { SlowAnswer, SlowCase } from './slow-case.js';
import {
  decimal,
  halfUp,
  hours,
  larger,
  minus,
  quotient,
  shown,
  shownHours,
  shownMinutes,
  smaller,
  times,
  total,
  whole,
  ZERO,
} from './slow-fraction.js';
import { nightSums, nightWork } from './slow-night.js';
import { overtimePerDate } from './slow-overtime.js';
import { convertedStandby, standbyBase } from './slow-standby.js';
import { netOf, planOf, type Scene } from './slow-timeline.js';

type Figure = (scene: Scene, input: SlowCase['input']) => Record<string, unknown>;

/** Spec 2.5: all work, what of it is overtime, and what more there is than agreed. */
function overtimeClasses(scene: Scene): Record<string, unknown> {
  const perDate = overtimePerDate(scene);
  const worked = netOf(scene, scene.from, scene.to, true);
  const overtime = total([...perDate.values()]);
  const { contract_h: contract } = scene.profile;
  const agreed = contract === undefined ? total(scene.work.map(planOf)) : hours(contract);
  return {
    total_h: shownHours(worked),
    overtime_h: shownHours(overtime),
    extra_h: shownHours(larger(ZERO, minus(minus(worked, agreed), overtime))),
    per_day: Object.fromEntries([...perDate].map(([date, sum]) => [date, shownHours(sum)])),
  };
}

function payroll(scene: Scene): Record<string, unknown> {
  const worked = netOf(scene, scene.from, scene.to);
  return { aml_minutes: shownMinutes(worked), payroll_hours: halfUp(quotient(worked, whole(3600))) };
}

/** Questions whose answer is figures, not a verdict (spec 10). */
export const SLOW_VALUES: Readonly<Record<string, Figure>> = {
  OT_CLASS: overtimeClasses,
  STANDBY_CONV: (scene) => ({
    standby_h: shownHours(standbyBase(scene)),
    converted_h: shownHours(convertedStandby(scene)),
  }),
  NIGHT_HOURS: (scene) => ({ night_h: shownHours(nightWork(scene)) }),
  PASSIVE_EXT: (_scene, { passive_h = 0 }) => ({
    extension_h: shown(smaller(whole(2), quotient(decimal(passive_h), whole(2)))),
  }),
  PAYROLL_ROUND: payroll,
};

export const valueAnswer = (figures: Record<string, unknown>): SlowAnswer => ({
  verdict: 'value',
  ...figures,
});

/** Planned hours of the horizon and how many may be, as the answer of a night average tells them (spec 10). */
export function nightFigures(scene: Scene): Record<string, unknown> {
  if (!scene.horizon || scene.profile.night_avg_mode !== 'period') return {};
  const sums = nightSums(scene, scene.horizon);
  if (!sums) return {};
  return { hours_4w: shownHours(sums.planned), hours_4w_limit: shown(times(sums.periods, 8)) };
}
