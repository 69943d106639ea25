import { type Language, speak } from '../platform/i18n/texts.js';
import { SUBJECT_NAMES } from '../wording/field-words.js';
import type { FileFormat } from './formats.js';

/** `vakter og arbeidet tid, CSV`; null of a format that is not known. */
export function formatName(format: FileFormat | null, language: Language): string | null {
  const [subject = '', container = ''] = (format ?? '').split('-');
  if (format === null) return null;
  if (format === 'minwintid') return 'MinWinTid, JSON';
  const name = speak(SUBJECT_NAMES, language)(subject as keyof typeof SUBJECT_NAMES);
  return `${name}, ${container === '' ? 'JSON' : container.toUpperCase()}`;
}
