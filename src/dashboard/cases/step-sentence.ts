import { type Language, speak } from '../../platform/i18n/texts.js';
import type { Measure } from '../../violations/case-step.js';
import { formatDate, formatMeasure } from '../../wording/format.js';
import { causeName } from '../../wording/names.js';
import type { HistoryRow, ViolationDetailRow } from '../violations.query.js';
import { CASE_TEXTS } from './case.texts.js';

/** What a step of the history says beside its name and its state; empty where there is nothing more. */
export function stepSentence(
  { detail }: Pick<HistoryRow, 'detail'>,
  { unit }: Pick<ViolationDetailRow, 'unit'>,
  language: Language,
): string {
  if (detail === null) return '';
  const { text, measure } = detail;
  return [
    text,
    causeIn(detail, language),
    measure && measureSentence(measure, language),
    numberIn(detail, language),
    figuresIn(detail, unit, language),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

type Detail = NonNullable<HistoryRow['detail']>;

const causeIn = ({ cause }: Detail, language: Language): string | undefined =>
  cause === null ? CASE_TEXTS.asSuggested[language] : cause && causeName(cause, language);

const numberIn = ({ number }: Detail, language: Language): string | undefined =>
  number === null ? CASE_TEXTS.numberGone[language] : number;

function figuresIn(
  { measured, effectiveLimit }: Detail,
  unit: ViolationDetailRow['unit'],
  language: Language,
): string | undefined {
  if (measured === undefined || effectiveLimit === undefined) return undefined;
  const before = (value: number): string => formatMeasure(language, value, unit);
  return speak(CASE_TEXTS, language)('before', {
    measured: before(measured),
    limit: before(effectiveLimit),
  });
}

const ENDS_A_SENTENCE = /[.!?]$/;

/** All that is said of a measure, in plain sentences. */
export function measureSentence(measure: Measure, language: Language): string {
  const say = speak(CASE_TEXTS, language);
  const { what, owner, dueDate, doneOn, effect } = measure;
  return [
    say('measureSays', {
      what: ENDS_A_SENTENCE.test(what) ? what : `${what}.`,
      owner,
      due: formatDate(language, dueDate),
    }),
    ...(doneOn === null ? [] : [say('measureDone', { done: formatDate(language, doneOn) })]),
    ...(effect === null ? [] : [say('measureEffect', { effect })]),
  ].join(' ');
}
