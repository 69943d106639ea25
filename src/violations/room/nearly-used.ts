import { evaluateView } from '../../rules/engine.js';
import { type LimitSchedule, type Limits, spanOn } from '../../rules/limits.js';
import { type OvertimeRule, unaskedWindows } from '../../rules/overtime-frames.js';
import type { Finding } from '../../rules/rule.js';
import { openAverages } from '../../rules/total-time.js';
import type { View } from '../../rules/view.js';

/** Rules whose limit fills up by and by, so that it can be told before it is passed. */
export const ROOM_RULES = ['OT_7D', 'OT_4W', 'OT_52W', 'TOTAL_AVG'] as const;
export type RoomRule = (typeof ROOM_RULES)[number];

/** Below this share of a limit nothing is kept: who tells of it decides how much more it takes. */
export const LEAST_SHARE = 0.5;

/** The same of average hours, of which an ordinary week of 37.5 h is more than three quarters: lower, everybody would be near. */
const LEAST_SHARE_OF_AVERAGE = 0.9;

const isNear = ({ rule, used, limit }: LimitUse): boolean =>
  used > limit * (rule === 'TOTAL_AVG' ? LEAST_SHARE_OF_AVERAGE : LEAST_SHARE);

/** Days around today in which a window has to end to be of use: the week that is over, since hours come in late, and this one. */
const DAYS_BACK = 7;
const DAYS_AHEAD = 6;

/** What is used of a limit, on one anchor. Used and limit are seconds. */
export interface LimitUse {
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
 * What is nearly used up around today and not passed.
 * @param view as all limits were asked of it; it is the same afterwards
 */
export function nearlyUsed(view: View, today: number): LimitUse[] {
  const isAny = view.overtimeDays.days.count > 0;
  return [
    ...measured(view, today, LEAST_SHARE),
    ...(isAny ? running(view, today) : []),
    ...averaged(view, today),
  ].filter((one) => isNear(one) && one.used <= one.limit);
}

/**
 * The limits, the nearest first, each with the window in which it is, of those that end today or in the days after; of two
 * that are used alike the one that is the sooner full. Average hours that are not near come after all others, since ordinary
 * work alone fills most of them. None for whoever has no limit then.
 * @param view as for `nearlyUsed`
 */
export function nearestLimits(view: View, today: number): readonly LimitUse[] {
  const all = [...measured(view, today, 0), ...running(view, today), ...averaged(view, today)].filter(
    ({ anchorDay }) => anchorDay >= today,
  );
  const byRule = (rule: RoomRule): number => ROOM_RULES.indexOf(rule);
  const isLast = (one: LimitUse): number => Number(one.rule === 'TOTAL_AVG' && !isNear(one));
  all.sort(
    (a, b) =>
      isLast(a) - isLast(b) ||
      partOf(b) - partOf(a) ||
      byRule(a.rule) - byRule(b.rule) ||
      a.anchorDay - b.anchorDay,
  );
  return all.filter(({ rule }, index) => all.findIndex((one) => one.rule === rule) === index);
}

/** 1 for all of it. Where an agreement allows none, whatever is worked is beyond every other. */
export const partOf = ({ used, limit }: Pick<LimitUse, 'used' | 'limit'>): number =>
  limit > 0 ? used / limit : used;

/**
 * The rules themselves measure what is used: they are asked once more with a share of their limits, on the days that
 * are of use alone.
 */
function measured(view: View, today: number, share: number): LimitUse[] {
  const { context } = view;
  const { rules, limits } = lowered(context.limits, today, share);
  if (rules.length === 0) return [];
  view.context = { ...context, limits };
  try {
    return evaluateView(view, rules)
      .flatMap(({ findings }) => findings)
      .flatMap((finding) => asUse(finding, context.limits, (instant) => context.clock.dayOf(instant)));
  } finally {
    view.context = context;
  }
}

/** Of overtime windows that still run, and in whose last days no overtime was worked yet, so that the rules do not ask them, the overtime is summed here. */
function running(view: View, today: number): LimitUse[] {
  const { limits } = view.context;
  return OVERTIME_RULES.filter((rule) => limits[rule].length > 0).flatMap((rule) =>
    unaskedWindows(view, rule, daysToCome(today)).flatMap((window) => unasked(rule, window, limits)),
  );
}

/** Of averages that still run, beyond the days that are told: what is on record of them so far. */
function averaged(view: View, today: number): LimitUse[] {
  const { limits } = view.context;
  if (limits.TOTAL_AVG.length === 0) return [];
  return openAverages(view, daysToCome(today)).flatMap((run) => unasked('TOTAL_AVG', run, limits));
}

const daysToCome = (today: number): { readonly fromDay: number; readonly untilDay: number } => ({
  fromDay: today,
  untilDay: roomDays(today).untilDay,
});

function unasked(
  rule: RoomRule,
  { anchorDay, fromDay, used }: Pick<LimitUse, 'anchorDay' | 'fromDay' | 'used'>,
  limits: Limits,
): LimitUse[] {
  const limit = spanOn(limits[rule], anchorDay)?.effective;
  return limit === undefined ? [] : [{ rule, anchorDay, fromDay, untilDay: anchorDay + 1, used, limit }];
}

interface Lowered {
  readonly today: number;
  readonly share: number;
  /** Those that have a limit on the days that are of use. */
  readonly rules: readonly RoomRule[];
  readonly limits: Limits;
}

/** Shares of limits: most people have the same ones. */
const LOWERED = new WeakMap<Limits, Lowered>();

function lowered(limits: Limits, today: number, share: number): Lowered {
  const known = LOWERED.get(limits);
  if (known?.today === today && known.share === share) return known;
  const shares = ROOM_RULES.map((rule) => [rule, shareOf(limits[rule], today, share)] as const);
  const some = shares.filter(([, schedule]) => schedule.length > 0);
  const made = {
    ...{ today, share, rules: some.map(([rule]) => rule) },
    limits: { ...limits, ...Object.fromEntries(some) },
  };
  LOWERED.set(limits, made);
  return made;
}

function shareOf(schedule: LimitSchedule, today: number, share: number): LimitSchedule {
  const { fromDay, untilDay } = roomDays(today);
  return schedule.flatMap((span) => {
    const [from, until] = [Math.max(fromDay, span.fromDay), Math.min(untilDay, span.untilDay)];
    const least = span.effective * share;
    return from < until ? [{ ...span, fromDay: from, untilDay: until, base: least, effective: least }] : [];
  });
}

function asUse(finding: Finding, limits: Limits, dayOf: (instant: number) => number): LimitUse[] {
  const rule = ROOM_RULES.find((one) => one === finding.rule);
  const limit = rule && spanOn(limits[rule], finding.anchorDay)?.effective;
  if (rule === undefined || limit === undefined) return [];
  const { anchorDay, measured: used, window } = finding;
  return [{ rule, anchorDay, fromDay: dayOf(window.start), untilDay: dayOf(window.end), used, limit }];
}
