import type { Language } from '../platform/i18n/texts.js';
import type { MeasureUnit } from '../rules/rule.js';
import { HOUR, MINUTE } from '../time/civil.js';

const numbers = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  const known = numbers.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  numbers.set(key, format);
  return format;
}

/** `3 064` or `5,64`, with exactly `decimals` places. The value is expected to be rounded already. */
export const formatNumber = (language: Language, value: number, decimals = 0): string =>
  numberFormat(language, decimals).format(value);

/** `5,64 %`; the space before the sign does not break. */
export const formatPercent = (language: Language, value: number, decimals: number): string =>
  `${formatNumber(language, value, decimals)}${language === 'en' ? '' : '\u00a0'}%`;

const instantOfDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

const DATES = {
  month: { month: 'long', year: 'numeric' },
  shortMonth: { month: 'short' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDate: { weekday: 'short', day: 'numeric', month: 'short' },
  dayAndMonth: { day: 'numeric', month: 'short' },
  dayOfMonth: { day: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const dates = new Map<string, Intl.DateTimeFormat>();

/** Kept, for to make one takes as long as to write some sixty dates with it. */
function dateFormat(locale: string, form: keyof typeof DATES): Intl.DateTimeFormat {
  const key = `${locale} ${form}`;
  const known = dates.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { ...DATES[form], timeZone: 'UTC' });
  dates.set(key, format);
  return format;
}

/** English dates are written day first. */
const dayFirst = (language: Language): string => (language === 'en' ? 'en-GB' : language);

/** `desember 2025` of `2025-12`. */
export const formatMonth = (language: Language, month: string): string =>
  dateFormat(language, 'month').format(instantOfDay(`${month}-01`));

/** `des` of `2025-12`: what fits below a bar. */
export const formatShortMonth = (language: Language, month: string): string =>
  dateFormat(language, 'shortMonth')
    .format(instantOfDay(`${month}-01`))
    .replace('.', '');

/** `7. desember 2025` of `2025-12-07`. */
export const formatDate = (language: Language, day: string): string =>
  dateFormat(dayFirst(language), 'date').format(instantOfDay(day));

/** `søn. 7. des.` of `2025-12-07`: a day among others of the same year. */
export const formatShortDate = (language: Language, day: string): string =>
  dateFormat(dayFirst(language), 'shortDate').format(instantOfDay(day));

/** `7. des.` of `2025-12-07`: beside days that are called by more. */
export const formatDayAndMonth = (language: Language, day: string): string =>
  dateFormat(dayFirst(language), 'dayAndMonth').format(instantOfDay(day));

/** `7.` of `2025-12-07`, where there is room for no more. */
export const formatDayOfMonth = (language: Language, day: string): string =>
  dateFormat(dayFirst(language), 'dayOfMonth').format(instantOfDay(day));

/**
 * `9 t 30 min` of elapsed seconds. Nothing is rounded: seconds appear when there are any,
 * for a rest of 10 h 59 min 40 s must not read as eleven hours.
 */
export function formatDuration(language: Language, seconds: number): string {
  const hour = language === 'en' ? 'h' : 't';
  const whole = Math.round(seconds);
  const parts = [
    [Math.floor(whole / HOUR), hour],
    [Math.floor((whole % HOUR) / MINUTE), 'min'],
    [whole % MINUTE, 's'],
  ] as const;
  const shown = parts.filter(([value]) => value > 0).map(([value, unit]) => `${value}\u00a0${unit}`);
  return shown.length === 0 ? `0\u00a0${hour}` : shown.join('\u00a0');
}

/** `10 t 20 min`: what an event counts, to the nearest minute. A break spread over a shift leaves seconds nobody clocked. */
export const formatMinutes = (language: Language, seconds: number): string =>
  formatDuration(language, Math.round(seconds / MINUTE) * MINUTE);

/** What is counted are Sundays, holidays and weeks of them. */
const IN_A_ROW: Readonly<Record<Language, string>> = { nb: 'på rad', nn: 'på rad', en: 'in a row' };

/** A measured value or limit of a finding in its own unit: `10 t`, `2 på rad`, `51,6 %`. */
export function formatMeasure(language: Language, value: number, unit: MeasureUnit): string {
  if (unit === 'seconds') return formatDuration(language, value);
  if (unit === 'count') return `${formatNumber(language, value)} ${IN_A_ROW[language]}`;
  return formatPercent(language, value * 100, Number.isInteger(value * 100) ? 0 : 1);
}

const JUST = {
  over: { nb: 'litt over', nn: 'litt over', en: 'just over' },
  under: { nb: 'litt under', nn: 'litt under', en: 'just under' },
} as const;

/**
 * What was measured, to the nearest minute; with its seconds where the minute alone would
 * tell another story of one of the limits, as 10 h 59 min 40 s would beside eleven hours;
 * and as just over or under the limit where an average differs by less than a second.
 */
export function formatMeasured(
  language: Language,
  value: number,
  unit: MeasureUnit,
  limits: readonly number[],
): string {
  if (unit !== 'seconds') return formatMeasure(language, value, unit);
  const tells = (shown: number): boolean =>
    limits.every((limit) => Math.sign(shown - Math.round(limit)) === Math.sign(value - limit));
  const rounded = Math.round(value / MINUTE) * MINUTE;
  if (tells(rounded)) return formatDuration(language, rounded);
  if (tells(Math.round(value))) return formatDuration(language, value);
  // Beside a limit that is no whole second itself, the limit is what it is over or under.
  const near = limits.find((limit) => Math.abs(value - limit) < 1) ?? Math.round(value);
  return `${JUST[value > near ? 'over' : 'under'][language]} ${formatDuration(language, near)}`;
}

/** With a capital at its beginning: a word from the middle of sentences as an entry of a list. */
export const capitalised = (language: Language, text: string): string =>
  text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
