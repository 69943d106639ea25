import { DAY_SECONDS } from '../time/civil.js';
import type { LimitKey, LimitSchedule, LimitSpan } from '../rules/limits.js';
import { compiled, type CompiledCase, type CompiledLimit, inRuleUnit } from './compiled-limit.js';
import { lackingTerm } from './dispensed.js';
import { mayDispense } from './limit-mistakes.js';
import {
  type AgreedLimits,
  agreementBehind,
  agreementsOn,
  beganOn,
  covers,
  isExempt,
  type Person,
  situationHolds,
  youthGroupOn,
} from './person.js';
import type { Limit } from './rulebook-limit.js';

/**
 * One limit as it is for one employee, day by day: the statute's values by date, the
 * agreements by date, the age on the date, exemptions, and the situations a value asks
 * for. Days on which the limit does not apply have no span.
 *
 * @param turning days on which anything about the person changes
 */
export function spansOf(
  key: LimitKey,
  limit: Limit,
  person: Person,
  turning: readonly number[],
): LimitSchedule {
  const statute = compiled(limit);
  const days = ascending([...statute.turningDays, ...turning]);
  const spans: LimitSpan[] = [];
  for (const [index, fromDay] of days.entries()) {
    const untilDay = days[index + 1] ?? Number.POSITIVE_INFINITY;
    const inForce = inForceOn(key, statute, person, fromDay);
    if (inForce === null) continue;
    const before = spans.at(-1);
    if (before?.untilDay === fromDay && isSame(before, inForce)) {
      spans[spans.length - 1] = { ...before, untilDay };
    } else spans.push({ fromDay, untilDay, ...inForce });
  }
  return spans;
}

/** Every day on which the limit may change, each once; between two of them it cannot. */
const ascending = (days: readonly number[]): number[] =>
  [...new Set(days)].filter(Number.isFinite).sort((a, b) => a - b);

/**
 * Where an agreement leaves no number, all the hours there are: the statute's own stays
 * the base, which overtime goes on counting from.
 */
const ALL_THERE_IS: Readonly<Partial<Record<LimitKey, number>>> = { ORD_WEEK: 7 * DAY_SECONDS };

type InForce = Omit<LimitSpan, 'fromDay' | 'untilDay' | 'weighed'>;

const isSame = (a: InForce, b: InForce): boolean =>
  a.base === b.base &&
  a.effective === b.effective &&
  a.clause === b.clause &&
  a.agreement === b.agreement &&
  isSameWeighing(a.weighing, b.weighing);

/** The weighing of a case is one object as long as the rulebook is; what agreements may do can differ. */
const isSameWeighing = (a: InForce['weighing'], b: InForce['weighing']): boolean =>
  a === undefined || b === undefined
    ? a === b
    : a.sunday === b.sunday && a.night === b.night && a.most === b.most && a.granted === b.granted;

function inForceOn(key: LimitKey, limit: CompiledLimit, person: Person, day: number): InForce | null {
  const found = caseOn(limit, person, day);
  if (found === null) return null;
  const { base } = found;
  const agreed = mayDispense(found.audience) ? agreedOn(key, limit, person, day) : null;
  // A rule that an agreement brings along is measured by the statute's figure, and still the agreement's doing.
  const statutory = {
    base,
    effective: base,
    clause: found.clause,
    agreement: agreementBehind(found.appliesWith, person, day),
    ...weighing(found, 0),
  };
  if (agreed === null) return statutory;
  const granted = grantedTo(limit, agreed, day);
  const effective = withinGrant(key, limit, statutory.base, agreed, granted);
  // An agreement under which the law has no number left leaves nothing to measure against.
  if (effective === undefined) return null;
  const most = granted === null ? Number.POSITIVE_INFINITY : Math.max(0, ...granted);
  return { ...statutory, effective, agreement: agreed.agreement, ...weighing(found, most) };
}

/** How the base is weighed where the hours decide it; `base` is then the most. */
const weighing = (
  { weighed, base }: Pick<CompiledCase, 'weighed'> & { readonly base: number },
  granted: number,
): Pick<LimitSpan, 'weighing'> => (weighed === null ? {} : { weighing: { ...weighed, most: base, granted } });

