import { evaluateView } from '../../rules/engine.js';
import { type LimitSchedule, spanOn } from '../../rules/limits.js';
import type { View } from '../../rules/view.js';
import type { DaySpan } from '../../workforce/person.js';

/** Rules that sum overtime over a window. */
export const FRAME_RULES = ['OT_7D', 'OT_4W', 'OT_52W'] as const;
export type FrameRule = (typeof FRAME_RULES)[number];

/** The window of a rule that is the fullest of those that end in some days. Used and limit are seconds. */
export interface FrameUse {
  readonly rule: FrameRule;
  /** Local days, half-open. */
  readonly fromDay: number;
  readonly untilDay: number;
  readonly used: number;
  /** In force on the window's last day. */
  readonly limit: number;
}

/**
 * How full the windows of § 10-6 are. The rules themselves measure it, asked once more with no
 * overtime allowed in those days: another sum would be another reading. A rule without a
 * limit there, or of which no window has any overtime, is left out.
 * @param days on which windows end
 */
export function frameUse(view: View, days: DaySpan): FrameUse[] {
  const { context } = view;
  const rules = FRAME_RULES.filter((rule) => within(context.limits[rule], days).length > 0);
  const none = Object.fromEntries(rules.map((rule) => [rule, within(context.limits[rule], days)]));
  view.context = { ...context, limits: { ...context.limits, ...none } };
  try {
    const found = evaluateView(view, rules).flatMap(({ findings }) => findings);
    return rules.flatMap((rule): FrameUse[] => {
      const windows = found
        .filter((finding) => finding.rule === rule)
        .flatMap(({ anchorDay, measured: used, window: { start, end } }): FrameUse[] => {
          const limit = spanOn(context.limits[rule], anchorDay)?.effective;
          const [fromDay, untilDay] = [context.clock.dayOf(start), context.clock.dayOf(end)];
          return limit === undefined ? [] : [{ rule, fromDay, untilDay, used, limit }];
        });
      const fullest = windows.sort(
        (a, b) => b.used / b.limit - a.used / a.limit || b.untilDay - a.untilDay,
      )[0];
      return fullest ? [fullest] : [];
    });
  } finally {
    view.context = context;
  }
}

const within = (schedule: LimitSchedule, days: DaySpan): LimitSchedule =>
  schedule.flatMap((span) => {
    const [fromDay, untilDay] = [
      Math.max(days.fromDay, span.fromDay),
      Math.min(days.untilDay, span.untilDay),
    ];
    return fromDay < untilDay ? [{ ...span, fromDay, untilDay, base: 0, effective: 0 }] : [];
  });
