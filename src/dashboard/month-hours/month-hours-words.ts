import { microOf, wholeHours } from '../../indicators/rounding.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { formatMonth, formatNumber } from '../../wording/format.js';
import type { HourFigure } from '../figure-lists.js';
import { OVERVIEW_TEXTS } from '../overview.texts.js';
import type { HoursFilter } from './month-hours-filter.js';
import type { MonthHoursSums } from './month-hours.query.js';
import { MONTH_HOURS_TEXTS } from './month-hours.texts.js';

const TITLES = {
  overtime: 'overtimeTitle',
  callouts: 'calloutsTitle',
  extra: 'extraTitle',
  standby: 'standbyTitle',
} as const satisfies Readonly<Record<HourFigure, keyof typeof MONTH_HOURS_TEXTS>>;

/** `Overtid, januar 2025 til desember 2025` */
export function listTitle({ figure, from, to }: HoursFilter, language: Language): string {
  const say = speak(MONTH_HOURS_TEXTS, language);
  const month = (text: string): string => formatMonth(language, text);
  return say(TITLES[figure], {
    period: from === to ? month(to) : say('period', { from: month(from), to: month(to) }),
  });
}

/** A sum as the overview shows it: hours are rounded once, a call-out is one. */
export function sumText(figure: HourFigure, sums: MonthHoursSums, language: Language): string {
  const micro = microOf(sums[figure]);
  if (figure === 'callouts')
    return speak(MONTH_HOURS_TEXTS, language)('calloutCount', { count: Math.round(Number(sums.callouts)) });
  return speak(OVERVIEW_TEXTS, language)('hoursOf', { value: formatNumber(language, wholeHours(micro)) });
}
