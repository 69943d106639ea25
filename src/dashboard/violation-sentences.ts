import { type Language, speak } from '../platform/i18n/texts.js';
import { formatDay, parseDay } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatDate, formatMeasure, formatMeasured } from '../wording/format.js';
import { stateName } from '../wording/names.js';
import { moment } from './moment.js';
import { windowOf } from './violation.js';
import { DETAIL_TEXTS } from './violation.texts.js';
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
>;

/** What was found, in one plain sentence; against the limit that was passed: the statute's, when an agreement allows it. */
export function foundSentence(row: Finding, clock: LocalClock, language: Language): string {
  const { start, end } = windowOf(row);
  const limit = row.verdict === 'ok' ? row.baseLimit : row.limit;
  return speak(DETAIL_TEXTS, language)(row.rule, {
    start: moment(start, clock, language),
    end: moment(end, clock, language),
    date: formatDate(language, row.anchorDate),
    before: formatDate(language, weekBefore(row.anchorDate)),
    measured: formatMeasured(language, row.measured, row.unit, [limit]),
    limit: formatMeasure(language, limit, row.unit),
  });
}

/** The Sunday before a Sunday: the counting of the product is of Sundays alone, not of holidays between. */
function weekBefore(date: string): string {
  const day = parseDay(date);
  return day === null ? date : formatDay(day - 7);
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
