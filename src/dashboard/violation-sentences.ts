import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDate, formatMeasure } from '../wording/format.js';
import { stateName } from '../wording/names.js';
import { moment } from './moment.js';
import { windowOf } from './violation.js';
import { DETAIL_TEXTS } from './violation.texts.js';
import type { ViolationDetailRow } from './violations.query.js';

/** What was found, in one plain sentence; against the limit that was passed: the statute's, when an agreement allows it. */
export function foundSentence(row: ViolationDetailRow, clock: LocalClock, language: Language): string {
  const { start, end } = windowOf(row);
  return speak(DETAIL_TEXTS, language)(row.rule, {
    start: moment(start, clock, language),
    end: moment(end, clock, language),
    date: formatDate(language, row.anchorDate),
    measured: formatMeasure(language, row.measured, row.unit),
    limit: formatMeasure(language, row.verdict === 'ok' ? row.baseLimit : row.limit, row.unit),
  });
}

/** Where the finding stands: possible until assessed, or what it was assessed as. */
export function standingText(
  row: Pick<ViolationDetailRow, 'verdict' | 'state' | 'limit' | 'unit'>,
  language: Language,
): string {
  const say = speak(DETAIL_TEXTS, language);
  if (row.state !== 'detected') return stateName(row.state, language);
  return row.verdict === 'ok'
    ? say('within', { limit: formatMeasure(language, row.limit, row.unit) })
    : say('possible');
}
