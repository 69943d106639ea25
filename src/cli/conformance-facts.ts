import { clockOf } from '../platform/zone.js';
import { passiveExtension, passiveExtensionInWeek } from '../rules/passive-duty.js';
import { percentTenths, readDecimal } from '../rules/percentage.js';
import { Ratio } from '../rules/ratio.js';
import { civilDate, FIRST_DAY, formatDay, HOUR, LAST_DAY, parseDay } from '../time/civil.js';
import { holidayNames, holidaysOf, isRedDay, type HolidayName } from '../time/holidays.js';
import { formatStamp } from '../time/stamp.js';
import { sundayZone } from '../time/sunday-zone.js';
import { BrokenCase, type Answer, type WorkedCase } from './conformance-case.js';
import { hours } from './conformance-figures.js';

/** Questions that need no events. */
export const factAnswers: Readonly<Record<string, (worked: WorkedCase) => Answer>> = {
  PASSIVE_EXT: passive,
  PCT: percentage,
  ZONE: zones,
  HOLIDAYS: holidays,
};

/** A field its rule cannot do without. */
export function required<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new BrokenCase(`${field}: is missing`);
  return value;
}

/** `17.2` of 172 tenths. */
export const percentText = (tenths: number | null): string | null =>
  tenths === null ? null : `${Math.floor(tenths / 10)}.${tenths % 10}`;

function passive({ input }: WorkedCase): Answer {
  const seconds = (count: number): Ratio => Ratio.ofDecimal(count * HOUR);
  const extension =
    input.passive_days_h === undefined
      ? passiveExtension(seconds(required(input.passive_h, 'input.passive_h')))
      : passiveExtensionInWeek(input.passive_days_h.map(seconds));
  return { verdict: 'value', extension_h: hours(extension) };
}

function percentage({ input }: WorkedCase): Answer {
  const lost = decimalOf(input.lost, 'input.lost');
  const agreed = decimalOf(input.agreed, 'input.agreed');
  return { verdict: 'value', pct: percentText(percentTenths(lost, agreed)) };
}

function decimalOf(text: string | undefined, field: string): Ratio {
  const read = readDecimal(required(text, field));
  if (read === null) throw new BrokenCase(`${field}: "${text}" is no decimal`);
  if (read.compare(Ratio.ZERO) < 0) throw new BrokenCase(`${field}: "${text}" is less than none`);
  return read;
}

/** The zone of each date; null for a date that is neither Sunday nor holiday. */
function zones({ input, profile }: WorkedCase): Answer {
  const clock = clockOf(input.zone);
  const found = required(input.dates, 'input.dates').map((date) => {
    const day = dayOf(date, 'input.dates');
    if (!isRedDay(day)) return [date, null];
    const { start, end } = sundayZone(day, clock, profile.sunday_zone);
    return [date, [formatStamp(start, clock), formatStamp(end, clock)]];
  });
  return { verdict: 'value', zones: Object.fromEntries(found) as Answer };
}

/** Day number of a date of a case. */
export function dayOf(date: string, field: string): number {
  const day = parseDay(date);
  if (day === null) throw new BrokenCase(`${field}: "${date}" is no date from 1970 to 2100`);
  return day;
}

/** Names as cases write them: Norwegian without its three letters, so that any editor shows them. */
const NAMES: Readonly<Record<HolidayName, string>> = {
  'new-year': '1. nyttarsdag',
  'maundy-thursday': 'skjaertorsdag',
  'good-friday': 'langfredag',
  'easter-sunday': '1. paskedag',
  'easter-monday': '2. paskedag',
  'labour-day': '1. mai',
  'constitution-day': '17. mai',
  ascension: 'Kristi himmelfartsdag',
  'whit-sunday': '1. pinsedag',
  'whit-monday': '2. pinsedag',
  'christmas-day': '1. juledag',
  'boxing-day': '2. juledag',
};

function holidays({ input }: WorkedCase): Answer {
  const year = required(input.year, 'input.year');
  if (year < civilDate(FIRST_DAY).year || year > civilDate(LAST_DAY).year) {
    throw new BrokenCase(`input.year: ${year} is not from 1970 to 2100`);
  }
  const named = holidaysOf(year).map(({ day }) => [
    formatDay(day),
    holidayNames(day)
      .map((name) => NAMES[name])
      .join(' / '),
  ]);
  return { verdict: 'value', holidays: Object.fromEntries(named) as Answer };
}
