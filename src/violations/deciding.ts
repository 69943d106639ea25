import type { Finding, RuleCode } from '../rules/rule.js';
import type { CountedEvent, Evidence } from './evidence.js';
import type { Origin } from './violation.entity.js';

type Summed = Pick<CountedEvent, 'kind' | 'start' | 'end' | 'counted' | 'planned'>;

/** Overtime: what the work has beyond its plan. */
const OF_OVERTIME: ReadonlySet<RuleCode> = new Set<RuleCode>(['OT_7D', 'OT_4W', 'OT_52W', 'OT_WEEK']);

/** Hours of all work in the window. */
const OF_HOURS: ReadonlySet<RuleCode> = new Set<RuleCode>([
  'DAILY_TOTAL',
  'WEEK_CAP',
  'YOUTH_DAY',
  'YOUTH_WEEK',
]);

/**
 * The work that decides a finding, which without it would not be there: that with which a sum passes its limit;
 * else the last, for it ends the rest that is too short, and fills the period of an average.
 */
export function decidingOf(
  { rule, effectiveLimit }: Pick<Finding, 'rule' | 'effectiveLimit'>,
  events: readonly CountedEvent[],
): CountedEvent | null {
  const passing = passingOf(rule, effectiveLimit, events);
  return passing ?? inOrder(events).at(-1) ?? null;
}

function passingOf(rule: RuleCode, limit: number, events: readonly CountedEvent[]): CountedEvent | null {
  if (OF_OVERTIME.has(rule)) return passedBy(events, limit);
  return OF_HOURS.has(rule) ? passedBy(events, limit, ({ counted }) => counted) : null;
}

/**
 * The first of the work with which a sum is more than the limit; null where it never is. Seconds. Two rows of
 * the same hours are those hours once: of the later row what lies beyond the earlier ones adds to it.
 */
export function passedBy<E extends Summed>(
  events: readonly E[],
  limit: number,
  adds: (event: Summed) => number = beyondPlan,
): E | null {
  let sum = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const event of inOrder(events)) {
    const isWork = event.kind !== 'standby';
    const left = Math.max(0, event.end - Math.max(event.start, until));
    sum += adds(isWork ? { ...event, counted: Math.min(event.counted, left) } : event);
    if (sum > limit) return event;
    if (isWork) until = Math.max(until, event.end);
  }
  return null;
}

/** A day that was shorter than planned makes no other one shorter. */
export const beyondPlan = ({ counted, planned }: Summed): number => Math.max(0, counted - planned);

const inOrder = <E extends Summed>(events: readonly E[]): E[] => events.toSorted((a, b) => a.start - b.start);

/**
 * The local day until which nobody has worked what breaks the rule (`liesAhead`, of rows): the anchor date of what a plan
 * breaks, as it was published or changed since, and the day of other work that was told ahead. Null where it came in as worked.
 */
export const foreseenUntil = (
  origin: Origin,
  { replanned, decidedOn }: Pick<Evidence, 'replanned' | 'decidedOn'>,
  anchorDate: string,
): string | null => (origin === 'planned' || replanned !== undefined ? anchorDate : (decidedOn ?? null));
