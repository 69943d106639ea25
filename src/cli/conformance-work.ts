import { exactNetBetween } from '../rules/net-work.js';
import { nightSeconds } from '../rules/night-days.js';
import { overtimeClasses } from '../rules/overtime-classes.js';
import { at } from '../rules/packed.js';
import { payrollHours } from '../rules/payroll.js';
import { Ratio } from '../rules/ratio.js';
import { standbyBase } from '../rules/standby.js';
import type { View } from '../rules/view.js';
import { formatDay, HOUR } from '../time/civil.js';
import type { Answer, CaseProfile } from './conformance-case.js';
import { hours, minutes } from './conformance-figures.js';

/** Questions about the events of a case that have no limit. */
export const workAnswers: Readonly<Record<string, (view: View, profile: CaseProfile) => Answer>> = {
  OT_CLASS: classified,
  STANDBY_CONV: standbyConverted,
  NIGHT_HOURS: (view) => ({ verdict: 'value', night_h: hours(nightSeconds(view)) }),
  PAYROLL_ROUND: payroll,
};

/** Extra work is what is neither agreed nor overtime; the plan stands for the contract where none is given (spec 2.5). */
function classified(view: View, { contract_h: contract }: CaseProfile): Answer {
  const { total, planned, overtime, perDay } = overtimeClasses(view);
  const agreed = contract === undefined ? planned : Ratio.ofDecimal(contract * HOUR);
  const extra = total.minus(agreed).minus(overtime);
  const days = [...perDay].filter(([, seconds]) => seconds.compare(Ratio.ZERO) > 0);
  return {
    verdict: 'value',
    total_h: hours(total),
    overtime_h: hours(overtime),
    extra_h: hours(extra.compare(Ratio.ZERO) > 0 ? extra : Ratio.ZERO),
    per_day: Object.fromEntries(days.map(([day, seconds]) => [formatDay(day), hours(seconds)])),
  };
}

function standbyConverted(view: View): Answer {
  const { numerator, denominator } = view.context.settings.standbyFactor;
  const base = Ratio.of(standbyBase(view));
  return {
    verdict: 'value',
    standby_h: hours(base),
    converted_h: hours(base.times(Ratio.of(numerator, denominator))),
  };
}

/** All work of the case is one pay period. */
function payroll(view: View): Answer {
  const { count, start, end } = view.net;
  const worked = count === 0 ? Ratio.ZERO : exactNetBetween(view.net, at(start, 0), at(end, count - 1));
  return { verdict: 'value', aml_minutes: minutes(worked), payroll_hours: payrollHours(worked) };
}
