import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import { statutorySettings } from '../law.js';
import { LIMIT_KEYS, type Rulebook } from '../rulebook-file.js';
import { casesOf, type Dispensation, type Limit } from '../rulebook-limit.js';
import { caseLimitText, caseText, dispensationText, limitName } from './limit-lines.js';
import { RULES_TEXTS } from './rules-words.js';
import { MEASURED_WITH, type SettingName, settingText } from './setting-text.js';
import { SETTING_NAMES } from './setting-words.js';

/** A rulebook as it stands on a day, local day number. */
export interface Dated {
  readonly rulebook: Rulebook;
  readonly day: number;
}

/** One thing that differs, in words; `–` where a law does not have it. */
export interface Difference {
  readonly what: string;
  readonly first: string;
  readonly second: string;
}

const NONE = '–';

/**
 * What differs between two laws, or between two days of one. Clauses are shown and not
 * compared: two laws never have the same, and a limit that moved is the same limit.
 */
export function differences(first: Dated, second: Dated, language: Language): Difference[] {
  const a = saidOf(first, second.rulebook, language);
  const b = saidOf(second, first.rulebook, language);
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((what) => {
    const [one, other] = [a.get(what), b.get(what)];
    return one?.compared === other?.compared
      ? []
      : [{ what, first: one?.shown ?? NONE, second: other?.shown ?? NONE }];
  });
}

interface Said {
  readonly compared: string;
  readonly shown: string;
}

/** All that a law says on a day, by what it is about; of how it measures, what matters beside the other. */
const saidOf = (dated: Dated, other: Rulebook, language: Language): ReadonlyMap<string, Said> =>
  new Map([
    ...limitsSaid(dated, language),
    ...standbySaid(dated, language),
    ...settingsSaid(dated, other, language),
  ]);

const limitsSaid = ({ rulebook, day }: Dated, language: Language): [string, Said][] =>
  LIMIT_KEYS.flatMap((key) => {
    const limit = rulebook.limits[key];
    if (!limit) return [];
    const name = limitName(key, language);
    const values = casesOf(limit).flatMap((one): [string, Said][] => {
      const value = valueOn(one, day);
      if (value === null) return [];
      const compared = caseLimitText(limit, one, value, language);
      const about = caseText(one, language);
      return [
        [about === '' ? name : `${name} (${about})`, { compared, shown: `${compared}, ${one.clause}` }],
      ];
    });
    const others = othersSaid(limit, day, language);
    if (values.length === 0 || others === '') return values;
    const what = `${name}: ${speak(RULES_TEXTS, language)('others')}`;
    return [...values, [what, { compared: others, shown: others }] as [string, Said]];
  });

const othersSaid = (limit: Limit, day: number, language: Language): string =>
  limit.dispensations
    .filter((one) => holdsOn(one, day))
    .map((one) => dispensationText(limit, one, language))
    .join('\n');

interface DatedValue<V> {
  readonly from: string;
  readonly to?: string | undefined;
  readonly value: V;
}

/** The value in force on a day; `to` is a last day, included, and without one a value holds until the next. */
function valueOn<V>({ values }: { readonly values: readonly DatedValue<V>[] }, day: number): V | null {
  const date = formatDay(day);
  const begun = values.findLast(({ from }) => from <= date);
  return begun === undefined || (begun.to !== undefined && begun.to < date) ? null : begun.value;
}

/** A dispensation without dates holds as long as the limit. */
const holdsOn = ({ from, to }: Dispensation, day: number): boolean => {
  const date = formatDay(day);
  return (from === undefined || from <= date) && (to === undefined || date <= to);
};

/** How standby is converted, where a law says so. */
function standbySaid({ rulebook, day }: Dated, language: Language): [string, Said][] {
  const { standby } = rulebook.conversions;
  if (!standby) return [];
  const value = valueOn(standby, day);
  if (value === null) return [];
  const compared = `${value.numerator}/${value.denominator}`;
  const what = speak(RULES_TEXTS, language)('standbyShare');
  return [[what, { compared, shown: `${compared}, ${standby.clause}` }]];
}

/** Settings that both laws measure something with: how a law would measure what it does not limit is no part of it. */
function settingsSaid({ rulebook, day }: Dated, other: Rulebook, language: Language): [string, Said][] {
  const isCommon = (name: SettingName): boolean =>
    MEASURED_WITH[name].some((key) => rulebook.limits[key] && other.limits[key]);
  const settings = statutorySettings(rulebook, day);
  return (Object.keys(MEASURED_WITH) as SettingName[]).filter(isCommon).map((name) => {
    const shown = settingText(name, settings[name], language);
    return [speak(SETTING_NAMES, language)(name), { compared: shown, shown }];
  });
}
