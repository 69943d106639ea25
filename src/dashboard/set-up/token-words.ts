import type { ApiToken } from '../../access/api-token.entity.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { TOKEN_PAGE_TEXTS } from './tokens.texts.js';

/** How a token stands; whether it was taken back says more than that it is over. */
export function tokenState(
  { revokedAt, expiresAt }: Pick<ApiToken, 'revokedAt' | 'expiresAt'>,
  now: Date,
): 'inUse' | 'expired' | 'takenBack' {
  if (revokedAt !== null) return 'takenBack';
  return now >= expiresAt ? 'expired' : 'inUse';
}

/** What a token covers; a unit that is gone by its id. @param names of units, by id */
export const unitOf = (
  { unitId }: Pick<ApiToken, 'unitId'>,
  names: ReadonlyMap<string, string>,
  language: Language,
): string =>
  unitId === null ? speak(TOKEN_PAGE_TEXTS, language)('wholeOrganisation') : (names.get(unitId) ?? unitId);
