import type { ImportSummary } from '../../ingest/import-answers.query.js';
import { daySpanOf } from '../../ingest/replaced-period.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDate, formatMonth } from '../../wording/format.js';
import { OUTCOME_TEXTS } from './import.texts.js';

/** The period that a file replaced, and what fell away by it once that is known; null where it added to what was there. */
export function replacedWords(
  { replace, state, leftOut }: Pick<ImportSummary, 'replace' | 'state' | 'leftOut'>,
  language: Language,
): string | null {
  if (replace === null) return null;
  const period = periodWords(replace, language);
  const say = speak(OUTCOME_TEXTS, language);
  if (state === 'running') return period;
  return say(SAID[state] ?? 'notReplaced', { period, count: leftOut });
}

const SAID: Readonly<Partial<Record<ImportSummary['state'], 'replacedBy' | 'wouldReplace'>>> = {
  stored: 'replacedBy',
  tried: 'wouldReplace',
};

/** `desember 2025`, `2025`, or the first and the last day. */
function periodWords(replace: string, language: Language): string {
  const [first = '', last = ''] = replace.split('/');
  const [month, year] = [first.slice(0, 7), first.slice(0, 4)];
  if (isSame(replace, month)) return formatMonth(language, month);
  if (isSame(replace, year)) return year;
  return `${formatDate(language, first)} – ${formatDate(language, last)}`;
}

function isSame(period: string, other: string): boolean {
  const [one, two] = [daySpanOf(period), daySpanOf(other)];
  return one?.fromDay === two?.fromDay && one?.untilDay === two?.untilDay;
}
