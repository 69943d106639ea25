import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import { CLAIM_TEXTS } from './claim.texts.js';
import type { ClaimRow } from './claims.query.js';

/** When a later rest makes up for it; one that is not over yet is planned. */
export function madeUpText({ state, madeUpUntil }: ClaimRow, clock: LocalClock, language: Language): string {
  if (madeUpUntil === null) return '–';
  const when = momentWithYear(Math.floor(madeUpUntil.getTime() / 1000), clock, language);
  const isGiven = state === 'closed' || state === 'late';
  return isGiven ? when : speak(CLAIM_TEXTS, language)('planned', { when });
}
