import { FIGURE_WORDS } from '../../indicators/figure-words.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { DEVELOPMENT_WORDS } from '../../reports/development/development-words.js';
import { OVERVIEW_TEXTS } from '../overview.texts.js';
import type { UnitOrder } from './unit-list.js';

/** What the columns of units are called, on pages and in files. */
export function unitHeadings(language: Language): Readonly<Record<UnitOrder, string>> {
  const say = speak(OVERVIEW_TEXTS, language);
  const name = speak(FIGURE_WORDS, language);
  const byMonth = speak(DEVELOPMENT_WORDS, language);
  return {
    name: say('unit'),
    persons: say('persons'),
    evaluated: byMonth('checked'),
    breaches: name('breaches'),
    per100Shifts: byMonth('per100'),
    overtimeHours: `${name('overtime')} (${name('hours').toLowerCase()})`,
    extraHours: byMonth('extraHours'),
    callouts: byMonth('callouts'),
    standbyHours: byMonth('standbyHours'),
    sickLeave: name('sickLeave'),
  };
}
