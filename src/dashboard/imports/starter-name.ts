import { ACCESS_TEXTS } from '../../access/access.texts.js';
import { COMMAND_LINE } from '../../access/audit/audit-actions.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { IMPORT_TEXTS } from './import.texts.js';

/** Who began an import, or stopped it, as lists say it. */
export function starterName(startedBy: string | null, language: Language): string {
  if (startedBy === null || startedBy === COMMAND_LINE) return speak(IMPORT_TEXTS, language)('commandLine');
  return startedBy === 'hr' ? speak(ACCESS_TEXTS, language)('hr') : startedBy;
}
