import { type Language, speak } from '../../platform/i18n/texts.js';
import { FIELD_NAMES } from '../../wording/field-words.js';

/** The name of a column of ours. */
export const fieldName = (column: string, language: Language): string =>
  column in FIELD_NAMES ? speak(FIELD_NAMES, language)(column as keyof typeof FIELD_NAMES) : column;
