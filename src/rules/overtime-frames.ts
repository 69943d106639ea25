import { mondayOf } from '../time/civil.js';
import type { Overtime } from './overtime.js';
import { at } from './packed.js';
import { Ratio } from './ratio.js';
import type { RuleResult } from './rule.js';
import { Tally } from './tally.js';
import type { View } from './view.js';

/**
 * At most 10 h of overtime in seven days (§10-6(4), spec 2.6), asked on each date with
 * overtime for that date and the six before it. Measured: overtime seconds.
 */
export function overtimeSevenDays(view: View): RuleResult {
  const tally = new Tally('OT_7D', 'seconds', 'max', view.context.limits.OT_7D);
  const byDay = overtimeBy(view.overtime, (day) => day);
  measureFrames(view, tally, byDay, { back: 6, forward: 1, anchor: 0 });
  return tally.result();
}

/**
 * At most 25 h of overtime in four consecutive weeks (§10-6(4), spec 2.6), asked in each
 * ISO week with overtime for that week and the three before it. Measured: overtime seconds.
 */
export function overtimeFourWeeks(view: View): RuleResult {
  const tally = new Tally('OT_4W', 'seconds', 'max', view.context.limits.OT_4W);
  const byWeek = overtimeBy(view.overtime, mondayOf);
  measureFrames(view, tally, byWeek, { back: 21, forward: 7, anchor: 6 });
  return tally.result();
}

/** Overtime of one date or week; `exact` as in `Overtime`. */
interface Amount {
  readonly day: number;
  seconds: number;
  exact: Ratio | null;
}

function overtimeBy(overtime: Overtime, keyOf: (day: number) => number): Amount[] {
  const amounts: Amount[] = [];
  overtime.seconds.forEach((seconds, k) => {
    const exact = overtime.exact?.[k] ?? null;
    if (!isPositive(seconds, exact)) return;
    const day = keyOf(at(overtime.day, k));
    const last = amounts.at(-1);
    if (last?.day === day) addTo(last, seconds, exact);
    else amounts.push({ day, seconds, exact });
  });
  return amounts;
}

const isPositive = (seconds: number, exact: Ratio | null): boolean =>
  exact === null ? seconds > 0 : exact.compare(Ratio.ZERO) > 0;

function addTo(amount: Amount, seconds: number, exact: Ratio | null): void {
  amount.seconds += seconds;
  amount.exact = amount.exact && exact ? amount.exact.plus(exact) : null;
}

/** A frame reaches from `back` days before the amount's day to `forward` days after its start. */
interface Frame {
  readonly back: number;
  readonly forward: number;
  readonly anchor: number;
}

function measureFrames(view: View, tally: Tally, amounts: readonly Amount[], frame: Frame): void {
  const { clock } = view.context;
  let first = 0;
  amounts.forEach(({ day }, last) => {
    while ((amounts[first]?.day ?? day) < day - frame.back) first += 1;
    const inFrame = amounts.slice(first, last + 1);
    tally.measure({
      anchorDay: day + frame.anchor,
      start: clock.instantAt(day - frame.back),
      end: clock.instantAt(day + frame.forward),
      measured: inFrame.reduce((sum, amount) => sum + amount.seconds, 0),
      exact: view.overtime.exact === null ? undefined : () => exactSum(inFrame),
    });
  });
}

const exactSum = (amounts: readonly Amount[]): Ratio =>
  amounts.reduce((sum, { exact, seconds }) => sum.plus(exact ?? Ratio.ofDecimal(seconds)), Ratio.ZERO);
