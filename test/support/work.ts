import { evaluate } from '../../src/rules/engine.js';
import type { EventKind, WorkEvent } from '../../src/rules/event.js';
import type { LimitKey, Limits, LimitSchedule } from '../../src/rules/limits.js';
import type { RuleCode, RuleResult } from '../../src/rules/rule.js';
import { DEFAULT_SETTINGS, type RuleSettings, type YouthGroup } from '../../src/rules/settings.js';
import { packTimeline } from '../../src/rules/timeline.js';
import { formatDay, parseDay } from '../../src/time/civil.js';
import { formatLocal, readStamp } from '../../src/time/stamp.js';
import { clockOf } from '../../src/platform/zone.js';

const oslo = clockOf('Europe/Oslo');

/** The instant of a local reading in Oslo, or of a stamp with offset. */
export function instant(stamp: string): number {
  const reading = readStamp(stamp, oslo);
  if (!reading.ok) throw new RangeError(`${stamp}: ${reading.problem}`);
  return reading.instant;
}

/** The instant of a clock time given as such: on the date of `start`, or the next when it is not later. */
function endOf(start: string, end: string): number {
  if (end.length > 8) return instant(end);
  const sameDay = `${start.slice(0, 10)}T${end}`;
  if (sameDay.slice(0, 16) > start.slice(0, 16)) return instant(sameDay);
  return instant(`${formatDay((parseDay(start.slice(0, 10)) ?? 0) + 1)}T${end}`);
}

/** `work('shift', '2026-03-02T22:00', '07:00')`: one event, local times in Oslo. */
export const work = (
  kind: EventKind,
  start: string,
  end: string,
  more: Partial<WorkEvent> = {},
): WorkEvent => ({
  kind,
  start: instant(start),
  end: endOf(start, end),
  ...more,
});

/** The same clock times on several dates of one month. */
export const daily = (dates: readonly string[], from: string, to: string): WorkEvent[] =>
  dates.map((date) => work('shift', `${date}T${from}`, to));

export interface Circumstances {
  readonly settings?: Partial<RuleSettings>;
  /** Limits other than the statute's, in hours. */
  readonly hours?: Partial<Record<LimitKey, number>>;
  readonly limits?: Partial<Limits>;
  /** First date and the date after the last. */
  readonly horizon?: readonly [string, string];
  readonly isFullTime?: boolean;
  readonly youth?: YouthGroup;
}

/** What the statute says, in hours unless the rule counts; minors' limits are those from 15 to 18. */
const STATUTE: Readonly<Record<LimitKey, number>> = {
  DAILY_REST: 11,
  WEEKLY_REST: 35,
  DAILY_TOTAL: 13,
  OT_7D: 10,
  OT_4W: 25,
  SUNDAY_NEXT: 1,
  OT_WEEK: 10,
  OT_52W: 200,
  TOTAL_AVG: 48,
  WEEK_CAP: 69,
  ORD_DAY: 9,
  ORD_WEEK: 40,
  AVG_ORDINARY: 40,
  SUNDAY_4W: 3,
  SUNDAY_AVG26: 0.5,
  NIGHT_AVG_4W: 8,
  NIGHT_RISK_8H: 8,
  OWN_INITIATIVE_NIGHT: 0,
  BREAK: 0.5,
  BREAK_SHORT: 1 / 60,
  BREAK_OT: 0.5,
  YOUTH_DAY: 8,
  YOUTH_SCHOOL_DAY: 8,
  YOUTH_WEEK: 40,
  YOUTH_SCHOOL_WEEK: 40,
  YOUTH_NIGHT: 0,
  YOUTH_BREAK: 0.5,
};

/** A limit that holds on every date and comes from nobody's agreement. */
export const always = (value: number): LimitSchedule => [
  {
    fromDay: Number.NEGATIVE_INFINITY,
    untilDay: Number.POSITIVE_INFINITY,
    base: value,
    effective: value,
    clause: '§',
    agreement: null,
  },
];

const COUNTED: readonly string[] = ['SUNDAY_NEXT', 'SUNDAY_4W', 'SUNDAY_AVG26'];

function limitsOf({ hours = {}, limits = {} }: Circumstances): Limits {
  const all = Object.entries({ ...STATUTE, ...hours }).map(([key, value]) => [
    key,
    always(COUNTED.includes(key) ? value : value * 3600),
  ]);
  return { ...(Object.fromEntries(all) as Limits), ...limits };
}

/** What one rule says of these events under the statute, or other circumstances. */
export function judge(
  rule: RuleCode,
  events: readonly WorkEvent[],
  circumstances: Circumstances = {},
): RuleResult {
  const { horizon, settings, isFullTime = true, youth } = circumstances;
  const context = {
    clock: oslo,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    limits: limitsOf(circumstances),
    isFullTime: () => isFullTime,
    ...(youth && { youthGroupOn: () => youth }),
    ...(horizon && {
      horizon: { start: instant(`${horizon[0]}T00:00`), end: instant(`${horizon[1]}T00:00`) },
    }),
  };
  return evaluate(packTimeline(events), context, [rule])[0]!;
}

/** Findings as a person would note them: `2026-03-03 22:00 to 2026-03-03 07:00: 9 h`. */
export const noted = ({ findings, unit }: RuleResult): string[] =>
  findings.map(({ anchorDay, window, measured }) => {
    const value = unit === 'count' ? `${measured} in a row` : `${measured / 3600} h`;
    const [from, to] = [formatLocal(window.start, oslo), formatLocal(window.end, oslo)];
    return `${formatDay(anchorDay)}: ${value} in ${from} to ${to}`;
  });

/** The dates that have a finding. */
export const datesOf = ({ findings }: RuleResult): string[] =>
  findings.map(({ anchorDay }) => formatDay(anchorDay));

/** The worst value seen, in hours. */
export const worstHours = ({ worst }: RuleResult): number | null => (worst === null ? null : worst / 3600);
