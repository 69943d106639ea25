import type { Dispensation, LimitKey, Limits } from '../rules/limits.js';
import { RULE_CODES } from '../rules/rule.js';
import { DEFAULT_SETTINGS, type RuleSettings } from '../rules/settings.js';
import { HOUR, parseDay } from '../time/civil.js';
import { BrokenRulebook, type Profile, type Rulebook, type TableRow } from './rulebook-file.js';

/** The rulebook in use with the employer's reading of it. */
export interface Law {
  /** Rulebook and version, `no-aml 2026-06-19`: what a finding names. */
  readonly name: string;
  readonly rulebook: Rulebook;
  readonly settings: RuleSettings;
  /** The printed table's rows, in its order. */
  readonly rows: readonly TableRow[];
}

/** Limits another than the statute's, for one employee on `[fromDay, untilDay)`; hours or a count. */
export interface AgreedLimits {
  readonly agreement: string;
  readonly fromDay: number;
  readonly untilDay: number;
  readonly limits: Readonly<Partial<Record<LimitKey, number>>>;
}

/** @throws BrokenRulebook when the profile is for another rulebook or a limit is missing */
export function lawOf(rulebook: Rulebook, profile: Profile): Law {
  if (profile.rulebook !== rulebook.rulebook) {
    throw new BrokenRulebook(
      `Profile ${profile.profile} reads rulebook ${profile.rulebook}, but ${rulebook.rulebook} was given.`,
    );
  }
  return {
    name: `${rulebook.rulebook} ${rulebook.version}`,
    rulebook,
    settings: { ...DEFAULT_SETTINGS, ...withoutUndefined(profile.settings) },
    rows: profile.rows.map(({ row }) => row),
  };
}

const withoutUndefined = (settings: Profile['settings']): Partial<RuleSettings> =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));

const KEYS: readonly LimitKey[] = [...RULE_CODES, 'ORD_DAY', 'ORD_WEEK'];

/** The limits of one employee: the statute's history with the agreements that cover the employee. */
export function limitsFor(rulebook: Rulebook, agreed: readonly AgreedLimits[]): Limits {
  return Object.fromEntries(
    KEYS.map((key) => [
      key,
      { steps: stepsOf(rulebook, key), dispensations: agreedOf(rulebook, agreed, key) },
    ]),
  ) as unknown as Limits;
}

/** Hours as seconds to the millionth, for floating point makes 8.2 h a hair less than 29520 s. */
const inUnit = (rulebook: Rulebook, key: LimitKey, value: number): number =>
  rulebook.limits[key].unit === 'hours' ? Math.round(value * HOUR * 1e6) / 1e6 : value;

const stepsOf = (rulebook: Rulebook, key: LimitKey): Limits[LimitKey]['steps'] =>
  rulebook.limits[key].values.map(({ from, value }) => ({
    fromDay: parseDay(from) ?? 0,
    value: inUnit(rulebook, key, value),
    clause: rulebook.limits[key].clause,
  }));

const agreedOf = (rulebook: Rulebook, agreed: readonly AgreedLimits[], key: LimitKey): Dispensation[] =>
  agreed.flatMap(({ agreement, fromDay, untilDay, limits }) => {
    const value = limits[key];
    return value === undefined ? [] : [{ agreement, fromDay, untilDay, value: inUnit(rulebook, key, value) }];
  });
