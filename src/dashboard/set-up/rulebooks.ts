import { z } from 'zod';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { parseDay } from '../../time/civil.js';
import {
  caseText,
  dispensationText,
  evidenceText,
  limitName,
  limitText,
  periodText,
} from '../../workforce/in-words/limit-lines.js';
import { type Difference, differences } from '../../workforce/in-words/rulebook-diff.js';
import { LIMIT_KEYS, type Rulebook } from '../../workforce/rulebook-file.js';
import { casesOf } from '../../workforce/rulebook-limit.js';
import { chosen } from '../../platform/http/list-address.js';
import { formatDate } from '../../wording/format.js';
import { RULEBOOK_TEXTS } from './rulebooks.texts.js';

const named = chosen(z.string().max(60));

const day = chosen(z.string().refine((text) => parseDay(text) !== null));

/** What the address of the page can say. */
export const RulebookQuery = z.object({ show: named, with: named, on: day, and: day });
export type RulebookQuery = z.output<typeof RulebookQuery>;

/** A limit as the page has it: every part is text. */
export interface LimitRow {
  readonly rule: string;
  /** Whom it is for, where that is not every adult; else empty. */
  readonly whom: string;
  readonly limit: string;
  readonly from: string;
  readonly clause: string;
  readonly evidence: string;
  /** Who may grant another, one line each; with the first row of a rule alone. */
  readonly others: readonly string[];
}

/** Every limit of a rulebook with clause, dates, how sure it is, and who may grant another. */
export const limitRows = ({ limits, dates }: Rulebook, language: Language): readonly LimitRow[] =>
  LIMIT_KEYS.flatMap((key) => {
    const limit = limits[key];
    if (!limit) return [];
    return casesOf(limit).flatMap((one, index) =>
      one.values.map((value, at) => ({
        rule: limitName(key, language),
        whom: caseText(one, language),
        limit: limitText(limit, value.value, language),
        from: value.to === undefined ? formatDate(language, value.from) : periodText(value, language),
        clause: one.clause,
        evidence: evidenceText(
          value.evidence,
          { ofThis: one.dates ?? limit.dates ?? dates, ofAll: dates },
          language,
        ),
        others:
          index === 0 && at === 0
            ? limit.dispensations.map((granted) => dispensationText(limit, granted, language))
            : [],
      })),
    );
  });

/** Two rulebooks, or one on two days, side by side. */
export interface Comparison {
  readonly names: readonly [string, string];
  readonly rows: readonly Difference[];
}

/**
 * What differs.
 * @param today local day; taken where the address names none
 */
export function comparison(
  first: Rulebook,
  second: Rulebook,
  { on, and }: Pick<RulebookQuery, 'on' | 'and'>,
  today: number,
  language: Language,
): Comparison {
  const dayOf = (text: string | undefined): number =>
    text === undefined ? today : (parseDay(text) ?? today);
  const [one, other] = [dayOf(on), dayOf(and ?? on)];
  const named = ({ rulebook, version }: Rulebook, day: string | undefined): string =>
    day === undefined ? `${rulebook} ${version}` : `${rulebook} ${version}, ${formatDate(language, day)}`;
  return {
    names: [named(first, on), named(second, and ?? on)],
    rows: differences({ rulebook: first, day: one }, { rulebook: second, day: other }, language),
  };
}

export const titleOf = ({ title, rulebook, version }: Rulebook, language: Language): string =>
  speak(RULEBOOK_TEXTS, language)('shown', { title: title[language], name: rulebook, version });
