import { type Language, speak } from '../platform/i18n/texts.js';
import { RULES } from '../rules/catalogue.js';
import { parseDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { foreseenUntil } from '../violations/deciding.js';
import { formatMeasure } from '../wording/format.js';
import { foundSentence as sentenceOf } from '../wording/found-sentence.js';
import { stateName } from '../wording/names.js';
import { windowOf } from './violation.js';
import { DETAIL_TEXTS, LIST_TEXTS } from './violation.texts.js';
import type { ViolationDetailRow } from './violations.query.js';

type Finding = Pick<
  ViolationDetailRow,
  | 'rule'
  | 'anchorDate'
  | 'windowStartsAt'
  | 'windowEndsAt'
  | 'unit'
  | 'measured'
  | 'limit'
  | 'baseLimit'
  | 'verdict'
> & {
  /** Whether it is what the plan will lead to and has not happened. */
  readonly isAhead?: boolean;
};

/** The local day until which what breaks the rule lies ahead, after `today`; null where it has happened, or is gone. */
export function aheadUntil(
  row: Pick<ViolationDetailRow, 'origin' | 'evidence' | 'anchorDate' | 'state'>,
  today: string,
): string | null {
  const until = foreseenUntil(row.origin, row.evidence, row.anchorDate);
  return until !== null && until > today && row.state !== 'superseded' ? until : null;
}

/** What was found, in one plain sentence; against the limit that was passed: the statute's, when an agreement allows it. */
export const foundSentence = (row: Finding, clock: LocalClock, language: Language): string =>
  sentenceOf(
    {
      ...row,
      anchorDay: parseDay(row.anchorDate) ?? 0,
      window: windowOf(row),
      effectiveLimit: row.limit,
      effectiveVerdict: row.verdict,
    },
    clock,
    language,
  );

/** Where the finding stands: possible until assessed, or what it was assessed as. */
export function standingText(
  row: Pick<ViolationDetailRow, 'rule' | 'verdict' | 'state' | 'measured' | 'limit' | 'baseLimit' | 'unit'>,
  language: Language,
): string {
  const say = speak(DETAIL_TEXTS, language);
  if (row.state !== 'detected') return stateName(row.state, language);
  if (row.verdict !== 'ok') return say('possible');
  return isByTerms(row)
    ? say('withinTerms')
    : say('within', { limit: formatMeasure(language, row.limit, row.unit) });
}

/** The same in a row of a list. */
export const standingInRow = (
  { verdict, state }: Pick<ViolationDetailRow, 'verdict' | 'state'>,
  language: Language,
): string =>
  verdict === 'ok' && state === 'detected' ? LIST_TEXTS.allowed[language] : stateName(state, language);

/** Whether the figure passes the limit in force and is allowed all the same, which has to be explained. */
export const isMeasuredByStatute = (
  row: Pick<ViolationDetailRow, 'rule' | 'verdict' | 'measured' | 'limit' | 'baseLimit'>,
): boolean => row.verdict === 'ok' && row.limit !== row.baseLimit && isByTerms(row);

/**
 * Where one limit gives both verdicts, or the figure, which is the statute's, passes the limit in force as
 * well, the agreement has something measured otherwise.
 */
const isByTerms = (row: Pick<ViolationDetailRow, 'rule' | 'measured' | 'limit' | 'baseLimit'>): boolean =>
  row.limit === row.baseLimit ||
  (RULES[row.rule].comparator === 'min' ? row.measured < row.limit : row.measured > row.limit);
