import type { LimitKey, LimitSchedule, LimitSpan } from '../rules/limits.js';
import { HOUR, MINUTE, parseDay } from '../time/civil.js';
import { mayDispense } from './limit-mistakes.js';
import {
  type AgreedLimits,
  agreementsOn,
  isExempt,
  type Person,
  SITUATION_HOLDS,
  turningDays,
  youthGroupOn,
} from './person.js';
import { casesOf, type Limit, type LimitCase } from './rulebook-limit.js';

const UNITS = { hours: HOUR, minutes: MINUTE, count: 1, share: 1 } as const;

/** A value of a file as the rules take it; to the millionth, for floating point makes 8.2 h a hair less than 29520 s. */
export const inRuleUnit = ({ unit }: Pick<Limit, 'unit'>, value: number): number =>
  unit === 'share' ? value : Math.round(value * UNITS[unit] * 1e6) / 1e6;

const dayOf = (date: string): number => parseDay(date) ?? 0;

/**
 * One limit as it is for one employee, day by day: the statute's values by date, the
 * agreements by date, the age on the date, exemptions, and the situations a value asks
 * for. Days on which the limit does not apply have no span.
 */
export function spansOf(key: LimitKey, limit: Limit, person: Person): LimitSchedule {
  const days = cutDays(limit, person);
  const spans: LimitSpan[] = [];
  for (const [index, fromDay] of days.entries()) {
    const untilDay = days[index + 1] ?? Number.POSITIVE_INFINITY;
    const inForce = inForceOn(key, limit, person, fromDay);
    if (inForce === null) continue;
    const before = spans.at(-1);
    if (before?.untilDay === fromDay && isSame(before, inForce)) {
      spans[spans.length - 1] = { ...before, untilDay };
    } else spans.push({ fromDay, untilDay, ...inForce });
  }
  return spans;
}

/** Every day on which the limit may change; between two of them it cannot. */
const cutDays = (limit: Limit, person: Person): number[] => {
  const values = casesOf(limit).flatMap(({ values }) => values);
  const statute = [...values, ...limit.dispensations].flatMap(({ from, to }) => [
    ...(from === undefined ? [] : [dayOf(from)]),
    ...(to === undefined ? [] : [dayOf(to) + 1]),
  ]);
  return [...new Set([...statute, ...turningDays(person)])].filter(Number.isFinite).sort((a, b) => a - b);
};

type InForce = Pick<LimitSpan, 'base' | 'effective' | 'clause' | 'agreement'>;

const isSame = (a: InForce, b: InForce): boolean =>
  a.base === b.base && a.effective === b.effective && a.clause === b.clause && a.agreement === b.agreement;

function inForceOn(key: LimitKey, limit: Limit, person: Person, day: number): InForce | null {
  const found = casesOf(limit).findLast((one) => protects(one, person, day) && valueOn(one, day) !== null);
  const value = found ? valueOn(found, day) : null;
  if (!found || value === null) return null;
  const base = inRuleUnit(limit, value);
  const statutory: InForce = { base, effective: base, clause: found.clause, agreement: null };
  if (!mayDispense(found.audience)) return statutory;
  const agreed = agreedOn(key, limit, person, day);
  if (agreed === null) return statutory;
  // An agreement under which the law has no number left leaves nothing to measure against.
  if (agreed.value === null) return null;
  return { ...statutory, effective: inRuleUnit(limit, agreed.value), agreement: agreed.agreement };
}

/** Whether a case of a limit is this employee's on a day. */
function protects(
  { audience, appliesWith, appliesWithout }: LimitCase,
  person: Person,
  day: number,
): boolean {
  const group = youthGroupOn(person, day) ?? 'adults';
  if (audience !== 'all' && audience !== group) return false;
  // Chapter 11 knows no exempt positions: a minor's limits hold whatever the position is called.
  if (mayDispense(audience) && isExempt(person, day)) return false;
  return (
    appliesWith.every((situation) => SITUATION_HOLDS[situation](person, day)) &&
    !appliesWithout.some((situation) => SITUATION_HOLDS[situation](person, day))
  );
}

/** The value in force on a day: the last that has begun, unless it has ended. */
export function valueOn({ values }: Pick<LimitCase, 'values'>, day: number): number | null {
  const begun = values.findLast(({ from }) => dayOf(from) <= day);
  return begun === undefined || (begun.to !== undefined && dayOf(begun.to) < day) ? null : begun.value;
}

interface Agreed {
  readonly agreement: string;
  /** Null: the agreement leaves no number. */
  readonly value: number | null;
}

/** What agreements set on a day; of several the one that began last. */
function agreedOn(key: LimitKey, limit: Limit, person: Person, day: number): Agreed | null {
  let found: Agreed | null = null;
  let since = Number.NEGATIVE_INFINITY;
  for (const one of agreementsOn(person, day)) {
    const value = one.limits[key] ?? throughAveraging(limit, one, day);
    if (value === undefined || one.fromDay <= since) continue;
    found = { agreement: one.agreement, value };
    since = one.fromDay;
  }
  return found;
}

/** What an averaging agreement sets without naming it, such as the most hours of a single week; null is any. */
function throughAveraging(
  limit: Limit,
  { grantedBy, terms }: AgreedLimits,
  day: number,
): number | null | undefined {
  if (terms?.averaging === undefined) return undefined;
  const granted = limit.dispensations.find(
    ({ through, grantedBy: granter, from, to }) =>
      through === 'averaging' &&
      granter === grantedBy &&
      (from === undefined || dayOf(from) <= day) &&
      (to === undefined || day <= dayOf(to)),
  );
  return granted && (granted.value ?? null);
}
