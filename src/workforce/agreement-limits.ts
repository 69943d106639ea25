import type { LimitKey } from '../rules/limits.js';
import type { Fraction } from '../rules/settings.js';
import { lackingTerm } from './dispensed.js';
import type { FieldComplaint, FieldProblem } from './field-complaint.js';
import { mayDispense } from './limit-mistakes.js';
import { mostOf } from './limit-windows.js';
import type { AgreedLimits, AgreementTerms } from './person.js';
import type { Dispensation, Granter, Limit } from './rulebook-limit.js';
import type { Rulebook } from './rulebook-file.js';

/** An agreement as far as its limits are concerned; in the rulebook's own units. */
export interface AgreementLimits {
  readonly grantedBy: Granter;
  readonly limits: AgreedLimits['limits'];
  readonly terms?: AgreementTerms | undefined;
}

/**
 * Limits and terms that whoever granted the agreement may not grant. Taken as they stand
 * they would switch the law off for a group, and every breach there would read "within an
 * agreement". The paths are those of the organisation file.
 */
export const limitsBeyondTheLaw = (
  agreements: readonly AgreementLimits[],
  rulebook: Rulebook,
): FieldComplaint[] =>
  agreements.flatMap((agreement, index) => [
    ...beyondLimits(agreement, rulebook).map((found) => complaint(`agreements[${index}].limits`, found)),
    ...beyondTerms(agreement, rulebook).map((found) => complaint(`agreements[${index}].terms`, found)),
  ]);

interface Beyond {
  readonly at: string;
  readonly value: string;
  /** What would be right: `≥ 8`. */
  readonly expected: string;
  readonly problem?: FieldProblem;
}

const complaint = (list: string, { at, value, expected, problem = 'field' }: Beyond): FieldComplaint => ({
  path: `${list}.${at}`,
  value,
  problem,
  expected,
});

const beyondLimits = ({ grantedBy, limits, terms }: AgreementLimits, rulebook: Rulebook): Beyond[] =>
  (Object.entries(limits) as [LimitKey, number][]).flatMap(([key, value]) => {
    const limit = rulebook.limits[key];
    if (!limit || !mayDispense(limit.audience)) {
      return [{ at: key, value: key, problem: 'unknown-limit', expected: negotiable(rulebook) }];
    }
    if (halfYearOf(limit, grantedBy) && terms?.overtimeWeeks === undefined) {
      // Over 52 weeks the inspectorate's frame would be twice as narrow as it is.
      return [{ at: key, value: String(value), expected: 'terms.overtimeWeeks: 26' }];
    }
    const allowed = allowedBy(limit, grantedBy, terms) ?? withinTime(key, limit);
    const refusing = [allowed, withinTime(key, limit)].find(({ holds }) => !holds(value));
    return refusing === undefined ? [] : [{ at: key, value: String(value), expected: refusing.shown }];
  });

/** Limits that agreements can say anything about: those the law has, and not those of minors. */
export const negotiable = ({ limits }: Rulebook): string =>
  (Object.keys(limits) as LimitKey[])
    .filter((key) => mayDispense(limits[key]?.audience ?? 'adults'))
    .join(', ');

interface Allowed {
  readonly holds: (value: number) => boolean;
  readonly shown: string;
}

/** Whoever may grant any limit, or a stricter one, grants no more than there is: of 24 hours nobody rests 999. */
function withinTime(key: LimitKey, limit: Limit): Allowed {
  const most = mostOf(key, limit);
  return { holds: (value) => most === null || value <= most, shown: `≤ ${String(most)}` };
}

/** A limit that a party may make a standing one, as against one for an occasion or of the law itself. */
const isGrantedBy =
  (granter: Granter) =>
  ({ grantedBy, occasion }: Dispensation): boolean =>
    grantedBy === granter && occasion === undefined;

/**
 * The widest limit a party may grant by an agreement of these terms; the statute's own
 * where it may grant none. Null is any. What it could grant by another term is told too.
 */
