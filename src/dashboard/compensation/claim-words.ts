import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { formatDate, formatDuration } from '../../wording/format.js';
import { momentWithYear } from '../../wording/moment.js';
import { CLAIM_SENTENCES } from './claim.texts.js';
import type { ClaimRow } from './claims.query.js';

export type ClaimTold = Pick<ClaimRow, 'state' | 'deficit' | 'dueOn' | 'madeUpFrom' | 'madeUpUntil'>;

/** How much rest is owed by when, and the stretch that makes up for it, given or planned. */
export function claimSentence(claim: ClaimTold, clock: LocalClock, language: Language): string {
  const say = speak(CLAIM_SENTENCES, language);
  const { state, madeUpFrom, madeUpUntil } = claim;
  const at = (instant: Date | null): string =>
    instant === null ? '' : momentWithYear(Math.floor(instant.getTime() / 1000), clock, language);
  const said = say(state, {
    deficit: formatDuration(language, claim.deficit),
    due: formatDate(language, claim.dueOn),
    from: at(madeUpFrom),
    until: at(madeUpUntil),
  });
  const isPlanned = madeUpUntil !== null && (state === 'open' || state === 'overdue');
  return isPlanned ? `${said} ${say('planned', { from: at(madeUpFrom), until: at(madeUpUntil) })}` : said;
}
