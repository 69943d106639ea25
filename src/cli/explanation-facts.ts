import type { Circumstance, Divisor, Explanation, Term } from '../rules/explanation.js';
import type { WeighedWeek } from '../rules/weighed-week.js';
import { Ratio } from '../rules/ratio.js';
import type { Fraction } from '../rules/settings.js';
import { kindAt, type Timeline } from '../rules/timeline.js';
import { formatDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatStamp } from '../time/stamp.js';

/** An event by what a file says of it. */
interface EventFact {
  readonly kind: string;
  readonly start: string;
  readonly end: string;
}

/**
 * An explanation as data. Amounts are seconds as text, `29520` or `59040/7`, so that no
 * digit is lost: the terms add up to `sum`, and `sum` divided by `divisor.value` is
 * `value`, the exact figure that was compared with the limits by `comparator`.
 */
export interface ExplanationFacts {
  readonly rulebook: string;
  readonly clause: string;
  readonly agreement: string | null;
  readonly comparator: string;
  /** Seconds, a count or a share. */
  readonly baseLimit: number;
  readonly effectiveLimit: number;
  readonly baseVerdict: string;
  readonly effectiveVerdict: string;
  readonly terms: readonly object[];
  readonly sum: string;
  readonly divisor: object | null;
  readonly value: string;
  /** How the statute's limit was weighed (aml. § 10-4 (6)), or null: seconds as text, `limit` the exact one. */
  readonly weighed: object | null;
  /** Over which stretch either verdict counts the overtime of a year, where a permission makes them differ; else null. */
  readonly overtimeYears: object | null;
  /** By what the agreement makes the verdicts differ where it is not a limit: a fraction of standby, Sundays on average; else null. */
  readonly otherMeasure: object | null;
  /** What the terms do not tell: a rest cut at the edge of its window, the overtime of a week, why a break is asked for. */
  readonly circumstances: readonly object[];
  readonly bounds: readonly EventFact[];
  readonly flags: readonly string[];
}

export function explanationFacts(
  explained: Explanation,
  timeline: Timeline,
  clock: LocalClock,
): ExplanationFacts {
  const { rulebook, clause, agreement, comparator, flags } = explained;
  const { baseLimit, effectiveLimit, baseVerdict, effectiveVerdict } = explained;
  const event = (index: number): EventFact => ({
    kind: kindAt(timeline, index),
    start: formatStamp(timeline.start[index] ?? 0, clock),
    end: formatStamp(timeline.end[index] ?? 0, clock),
  });
  return {
    rulebook,
    clause,
    agreement,
    comparator,
    baseLimit,
    effectiveLimit,
    baseVerdict,
    effectiveVerdict,
    terms: explained.terms.map((term) => termFact(term, event, clock)),
    sum: explained.sum.toString(),
    divisor: explained.divisor && divisorFact(explained.divisor),
    value: explained.value.toString(),
    weighed: explained.weighed && weighedFact(explained.weighed),
    overtimeYears: explained.overtimeYears,
    otherMeasure: explained.otherMeasure,
    circumstances: explained.circumstances.map(circumstanceFact),
    bounds: explained.bounds.map(event),
    flags,
  };
}

function termFact(term: Term, event: (index: number) => EventFact, clock: LocalClock): object {
  const { kind, start, end, day, amount, events, ...more } = term;
  return {
    kind,
    date: formatDay(day),
    start: formatStamp(start, clock),
    end: formatStamp(end, clock),
    amount: amount.toString(),
    ...textsOf(more),
    ...('worked' in more && { worked: more.worked.map((part) => termFact(part, event, clock)) }),
    events: events.map(event),
  };
}

function circumstanceFact(one: Circumstance): object {
  if (one.kind !== 'week-overtime') return textsOf(one);
  const { kind, fromDay, untilDay, ...figures } = one;
  return { kind, from: formatDay(fromDay), to: formatDay(untilDay - 1), ...textsOf(figures) };
}

const divisorFact = ({ kind, value, ...more }: Divisor): object => ({
  kind,
  value: value.toString(),
  ...more,
  ...('absentDays' in more && { absentDays: more.absentDays.map(formatDay) }),
});

const weighedFact = ({ fromDay, untilDay, weighing, ...figures }: WeighedWeek): object => ({
  from: formatDay(fromDay),
  to: formatDay(untilDay - 1),
  ...textsOf(figures),
  full: weighing.full,
  least: weighing.least,
  most: weighing.most,
  sundayShare: shareText(weighing.sunday),
  nightShare: shareText(weighing.night),
});

const shareText = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

/** Fractions as text; numbers, truths and nothing as they are. */
const textsOf = (record: object): object =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]: [string, unknown]) => [
      key,
      value instanceof Ratio ? value.toString() : value,
    ]),
  );