function allowedBy(
  { kind, values, dispensations, clause: statute }: Limit,
  granter: Granter,
  terms?: AgreementTerms,
): Allowed | null {
  const granted = dispensations.filter(isGrantedBy(granter));
  const met = granted.filter((one) => lackingTerm(one, terms) === null);
  if (met.some(({ any }) => any === true)) return null;
  const all = [values.at(-1)?.value ?? 0, ...met.flatMap(({ value }) => value ?? [])];
  const limit = kind === 'min' ? Math.min(...all) : Math.max(...all);
  const sign = kind === 'min' ? '≥' : '≤';
  const more = granted.flatMap((one) => {
    const term = lackingTerm(one, terms);
    return term === null || one.value === undefined ? [] : [`; ${term}: ${sign} ${one.value} (${one.basis})`];
  });
  const clause = met.find(({ value }) => value === limit)?.basis ?? statute;
  return {
    holds: (value) => (kind === 'min' ? value >= limit : value <= limit),
    shown: `${sign} ${limit} (${clause})${more.join('')}`,
  };
}

/** Whether a party grants this limit over half a year only (aml. § 10-6 (6)). */
const halfYearOf = ({ dispensations }: Limit, granter: Granter): boolean =>
  dispensations.filter(isGrantedBy(granter)).some(({ condition }) => condition === 'in-26-weeks');

const beyondHalfYear = (
  { grantedBy, terms = {} }: Pick<AgreementLimits, 'grantedBy' | 'terms'>,
  { limits: { OT_52W: frame } }: Rulebook,
): Beyond[] =>
  terms.overtimeWeeks === undefined || (frame !== undefined && halfYearOf(frame, grantedBy))
    ? []
    : [{ at: 'overtimeWeeks', value: String(terms.overtimeWeeks), expected: '–' }];

const beyondTerms = ({ grantedBy, terms = {} }: AgreementLimits, rulebook: Rulebook): Beyond[] => [
  ...beyondWeeks('averaging', terms.averaging?.weeks, weeksOf(rulebook, 'ordinary-hours', grantedBy)),
  ...beyondWeeks('sundayAveraging', terms.sundayAveraging?.weeks, weeksOf(rulebook, 'sundays', grantedBy)),
  ...beyondHalfYear({ grantedBy, terms }, rulebook),
  ...beyondStandby({ grantedBy, terms }, rulebook),
];

/** Over how many weeks a party may average; none where the law does not let it. */
const weeksOf = (
  { averaging }: Rulebook,
  of: Rulebook['averaging'][number]['of'],
  granter: Granter,
): number =>
  Math.max(
    0,
    ...averaging.filter((one) => one.of === of && one.grantedBy === granter).map(({ weeks }) => weeks),
  );

const beyondWeeks = (at: string, weeks: number | undefined, most: number): Beyond[] =>
  weeks === undefined || weeks <= most
    ? []
    : [{ at: `${at}.weeks`, value: String(weeks), expected: most === 0 ? '–' : `≤ ${most}` }];

function beyondStandby(
  { grantedBy, terms }: Pick<AgreementLimits, 'grantedBy'> & { readonly terms: AgreementTerms },
  { conversions: { standby } }: Rulebook,
): Beyond[] {
  const { standbyFactor } = terms;
  if (standbyFactor === undefined) return [];
  if (standby?.dispensations.some((one) => one.grantedBy === grantedBy) === true) return [];
  const least = standby?.values.at(-1)?.value;
  if (!least) return [{ at: 'standbyFactor', value: textOf(standbyFactor), expected: '–' }];
  // More of the standby than the law asks for is nobody's loss, whoever agreed on it.
  if (isAtLeast(standbyFactor, least)) return [];
  return [{ at: 'standbyFactor', value: textOf(standbyFactor), expected: `≥ ${textOf(least)}` }];
}

const textOf = ({ numerator, denominator }: Fraction): string => `${numerator}/${denominator}`;

const isAtLeast = (a: Fraction, b: Fraction): boolean =>
  a.numerator * b.denominator >= b.numerator * a.denominator;
