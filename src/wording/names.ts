import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import { CAUSE_NAMES, STATE_NAMES } from './rule-words.js';

const named = (messages: Messages, code: string, language: Language): string =>
  Object.hasOwn(messages, code) ? speak(messages, language)(code) : code;

/** A cause in words; a code of the customer's own is shown as it is, none as "not stated". */
export const causeName = (cause: string | null, language: Language): string =>
  named(CAUSE_NAMES, cause ?? 'unknown', language);

export const stateName = (state: string, language: Language): string => named(STATE_NAMES, state, language);
