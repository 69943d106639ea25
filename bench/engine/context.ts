import { clockOf } from '#built/platform/zone.js';
import { EXTRA_LIMITS, type LimitKey, type LimitSchedule, type Limits } from '#built/rules/limits.js';
import { RULE_CODES, type RuleCode } from '#built/rules/rule.js';
import { DEFAULT_SETTINGS } from '#built/rules/settings.js';
import type { RuleContext } from '#built/rules/view.js';
import { HOUR, MINUTE } from '#built/time/civil.js';
import { DAYS, FIRST_DAY, isOffice, ZONE } from '../data/shifts.js';

/** Limits of no-aml for a grown-up, in seconds, counts and shares; no rule for minors applies. */
const LIMITS: Readonly<Partial<Record<LimitKey, number>>> = {
  DAILY_REST: 11 * HOUR,
  WEEKLY_REST: 35 * HOUR,
  DAILY_TOTAL: 13 * HOUR,
  ORD_DAY: 9 * HOUR,
  ORD_WEEK: 40 * HOUR,
  AVG_ORDINARY: 40 * HOUR,
  OT_7D: 10 * HOUR,
  OT_WEEK: 10 * HOUR,
  OT_4W: 25 * HOUR,
  OT_52W: 200 * HOUR,
  TOTAL_AVG: 48 * HOUR,
  WEEK_CAP: 69 * HOUR,
  SUNDAY_NEXT: 1,
  SUNDAY_4W: 3,
  SUNDAY_AVG26: 0.5,
  NIGHT_AVG_4W: 8 * HOUR,
  NIGHT_RISK_8H: 8 * HOUR,
  OWN_INITIATIVE_NIGHT: 0,
  BREAK: 30 * MINUTE,
  BREAK_SHORT: MINUTE,
  BREAK_OT: 30 * MINUTE,
};

/** What an agreement on averaging (§10-5(2)) puts in the place of the statute's day and week. */
const AGREED: Readonly<Partial<Record<LimitKey, number>>> = { ORD_DAY: 12.5 * HOUR, ORD_WEEK: 54 * HOUR };

/** Work of strain at night is done on the wards; work on one's own initiative from home, by office people. */
const WARDS_ONLY: readonly LimitKey[] = ['NIGHT_RISK_8H'];
const OFFICE_ONLY: readonly LimitKey[] = ['OWN_INITIATIVE_NIGHT'];

/** The rows of the printed table; its row of "four weeks, to be confirmed" asks OT_4W a second time. */
export const PRINTED_TABLE: readonly RuleCode[] = [
  'DAILY_REST',
  'WEEKLY_REST',
  'DAILY_TOTAL',
  'OT_7D',
  'OT_4W',
  'SUNDAY_NEXT',
  'OT_WEEK',
  'TOTAL_AVG',
];

export const COMPLETE_SET: readonly RuleCode[] = RULE_CODES;

/** What each employee is judged by: everybody full-time, under an averaging agreement, 2025 complete. */
export function benchContexts(): (employee: number) => RuleContext {
  const clock = clockOf(ZONE);
  const common = {
    clock,
    settings: { ...DEFAULT_SETTINGS, overtimeBasis: 'plan', sundaySequence: 'sundays_only' },
    isFullTime: () => true,
    horizon: { start: clock.instantAt(FIRST_DAY), end: clock.instantAt(FIRST_DAY + DAYS) },
  } as const;
  const office: RuleContext = { ...common, limits: limitsWithout(WARDS_ONLY) };
  const ward: RuleContext = { ...common, limits: limitsWithout(OFFICE_ONLY) };
  return (employee) => (isOffice(employee) ? office : ward);
}

const limitsWithout = (absent: readonly LimitKey[]): Limits =>
  Object.fromEntries(
    [...RULE_CODES, ...EXTRA_LIMITS].map((key) => [key, absent.includes(key) ? [] : schedule(key)]),
  ) as unknown as Limits;

function schedule(key: LimitKey): LimitSchedule {
  const base = LIMITS[key];
  if (base === undefined) return [];
  const effective = AGREED[key] ?? base;
  const agreement = key in AGREED ? 'averaging' : null;
  return [{ fromDay: 0, untilDay: Number.MAX_SAFE_INTEGER, base, effective, clause: '', agreement }];
}
