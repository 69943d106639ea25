import type { LocalClock } from '../time/local-clock.js';
import { dayNumber, formatDay, parseDay } from '../time/civil.js';
import { readStamp, type StampReading } from '../time/stamp.js';

/** Which part of `03/04/2025` is the day: what can be asked for, in a mapping, an option or a parameter. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

type DateSign = '.' | '/' | '-';

/** How a file writes dates and times, as far as a single one does not say it itself. */
export interface StampStyle {
  /** Which part of `03/04/2025` is the day. With dots the day always comes first. */
  readonly slashes: DateOrder;
  /** What stands between the parts of a date that does not begin with its year; null where the file has none such. */
  readonly sign: DateSign | null;
  /** Whether a bare number is a count of seconds since 1970 (UTC). */
  readonly isUnix: boolean;
  /** Whether an end without a date, earlier in the day than its start, is taken to be on the next day. */
  readonly endsNextDay: boolean;
}

export const ISO_STYLE: StampStyle = {
  slashes: 'day-first',
  sign: null,
  isUnix: false,
  endsNextDay: false,
};

const POINTED = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})(.*)$/s;
const CLOCK =
  /^(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?\s*([ap])\.?\s?m\.?$|^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]0+)?)?$/i;
const UNIX = /^\d{9,10}$/;
/** A date and what follows it, with an ISO date in front. */
const DATED = /^(\d{4}-\d{2}-\d{2})(?:T|,?\s+)(.+)$/s;

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** A date as the file writes its own, for whoever is told that one of them cannot be read. */
export const dayExample = (style: StampStyle): string =>
  style.sign === null ? '2025-12-01' : writtenDay('2025-12-31', style);

/** `01.02.2024` of `2024-02-01`, where the file writes its dates so. */
export function writtenDay(day: string, { sign, slashes }: StampStyle): string {
  if (sign === null) return day;
  const [year = '', month = '', date = ''] = day.split('-');
  const isMonthFirst = sign === '/' && slashes === 'month-first';
  return [...(isMonthFirst ? [month, date] : [date, month]), year].join(sign);
}

/** A time of day, for whoever is told that one is missing. */
export const CLOCK_EXAMPLE = '07:30';

/** A date and time of day as the file writes them; where it does as ISO 8601, also with an offset. */
export const stampExample = (style: StampStyle): string =>
  style.sign === null ? '2025-12-01T07:30, 2025-12-01T07:30+01:00' : `${dayExample(style)} ${CLOCK_EXAMPLE}`;

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * Reads a date and time as people and systems write them: all that `readStamp` reads, and
 * `01.12.2025 07:30`, `1/12/2025 7:30 PM`, `2025-12-01 7.30`, seconds since 1970 where the
 * style says so.
 */
export function readLooseStamp(text: string, clock: LocalClock, style: StampStyle): StampReading {
  const plain = readStamp(text, clock);
  if (plain.ok || plain.problem !== 'not-a-stamp') return plain;
  if (style.isUnix && UNIX.test(text)) return { ok: true, instant: Number(text), ambiguous: false };
  const iso = isoStamp(text, style);
  return iso === null ? plain : readStamp(iso, clock);
}

/** `2025-12-01T07:30` of a date and a time of day; null when it is not both. */
function isoStamp(text: string, style: StampStyle): string | null {
  const [, date, rest = ''] = DATED.exec(isoDateFirst(text, style)) ?? [];
  const time = isoClock(rest);
  return date === undefined || time === null ? null : `${date}T${time}`;
}

/** The day number of `2025-12-01`, `01.12.2025` or `1/12/2025`, midnight behind it allowed; null when it is none. */
export function readLooseDay(text: string, style: StampStyle, parse = parseDay): number | null {
  const iso = isoDateFirst(text, style);
  return parse(iso) ?? parse(iso.replace(/[T ]00:00(?::00(?:\.0+)?)?Z?$/, ''));
}

/** Why a date as people write it is none to us; null of what is written otherwise. */
export function dayProblem(text: string, style: StampStyle): 'no-such-date' | 'out-of-range-date' | null {
  const iso = isoDateFirst(text, style);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return formatDay(dayNumber(year, month, day)) === iso ? 'out-of-range-date' : 'no-such-date';
}

