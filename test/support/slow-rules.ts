import { averageOrdinary, ordinaryWeek, totalAverage, weekCap } from './slow-averages.js';
import { breakRows, youthBreaks } from './slow-breaks.js';
import type { SlowAnswer, SlowCase } from './slow-case.js';
import { hours, isMore, ratioOf, shown, shownHours, shownMinutes, whole, ZERO } from './slow-fraction.js';
import type { Fraction } from './slow-fraction.js';
import { nightAverage, nightRisk, ownInitiative, youthNight } from './slow-night.js';
import { overtimeFourWeeks, overtimeOfDays, overtimeOfWeeks, overtimeYear } from './slow-overtime.js';
import { dailyRest, weeklyRest } from './slow-rest.js';
import type { Row } from './slow-row.js';
import { sundayCounts, sundayFourWeeks, sundayNext, sundayShare } from './slow-sundays.js';
import { local, sceneOf, type Scene } from './slow-timeline.js';
import { dailyTotal, ordinaryDay } from './slow-totals.js';
import { nightFigures, SLOW_VALUES, valueAnswer } from './slow-values.js';
import { youthDay, youthWeek } from './slow-youth.js';

type Profile = SlowCase['profile'];

/** Everything about a rule that the answer depends on. */
interface SlowRule {
  readonly rows: (scene: Scene) => Row[];
  /** The limit of rows that bring none of their own. */
  readonly limit: (profile: Profile) => Fraction;
  readonly isMinimum: boolean;
  readonly unit: 'h' | 'min' | 'count' | 'share';
  readonly whenEmpty: null | 0;
  /** What the answer holds beyond its verdict. */
  readonly more?: (scene: Scene) => Record<string, unknown>;
}

const atLeast = (
  rows: SlowRule['rows'],
  limit: SlowRule['limit'],
  unit: SlowRule['unit'] = 'h',
): SlowRule => ({ rows, limit, unit, isMinimum: true, whenEmpty: null });

const atMost = (
  rows: SlowRule['rows'],
  limit: SlowRule['limit'],
  more: Partial<SlowRule> = {},
): SlowRule => ({ rows, limit, unit: 'h', isMinimum: false, whenEmpty: 0, ...more });

const SLOW_RULES: Readonly<Record<string, SlowRule>> = {
  DAILY_REST: atLeast(dailyRest, (profile) => hours(profile.daily_rest_min_h)),
  WEEKLY_REST: atLeast(weeklyRest, (profile) => hours(profile.weekly_rest_min_h)),
  DAILY_TOTAL: atMost(dailyTotal, (profile) => hours(profile.daily_total_max_h), { whenEmpty: null }),
  ORD_DAY: atMost(ordinaryDay, (profile) => hours(profile.ord_day_h)),
  ORD_WEEK: atMost(ordinaryWeek, (profile) => hours(profile.ord_week_h)),
  AVG_ORDINARY: atMost(averageOrdinary, (profile) => hours(profile.ord_week_h)),
  OT_7D: atMost(overtimeOfDays(7), (profile) => hours(profile.ot_7d_max_h)),
  OT_WEEK: atMost(overtimeOfWeeks(1), (profile) => hours(profile.ot_week_max_h)),
  OT_4W: atMost(overtimeFourWeeks, (profile) => hours(profile.ot_4w_max_h)),
  OT_52W: atMost(overtimeYear, (profile) => hours(profile.ot_52w_max_h)),
  TOTAL_AVG: atMost(totalAverage, (profile) => hours(profile.total_avg_max_h), { whenEmpty: null }),
  WEEK_CAP: atMost(weekCap, (profile) => hours(profile.week_cap_h)),
  SUNDAY_NEXT: atMost(sundayNext, () => whole(1), { unit: 'count' }),
  SUNDAY_4W: atMost(sundayFourWeeks, () => whole(3), { unit: 'count' }),
  SUNDAY_AVG26: atMost(sundayShare, () => ratioOf(1, 2), {
    unit: 'share',
    whenEmpty: null,
    more: sundayCounts,
  }),
  NIGHT_AVG_4W: atMost(nightAverage, () => hours(8), {
    whenEmpty: null,
    more: nightFigures,
  }),
  NIGHT_RISK_8H: atMost(nightRisk, () => hours(8)),
  OWN_INITIATIVE_NIGHT: atMost(ownInitiative, () => ZERO, { unit: 'min' }),
  BREAK: atLeast(breakRows, () => ZERO, 'min'),
  YOUTH_DAY: atMost(youthDay, () => ZERO),
  YOUTH_WEEK: atMost(youthWeek, () => ZERO),
  YOUTH_NIGHT: atMost(youthNight, () => ZERO),
  YOUTH_BREAK: atLeast(youthBreaks, () => ZERO, 'min'),
};

const SHOWN = { h: shownHours, min: shownMinutes, count: shown, share: shown };

const stampOf = (minute: number, zone: string): string =>
  local(minute, zone).toFormat("yyyy-MM-dd'T'HH:mmZZ");

/** What the specification says of a worked case. */
export function slowAnswer(worked: SlowCase): SlowAnswer {
  const scene = sceneOf(worked);
  const figures = SLOW_VALUES[worked.rule];
  if (figures) return valueAnswer(figures(scene, worked.input));
  const rule = SLOW_RULES[worked.rule];
  if (!rule) throw new RangeError(`No second opinion on ${worked.rule}.`);
  return { ...verdictOf(rule, scene), unit: rule.unit, ...rule.more?.(scene) };
}

function verdictOf(rule: SlowRule, scene: Scene): SlowAnswer {
  const show = SHOWN[rule.unit];
  const rows = rule.rows(scene).map((row) => ({ limit: rule.limit(scene.profile), ...row }));
  const breaches = rows.filter(({ measured, limit }) =>
    rule.isMinimum ? isMore(limit, measured) : isMore(measured, limit),
  );
  const worst = rows
    .map(({ measured }) => measured)
    .sort((a, b) => Number(isMore(a, b)) - Number(isMore(b, a)))
    .at(rule.isMinimum ? 0 : -1);
  return {
    verdict: breaches.length > 0 ? 'breach' : 'ok',
    measured: worst ? show(worst) : rule.whenEmpty,
    breaches: breaches.map(({ anchor, from, to, measured, limit }) => ({
      anchor,
      window: [stampOf(from, scene.zone), stampOf(to, scene.zone)],
      measured: show(measured),
      limit: show(limit),
    })),
  };
}

/** Every rule that there is a second opinion on. */
export const SLOW_CODES: readonly string[] = [...Object.keys(SLOW_RULES), ...Object.keys(SLOW_VALUES)];
