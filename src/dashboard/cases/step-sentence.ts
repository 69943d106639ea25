import { type Language, speak } from '../../platform/i18n/texts.js';
import type { MeasureThen } from '../../violations/case-step.js';
import { formatDate, formatMeasure } from '../../wording/format.js';
import { causeName } from '../../wording/names.js';
import type { HistoryRow, ViolationDetailRow } from '../violations.query.js';
import { CASE_TEXTS } from './case.texts.js';

/** What a case says, and what that is measured in. */
type Said = Pick<ViolationDetailRow, 'unit' | 'measured' | 'limit'>;

/** What a step of the history says beside its name and its state; empty where there is nothing more. */
export function stepSentence(
  step: HistoryRow,
  history: readonly HistoryRow[],
  now: Said,
  language: Language,
): string {
  const { detail } = step;
  if (detail === null) return '';
  const { text, measure } = detail;
  return [
    text,
    causeIn(detail, language),
    measure && measureSentence(measure, language),
    numberIn(detail, language),
    figuresIn(detail, figuresAfter(step, history, now), language),
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
  after: Said,
  language: Language,
): string | undefined {
  if (measured === undefined || effectiveLimit === undefined) return undefined;
  const shown = (value: number): string => formatMeasure(language, value, after.unit);
  return speak(CASE_TEXTS, language)('before', {
    measured: shown(measured),
    limit: shown(effectiveLimit),
    measuredAfter: shown(after.measured),
    limitAfter: shown(after.limit),
  });
}

/** What a step led to is what the next one that changed figures says was there before, or what is there now. */
function figuresAfter(step: HistoryRow, history: readonly HistoryRow[], now: Said): Said {
  const next = history.slice(history.indexOf(step) + 1).find(({ detail }) => detail?.measured !== undefined);
  const { measured = now.measured, effectiveLimit = now.limit } = next?.detail ?? {};
  return { unit: now.unit, measured, limit: effectiveLimit };
}

const ENDS_A_SENTENCE = /[.!?]$/;

/** All that is said of a measure, in plain sentences. */
export function measureSentence(measure: MeasureThen, language: Language): string {
  const say = speak(CASE_TEXTS, language);
  const { what, owner, dueDate, doneOn, effect, droppedBecause = null } = measure;
  return [
    say('measureSays', {
      what: ENDS_A_SENTENCE.test(what) ? what : `${what}.`,
      owner,
      due: formatDate(language, dueDate),
    }),
    ...(doneOn === null ? [] : [say('measureDone', { done: formatDate(language, doneOn) })]),
    ...(droppedBecause === null ? [] : [say('measureDropped', { reason: droppedBecause })]),
    ...(effect === null ? [] : [say('measureEffect', { effect })]),
  ].join(' ');
}
