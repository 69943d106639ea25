import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth } from '../../wording/format.js';
import type { Part } from './hours-overview.js';
import { HOURS_TEXTS } from './hours.texts.js';

/** `desember 2025`, `Uke 49, 2025`. */
export const partName = (part: Part, language: Language): string =>
  'month' in part
    ? formatMonth(language, part.month)
    : speak(HOURS_TEXTS, language)('weekOf', { week: part.week, year: String(part.year) });

/** The columns of hours, in their order. */
export const HOUR_COLUMNS = ['agreed', 'worked', 'overtime', 'extra', 'standby', 'callout'] as const;