/** The case of a limit that is an employee's on a day, with its value then; the last one that holds. */
function caseOn(
  { cases }: CompiledLimit,
  person: Person,
  day: number,
): (CompiledCase & { readonly base: number }) | null {
  for (const one of cases.toReversed()) {
    const base = one.values.find(covers(day))?.value;
    if (base !== undefined && protects(one, person, day)) return { ...one, base };
  }
  return null;
}

/** Whether a case of a limit is this employee's on a day. */
function protects(
  { audience, appliesWith, appliesWithout }: CompiledCase,
  person: Person,
  day: number,
): boolean {
  if (audience !== 'all' && audience !== (youthGroupOn(person, day) ?? 'adults')) return false;
  // Chapter 11 knows no exempt positions: a minor's limits hold whatever the position is called.
  if (mayDispense(audience) && isExempt(person, day)) return false;
  return (
    appliesWith.every((situation) => situationHolds(situation, person, day)) &&
    !appliesWithout.some((situation) => situationHolds(situation, person, day))
  );
}

interface Agreed {
  readonly agreement: string;
  readonly by: AgreedLimits;
  /** Null: the agreement leaves no number. */
  readonly value: number | null;
}

/** What agreements set on a day; of several the one that began last, of those the last on the list. */
function agreedOn(key: LimitKey, limit: CompiledLimit, person: Person, day: number): Agreed | null {
  let found: Agreed | null = null;
  let since = Number.NEGATIVE_INFINITY;
  for (const one of agreementsOn(person, day)) {
    const named = one.limits[key];
    const value = named === undefined ? throughTerms(limit, one, day) : inRuleUnit(limit, named);
    if (value === undefined || beganOn(one) < since) continue;
    found = { agreement: one.agreement, by: one, value };
    since = beganOn(one);
  }
  return found;
}

/** The values a granter may go to whatever the base; null where any will do, and where nobody said who granted it. */
function grantedTo(
  { granted }: CompiledLimit,
  { value, by: { grantedBy, terms } }: Agreed,
  day: number,
): readonly number[] | null {
  if (value === null || grantedBy === undefined) return null;
  const own = granted.filter(
    (one) => one.grantedBy === grantedBy && covers(day)(one) && lackingTerm(one, terms) === null,
  );
  return own.some((one) => one.value === null) ? null : own.flatMap((one) => one.value ?? []);
}

/**
 * Not wider than its granter may go from this employee's own base: 40 hours that are
 * nothing special for most would be two more than the Act allows on a rota of 38.
 */
function withinGrant(
  key: LimitKey,
  { kind }: CompiledLimit,
  base: number,
  { value }: Agreed,
  granted: readonly number[] | null,
): number | undefined {
  if (value === null) return ALL_THERE_IS[key];
  if (granted === null) return value;
  const allowed = [base, ...granted];
  return kind === 'min' ? Math.max(value, Math.min(...allowed)) : Math.min(value, Math.max(...allowed));
}

/** What an agreement sets by a term, without naming the limit; null is any. */
export const throughTerms = (
  limit: CompiledLimit,
  one: Pick<AgreedLimits, 'grantedBy' | 'terms'>,
  day: number,
): number | null | undefined =>
  one.terms?.overtimeWeeks === undefined
    ? throughAveraging(limit, one, day)
    : (limit.granted.find(
        ({ grantedBy, condition, ...days }) =>
          condition === 'in-26-weeks' && grantedBy === one.grantedBy && covers(day)(days),
      )?.value ?? throughAveraging(limit, one, day));

/** What an averaging agreement sets without naming it, such as the most hours of a single week; null is any. */
const throughAveraging = (
  limit: CompiledLimit,
  { grantedBy, terms }: Pick<AgreedLimits, 'grantedBy' | 'terms'>,
  day: number,
): number | null | undefined =>
  terms?.averaging === undefined
    ? undefined
    : limit.throughAveraging.find((one) => one.grantedBy === grantedBy && covers(day)(one))?.value;
