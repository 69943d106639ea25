import type { LimitKey, Limits } from '../rules/limits.js';
import { RULE_CODES, type RuleCode } from '../rules/rule.js';
import { DEFAULT_SETTINGS, type Fraction, type RuleSettings } from '../rules/settings.js';
import { parseDay } from '../time/civil.js';
import { spansOf } from './limit-spans.js';
import {
  type AgreedLimits,
  agreementsOn,
  type AveragingTerm,
  beganOn,
  type Person,
  turningDays,
} from './person.js';
import { hasLimit, profileMistakes } from './profile-mistakes.js';
import { LIMIT_KEYS, type Profile, type Rulebook, type TableRow } from './rulebook-file.js';
import { settingsNamed } from './rulebook-settings.js';
import { BrokenRulebook } from './yaml-source.js';

/** A row of the printed table with the rule that answers it. */
export interface LawRow {
  readonly row: TableRow;
  readonly rule: RuleCode;
  /** `to-be-confirmed`: the rule is a hypothesis, shown with that label and in no total. */
  readonly definition: 'confirmed' | 'to-be-confirmed';
}

/** Another reading of a rule, looked at beside the counted one: in no total, kept nowhere, mailed to nobody. */
export interface LawView {
  readonly view: string;
  readonly rule: RuleCode;
  readonly says: Profile['views'][number]['says'];
  readonly settings: RuleSettings;
}

/** The rulebook in use with the employer's reading of it. */
export interface Law {
  /** Rulebook and version, `no-aml 2026-06-19`: what a finding names. */
  readonly name: string;
  readonly rulebook: Rulebook;
  readonly settings: RuleSettings;
  /** The printed table's rows, in its order. */
  readonly rows: readonly LawRow[];
  /** All rules that are evaluated: those of the rows, and those shown outside the table. */
  readonly rules: readonly RuleCode[];
  readonly views: readonly LawView[];
}

/** @throws BrokenRulebook when the profile is for another rulebook or a limit is missing */
export function lawOf(rulebook: Rulebook, profile: Profile): Law {
  if (profile.rulebook !== rulebook.rulebook) {
    throw new BrokenRulebook([
      `Profile ${profile.profile} reads rulebook ${profile.rulebook}, but ${rulebook.rulebook} was given.`,
    ]);
  }
  const mistakes = profileMistakes(profile, rulebook);
  if (mistakes.length > 0) throw new BrokenRulebook(mistakes.map(({ message }) => message));
  const rows = profile.rows.map(rowOf);
  const outside = profile.outside ?? RULE_CODES.filter((rule) => hasLimit(rulebook, rule));
  const used = new Set<RuleCode>([...rows.map(({ rule }) => rule), ...outside]);
  const settings = { ...statutorySettings(rulebook), ...settingsNamed(profile.settings) };
  return {
    name: `${rulebook.rulebook} ${rulebook.version}`,
    rulebook,
    settings,
    rows,
    rules: RULE_CODES.filter((rule) => used.has(rule)),
    views: profile.views.map((view) => ({
      ...view,
      settings: { ...settings, ...settingsNamed(view.settings) },
    })),
  };
}

const rowOf = (row: Profile['rows'][number]): LawRow =>
  'rule' in row ? row : { row: row.row, rule: row.row, definition: 'confirmed' };

/** How a rulebook measures before any profile has read its disputed words, on a day or under its latest values. */
export function statutorySettings(rulebook: Rulebook, day = Number.POSITIVE_INFINITY): RuleSettings {
  const factor = rulebook.conversions.standby?.values.findLast(({ from }) => (parseDay(from) ?? 0) <= day);
  return {
    ...DEFAULT_SETTINGS,
    ...(factor && { standbyFactor: factor.value }),
    ...settingsNamed(rulebook.settings),
  };
}

/** Limits made already, by what they follow from: of an organisation's employees most are alike. */
const madeOf = new WeakMap<Rulebook, Map<string, Limits>>();
/** Enough for every combination of groups; an organisation of nothing but exceptions starts over. */
const MOST_KEPT = 5000;

/** The limits of one employee: for each the statute's history with what age, position and agreements make of it. */
export function limitsFor(rulebook: Rulebook, person: Person): Limits {
  const known = madeOf.get(rulebook);
  const made = known && known.size < MOST_KEPT ? known : new Map<string, Limits>();
  madeOf.set(rulebook, made);
  const name = JSON.stringify(person);
  const limits = made.get(name) ?? makeLimits(rulebook, person);
  made.set(name, limits);
  return limits;
}

function makeLimits(rulebook: Rulebook, known: Person): Limits {
  const person = withWidened(rulebook, known);
  const turning = turningDays(person);
  return Object.fromEntries(
    LIMIT_KEYS.map((key) => {
      const limit = rulebook.limits[key];
      return [key, limit ? spansOf(key, limit, person, turning) : []];
    }),
  ) as Record<LimitKey, Limits[LimitKey]>;
}

/** Says of each agreement which of its limits are wider than the statute's on the day it begins to hold. */
function withWidened({ limits }: Rulebook, person: Person): Person {
  if (person.agreements === undefined) return person;
  const isWider = ({ fromDay, limits: agreed }: AgreedLimits, key: LimitKey): boolean => {
    const limit = limits[key];
    const value = agreed[key];
    const base = limit?.values.findLast(({ from }) => (parseDay(from) ?? 0) <= fromDay) ?? limit?.values[0];
    if (!limit || !base || value === undefined) return false;
    return limit.kind === 'min' ? value < base.value : value > base.value;
  };
  const agreements = person.agreements.map((one) => ({
    ...one,
    widens: LIMIT_KEYS.filter((key) => isWider(one, key)),
  }));
  return { ...person, agreements };
}

/** The settings for one employee on a day: an agreement may set another factor of standby, or half a year for overtime. */
export function settingsFor(law: Law, person: Person, day: number): RuleSettings {
  const standbyFactor: Fraction | undefined = agreedOn(person, day, ({ terms }) => terms?.standbyFactor);
  const isHalfYear = overtimeWeeksOn(person, day) === 26;
  if (standbyFactor === undefined && !isHalfYear) return law.settings;
  return {
    ...law.settings,
    ...(standbyFactor && { standbyFactor }),
    ...(isHalfYear && { overtimeYear: 'iso_26_weeks' as const }),
  };
}

/** The agreement that sets how much of a standby hour counts on a day; null where none does. */
export const standbyFactorBy = (person: Person, day: number): string | null =>
  agreedOn(person, day, ({ agreement, terms }) => terms?.standbyFactor && agreement) ?? null;

/** The averaging of ordinary hours, or of Sundays, that an employee is under on a day; null without an agreement. */
export const averagingOn = (
  person: Person,
  day: number,
  of: 'averaging' | 'sundayAveraging',
): AveragingTerm | null => agreedOn(person, day, ({ terms }) => terms?.[of]) ?? null;

/** Over how long the agreement that sets the frame of a year counts it: one that names hours alone leaves it a year. */
const overtimeWeeksOn = (person: Person, day: number): number | undefined =>
  agreedOn(person, day, ({ limits, terms }) => terms?.overtimeWeeks ?? (limits.OT_52W && 52));

/** What the agreement that began last says of those that say anything. */
const agreedOn = <T>(
  person: Person,
  day: number,
  pick: (one: AgreedLimits) => T | undefined,
): T | undefined =>
  [...agreementsOn(person, day)]
    .reverse()
    .sort((a, b) => beganOn(b) - beganOn(a))
    .flatMap((one) => pick(one) ?? [])[0];
