import { evaluateView } from '../../rules/engine.js';
import { type LimitSchedule, type Limits, spanOn } from '../../rules/limits.js';
import { type OvertimeRule, unaskedWindows } from '../../rules/overtime-frames.js';
import type { Finding } from '../../rules/rule.js';
import type { View } from '../../rules/view.js';

/** Rules whose limit fills up by and by, so that it can be told before it is passed. */
export const ROOM_RULES = ['OT_7D', 'OT_4W', 'OT_52W', 'TOTAL_AVG'] as const;
export type RoomRule = (typeof ROOM_RULES)[number];

/** Below this share of a limit nothing is kept: who tells of it decides how much more it takes. */
export const LEAST_SHARE = 0.5;

/** Days around today in which a window has to end to be of use: the week that is over, since hours come in late, and this one. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 6;

/** A limit that is at least half used, on one anchor. Used and limit are seconds. */
export interface NearlyUsed {
  readonly rule: RoomRule;
  readonly anchorDay: number;
  readonly fromDay: number;
  /** The day after the window. */
  readonly untilDay: number;
  readonly used: number;
  readonly limit: number;
}

/** The days on which windows that are of use now end, half-open. */
export const roomDays = (today: number): { readonly fromDay: number; readonly untilDay: number } => ({
  fromDay: today - DAYS_BACK,
  untilDay: today + DAYS_AHEAD + 1,
});

/** Those that are asked where overtime was worked, and leave room also where none was yet. */
const OVERTIME_RULES: readonly OvertimeRule[] = ['OT_7D', 'OT_4W', 'OT_52W'];

/**
 * What is nearly used up around today and not passed. The rules themselves measure it: they
 * are asked once more with half of their limits, on those days alone. Of windows that still
 * run, and in whose last days no overtime was worked yet, the overtime is summed here.
 * @param view as all limits were asked of it; it is the same afterwards
 */
export function nearlyUsed(view: View, today: number): NearlyUsed[] {
  const { context } = view;
  const { rules, limits } = halfOf(context.limits, today);
  if (rules.length === 0) return [];
  return [...measured(view, rules, limits), ...running(view, today)];
}

function measured(view: View, rules: readonly RoomRule[], limits: Limits): NearlyUsed[] {
  const { context } = view;
  view.context = { ...context, limits };
  try {
    return evaluateView(view, rules)
      .flatMap(({ findings }) => findings)
      .flatMap((finding) => asRoom(finding, context.limits, (instant) => context.clock.dayOf(instant)));
  } finally {
    view.context = context;
  }
}

/** Overtime windows that have not ended, and which the rules do not ask. */
function running(view: View, today: number): NearlyUsed[] {
  const { limits } = view.context;
  const days = { fromDay: today, untilDay: roomDays(today).untilDay };
  return OVERTIME_RULES.filter((rule) => limits[rule].length > 0).flatMap((rule) =>
    unaskedWindows(view, rule, days).flatMap(({ anchorDay, fromDay, used }) => {
      const limit = spanOn(limits[rule], anchorDay)?.effective;
      if (limit === undefined || used <= limit * LEAST_SHARE || used > limit) return [];
      return [{ rule, anchorDay, fromDay, untilDay: anchorDay + 1, used, limit }];
    }),
  );
}

interface Halved {
  readonly today: number;
  /** Those that have a limit on the days that are of use. */
  readonly rules: readonly RoomRule[];
  readonly limits: Limits;
}

/** Halves of limits: most people have the same ones. */
const HALVED = new WeakMap<Limits, Halved>();

function halfOf(limits: Limits, today: number): Halved {
  const known = HALVED.get(limits);
  if (known?.today === today) return known;
  const halves = ROOM_RULES.map((rule) => [rule, halved(limits[rule], today)] as const);
  const some = halves.filter(([, schedule]) => schedule.length > 0);
  const half = {
    today,
    rules: some.map(([rule]) => rule),
    limits: { ...limits, ...Object.fromEntries(some) },
  };
  HALVED.set(limits, half);
  return half;
}

function halved(schedule: LimitSchedule, today: number): LimitSchedule {
  const { fromDay, untilDay } = roomDays(today);
  return schedule.flatMap((span) => {
    const [from, until] = [Math.max(fromDay, span.fromDay), Math.min(untilDay, span.untilDay)];
    const half = span.effective * LEAST_SHARE;
    return from < until ? [{ ...span, fromDay: from, untilDay: until, base: half, effective: half }] : [];
  });
}

function asRoom(finding: Finding, limits: Limits, dayOf: (instant: number) => number): NearlyUsed[] {
  const rule = ROOM_RULES.find((one) => one === finding.rule);
  const limit = rule && spanOn(limits[rule], finding.anchorDay)?.effective;
  if (rule === undefined || limit === undefined || finding.measured > limit) return [];
  const { anchorDay, measured: used, window } = finding;
  return [{ rule, anchorDay, fromDay: dayOf(window.start), untilDay: dayOf(window.end), used, limit }];
}
