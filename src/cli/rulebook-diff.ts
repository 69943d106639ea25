import { type Language, speak } from '../platform/i18n/texts.js';
import { formatDay } from '../time/civil.js';
import { statutorySettings } from '../workforce/law.js';
import { LIMIT_KEYS, type Rulebook } from '../workforce/rulebook-file.js';
import { casesOf, type Dispensation, type Limit, type LimitCase } from '../workforce/rulebook-limit.js';
import { caseText, dispensationText, limitName, limitText } from './limit-lines.js';
import { RULES_TEXTS } from './rules-words.js';

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
  const [a, b] = [saidOf(first, language), saidOf(second, language)];
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

/** All that a law says on a day, by what it is about. */
const saidOf = (dated: Dated, language: Language): ReadonlyMap<string, Said> =>
  new Map([...limitsSaid(dated, language), ...settingsSaid(dated, language)]);

const limitsSaid = ({ rulebook, day }: Dated, language: Language): [string, Said][] =>
  LIMIT_KEYS.flatMap((key) => {
    const limit = rulebook.limits[key];
    if (!limit) return [];
    const name = limitName(key, language);
    const values = casesOf(limit).flatMap((one): [string, Said][] => {
      const value = valueOn(one, day);
      if (value === null) return [];
      const compared = limitText(limit, value, language);
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

/** The value in force on a day; `to` is a last day, included, and without one a value holds until the next. */
function valueOn({ values }: LimitCase, day: number): number | null {
  const date = formatDay(day);
  const begun = values.findLast(({ from }) => from <= date);
  return begun === undefined || (begun.to !== undefined && begun.to < date) ? null : begun.value;
}

/** A dispensation without dates holds as long as the limit. */
const holdsOn = ({ from, to }: Dispensation, day: number): boolean => {
  const date = formatDay(day);
  return (from === undefined || from <= date) && (to === undefined || date <= to);
};

const settingsSaid = ({ rulebook, day }: Dated, language: Language): [string, Said][] =>
  Object.entries(statutorySettings(rulebook, day)).map(([name, value]) => {
    const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
    return [speak(RULES_TEXTS, language)('setting', { name }), { compared: shown, shown }];
  });
