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

/** Overtime of one date or week: the work-day records `[from, to)` and their sum. */
interface Amount {
  readonly day: number;
  readonly from: number;
  to: number;
  seconds: number;
}

/** Below this a sum of doubles does not tell whether there is overtime at all; the fractions do. */
const UNSURE_SECONDS = 1e-3;

function overtimeBy(overtime: Overtime, keyOf: (day: number) => number): Amount[] {
  const amounts: Amount[] = [];
  for (let k = 0; k < overtime.seconds.length; k += 1) {
    if (!isOvertime(overtime, k)) continue;
    const day = keyOf(at(overtime.day, k));
    const seconds = overtime.seconds[k] ?? 0;
    const last = amounts.at(-1);
    if (last?.day === day) {
      last.seconds += seconds;
      last.to = k + 1;
    } else amounts.push({ day, from: k, to: k + 1, seconds });
  }
  return amounts;
}

function isOvertime({ seconds, exact }: Overtime, k: number): boolean {
  const value = seconds[k] ?? 0;
  if (exact === null || value > UNSURE_SECONDS) return value > 0;
  return (exact()[k] ?? Ratio.ZERO).compare(Ratio.ZERO) > 0;
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
    tally.measure({
      anchorDay: day + frame.anchor,
      start: clock.instantAt(day - frame.back),
      end: clock.instantAt(day + frame.forward),
      measured: sumOf(amounts, first, last),
      exact: exactSum(view.overtime, amounts[first]?.from ?? 0, amounts[last]?.to ?? 0),
    });
  });
}

function sumOf(amounts: readonly Amount[], first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; i += 1) sum += amounts[i]?.seconds ?? 0;
  return sum;
}

/** Records without overtime inside the range add nothing. */
function exactSum({ exact }: Overtime, from: number, to: number): (() => Ratio) | undefined {
  if (exact === null) return undefined;
  return () =>
    exact()
      .slice(from, to)
      .reduce((sum, one) => sum.plus(one), Ratio.ZERO);
}
