import type { Interval } from '../time/interval.js';
import { daysOfPeriod } from './periods.js';
import { Ratio } from './ratio.js';
import { standbyBase } from './standby.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';
import { exactPlanOfDays, exactStandbyOfDays } from './weeks.js';

/**
 * At most 9 h of ordinary working time in 24 h (§10-4(1), spec 2.4): what is planned for
 * each work day. Measured: planned net seconds.
 */
export function ordinaryDay(view: View, tally: Tally): void {
  const { workDays } = view;
  const { count, start, planned } = workDays;
  if (view.plain && tally.takeIfKept(count, view.plain.mostPlanned)) return;
  let k = tally.takeWhileKept(planned, 0, count);
  for (; k < count; k = tally.takeWhileKept(planned, k + 1, count)) {
    tally.measure(workDays.dateOf(k), start[k]!, workDays.endOf(k), planned[k]!);
  }
}

/**
 * At most 40 h of ordinary working time in seven days (§10-4(1), spec 2.4): the plan of
 * each ISO week with the converted standby in it. Measured: seconds.
 */
export function ordinaryWeek(view: View, tally: Tally): void {
  const { weeks } = view;
  const { clock, settings } = view.context;
  const { numerator, denominator } = settings.standbyFactor;
  // Plans are decimals, which need no fractions; a share of standby or of a shift may be one.
  if (view.hasStandby || settings.weekSums === 'clip') {
    tally.exact = (start, end) => exactOrdinary(view, clock.dayOf(start), clock.dayOf(end));
  }
  const { count, planned, standby } = weeks;
  const { bar } = tally;
  let passed = 0;
  let most = 0;
  for (let week = 0; week < count; week += 1) {
    const ordinary = view.hasStandby
      ? planned[week]! + (standby[week]! * numerator) / denominator
      : planned[week]!;
    if (ordinary <= bar) {
      passed += Number(ordinary !== 0);
      if (ordinary > most) most = ordinary;
    } else if (ordinary !== 0) {
      tally.takePassed(passed, most);
      passed = 0;
      const monday = weeks.monday + 7 * week;
      tally.measure(monday + 6, clock.startOf(monday), clock.startOf(monday + 7), ordinary);
    }
  }
  tally.takePassed(passed, most);
}

const exactOrdinary = (view: View, fromDay: number, untilDay: number): Ratio =>
  exactPlanOfDays(view, fromDay, untilDay).plus(exactStandbyOfDays(view, fromDay, untilDay));

/**
 * Ordinary hours a week on average over the agreed period (§10-5, spec 2.4), planned hours
 * and converted standby, against the limit of §10-4. Until the period has closed it is a
 * forecast. Measured: seconds a week.
 */
export function averageOrdinary(view: View, tally: Tally): void {
  for (const period of view.periods) {
    if (!view.hasStandby && tally.passes(plannedAWeek(view, period))) continue;
    const [, untilDay] = daysOfPeriod(view.context, period);
    const average = exactAverage(view, period);
    tally.exact = () => average;
    tally.forecast(untilDay - 1, period, average.toNumber(), view.isClosed(period));
  }
}

/** Planned seconds a week of a period: enough to see that nothing comes near a limit. */
function plannedAWeek(view: View, period: Interval): number {
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  return (plannedSeconds(view, period) * 7) / (untilDay - fromDay);
}

/** Planned seconds of the work days dated inside a period, in floating point. */
export function plannedSeconds(view: View, period: Interval): number {
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  const { workDays } = view;
  const { planned } = workDays;
  const last = workDays.firstFrom(untilDay);
  let sum = 0;
  for (let k = workDays.firstFrom(fromDay); k < last; k += 1) sum += planned[k]!;
  return sum;
}

/** Planned net and converted standby of a period, an average over its weeks. */
function exactAverage(view: View, period: Interval): Ratio {
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  const { numerator, denominator } = view.context.settings.standbyFactor;
  const standby = Ratio.of(standbyBase(view, period.start, period.end)).times(
    Ratio.of(numerator, denominator),
  );
  return plannedInPeriod(view, period)
    .plus(standby)
    .times(Ratio.of(7, untilDay - fromDay));
}

/** Planned net of the work days dated inside a period (spec 2.2, on the horizon). */
export function plannedInPeriod(view: View, period: Interval): Ratio {
  const [fromDay, untilDay] = daysOfPeriod(view.context, period);
  const { workDays } = view;
  const last = workDays.firstFrom(untilDay);
  let sum = Ratio.ZERO;
  for (let k = workDays.firstFrom(fromDay); k < last; k += 1) {
    sum = sum.plus(Ratio.ofDecimal(workDays.planned[k]!));
  }
  return sum;
}
