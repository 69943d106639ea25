import { type Language, speak } from '../platform/i18n/texts.js';
import { RULE_CONDITIONS } from './rule-conditions.js';
import { CAUSE_NAMES, wordsOfCause } from './cause-words.js';
import { STATE_NAMES } from './rule-words.js';

/**
 * A cause in words: none is "not stated", one without words "other". Never the code
 * itself, which a source may have filled with a sentence about somebody.
 */
export function causeName(cause: string | null, language: Language): string {
  return (wordsOfCause(cause ?? 'unknown') ?? CAUSE_NAMES.other)[language];
}

export const stateName = (state: keyof typeof STATE_NAMES, language: Language): string =>
  speak(STATE_NAMES, language)(state);

/** The condition of a rule or a row of the printed table; `limit` is formatted, left out where it is not at hand. */
export const ruleCondition = (
  rule: keyof typeof RULE_CONDITIONS,
  language: Language,
  limit = 'none',
): string => speak(RULE_CONDITIONS, language)(rule, { limit });
