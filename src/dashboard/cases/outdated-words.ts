import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatDay } from '../../time/civil.js';
import type { LocalClock } from '../../time/local-clock.js';
import { isSameMeasure } from '../../violations/reconcile.js';
import { formatDate, formatMeasure } from '../../wording/format.js';
import type { Outdated, ViolationRow } from '../violations.query.js';
import { CASE_TEXTS } from './case.texts.js';

type Now = Pick<ViolationRow, 'unit' | 'measured' | 'limit'>;

/** Since when a case is another than was assessed, and what of it is. */
export function outdatedSentence(
  outdated: Outdated,
  now: Now,
  clock: LocalClock,
  language: Language,
): string {
  const since = Math.floor(new Date(outdated.since).getTime() / 1000);
  const at = formatDate(language, formatDay(clock.dayOf(since)));
  return `${speak(CASE_TEXTS, language)('outdatedSince', { at })} ${changeSentence(outdated, now, language)}`;
}

function changeSentence({ measured, limit }: Outdated, now: Now, language: Language): string {
  const say = speak(CASE_TEXTS, language);
  if (measured === null || limit === null) return say('cameBack');
  const shown = (value: number): string => formatMeasure(language, value, now.unit);
  const figures = { measured: shown(measured), measuredAfter: shown(now.measured) };
  const limits = { limit: shown(limit), limitAfter: shown(now.limit) };
  if (limit !== now.limit) return say('otherLimit', { ...figures, ...limits });
  return isSameMeasure(measured, now.measured) ? say('sameAgain') : say('otherMeasure', figures);
}