/** `07:30` of `7.30`, `7:30 am`, `07:30`; seconds kept; null when it is no time of day. */
export function isoClock(text: string): string | null {
  const match = CLOCK.exec(text.trim());
  if (!match) return null;
  const [, hour12, minute12 = '00', second12, half, hour24, minute24, second24] = match;
  if (hour24 !== undefined) return clockText(hour24, minute24, second24);
  const hour = Number(hour12);
  if (hour < 1 || hour > 12) return null;
  return clockText(String((hour % 12) + (half?.toLowerCase() === 'p' ? 12 : 0)), minute12, second12);
}

/**
 * Whether a cell tells a time of day, alone or after a date. Midnight after a date is how
 * some systems write the date alone, and `0.80` is a share.
 */
export function tellsTimeOfDay(cell: string): boolean {
  const text = cell.trim();
  const stamp = isoStamp(text, ISO_STYLE) ?? (text.includes(':') ? isoClock(text) : null);
  return stamp !== null && !/T00:00(:00)?$/.test(stamp);
}

const LATER_THAN_A_SHARE = /^(?:0[3-9]|1\d|2[0-3]):[0-5]\d/;
const CLOCK_OF_A_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d/;

/** Whether the cells of a column are times of day, with a point too: all of them are, and one is later than a share could be. */
export function areTimesOfDay(cells: readonly string[]): boolean {
  const clocks = cells.filter((cell) => cell.trim() !== '').map((cell) => isoClock(cell) ?? '');
  return (
    clocks.every((clock) => CLOCK_OF_A_DAY.test(clock)) &&
    clocks.some((clock) => LATER_THAN_A_SHARE.test(clock))
  );
}

const clockText = (hour: string, minute = '00', second?: string): string =>
  `${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}`;

/** The text with the date in front of it turned to `2025-12-01`, where it has one in another order. */
function isoDateFirst(text: string, { slashes }: StampStyle): string {
  const match = POINTED.exec(text);
  if (!match) return text;
  const [, first = '', sign, second = '', year = '', rest = ''] = match;
  const isMonthFirst = sign === '/' && slashes === 'month-first';
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return `${year}-${two(month)}-${two(day)}${rest}`;
}

/** Whether a cell is a date with slashes, which is told to be day or month first by its file alone. */
export const isSlashed = (cell: string): boolean => POINTED.exec(cell.trim())?.[2] === '/';

/** What the first rows of a file tell of its style; `isCertain` is false where both readings of slashes fit. */
export interface StyleSeen {
  readonly style: StampStyle;
  readonly isCertain: boolean;
  readonly hasDates: boolean;
  readonly hasDayFirst: boolean;
  readonly has12HourClock: boolean;
  readonly hasDecimalComma: boolean;
}

/**
 * The style of some cells. A date that can only be read in one way says how slashes are read;
 * where none does, or two contradict each other, `isCertain` is false and somebody has to be asked.
 */
export function styleOf(cells: readonly string[], wanted: Partial<StampStyle> = {}): StyleSeen {
  const trimmed = cells.map((cell) => cell.trim());
  const dates = trimmed.flatMap(pointedIn);
  const { slashes, isCertain } = orderOf(dates, wanted.slashes);
  return {
    style: { ...ISO_STYLE, ...wanted, slashes, sign: dates[0]?.sign ?? null },
    isCertain,
    hasDates: dates.length > 0 || trimmed.some((cell) => ISO_DAY.test(cell)),
    hasDayFirst: dates.length > 0 && slashes === 'day-first',
    has12HourClock: trimmed.some((cell) => /\d\s*[ap]\.?\s?m\.?$/i.test(cell)),
    hasDecimalComma: trimmed.some((cell) => /^[+-]?\d+,\d+$/.test(cell)),
  };
}

/** A date that does not begin with its year. */
interface PointedDate {
  readonly sign: DateSign;
  readonly first: number;
  readonly second: number;
}

function pointedIn(cell: string): PointedDate[] {
  const match = POINTED.exec(cell);
  return match ? [{ sign: match[2] as DateSign, first: Number(match[1]), second: Number(match[3]) }] : [];
}

function orderOf(
  dates: readonly PointedDate[],
  wanted: DateOrder | undefined,
): { readonly slashes: DateOrder; readonly isCertain: boolean } {
  const slashed = dates.filter(({ sign }) => sign === '/');
  const isMonthFirst = slashed.some(({ second }) => second > 12);
  const isDayFirst = slashed.some(({ first }) => first > 12);
  return {
    slashes: wanted ?? (isMonthFirst && !isDayFirst ? 'month-first' : 'day-first'),
    isCertain: slashed.length === 0 || wanted !== undefined || isMonthFirst !== isDayFirst,
  };
}
