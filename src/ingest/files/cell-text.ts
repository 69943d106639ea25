import { formatValue, serialToDate } from 'hucre';
import type { NumberForm } from './number-form.js';
import type { PackedTexts } from './packed-texts.js';

/** A cell as a sheet holds it. */
export interface Cell {
  /** The format's word for what is in it: `s`, `str`, `inlineStr`, `b`, `e`, `d` or, mostly left out, `n`. */
  readonly type: string;
  /** Number of its look. */
  readonly look: number;
  readonly text: string;
}

/** What the cells of a workbook are read by. */
export interface CellBook {
  /** Whether days are counted from 1904, as old Macs did, and not from 1900. */
  readonly isFrom1904: boolean;
  /** What numbers stand for, by the number of a look. */
  readonly forms: readonly NumberForm[];
  /** Texts that cells name by their number. */
  readonly texts: PackedTexts;
}

/** What a cell says, as whoever typed it in saw it; days and times as `dateText` writes them. */
export function cellText({ type, look, text }: Cell, book: CellBook): string {
  if (text === '') return '';
  switch (type) {
    case 's':
      return book.texts.at(Number(text)) ?? missing(text);
    case 'b':
      return TRUE.includes(text) ? 'true' : 'false';
    case '':
    case 'n':
      return numberText(text, book.forms[look], book.isFrom1904);
    // Text, a day as text (`d`), or what a formula failed with (`e`).
    default:
      return unescaped(text);
  }
}

const TRUE: readonly string[] = ['1', 'true'];

function missing(number: string): never {
  throw new Error(`There is no text ${number}.`);
}

/** 31 December 9999. */
const LAST_DAY = 2_958_466;

/** A number that is no day of the calendar, shown as one, is left for a complaint. */
function dayText(value: number, isFrom1904: boolean): string {
  const date = serialToDate(value, isFrom1904);
  return Number.isNaN(date.getTime()) || value <= -1 || value > LAST_DAY ? String(value) : dateText(date);
}

/** Digits that a sheet keeps: behind them, 0.07 times a hundred is not 7. */
const PRECISION = 15;

function numberText(text: string, form: NumberForm = 'plain', isFrom1904: boolean): string {
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  if (form === 'date') return dayText(value, isFrom1904);
  if (form === 'percent') return `${Number((100 * value).toPrecision(PRECISION))} %`;
  if (form === 'plain' || !Number.isSafeInteger(value) || value < 0) return String(value);
  return formatValue(value, form.code);
}

const ESCAPED = /_x([\da-f]{4})_/gi;

/** Characters that XML cannot hold are written as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

const SECOND_MS = 1000;
const HOUR_SECONDS = 3600;
const DAY_SECONDS = 24 * HOUR_SECONDS;
/** Where the calendars of sheets begin; the second is that of workbooks from old Macs. */
const BEGINNINGS = [Date.UTC(1899, 11, 31), Date.UTC(1904, 0, 1)] as const;
/** A sheet counts a 29 February 1900 that there was none of. */
const FEBRUARY_29 = Date.UTC(1900, 2, 1);
/** Within so long after one of them lies no date that anybody means, but a time of day or a length. */
const YEAR_MS = 366 * DAY_SECONDS * SECOND_MS;

/**
 * `2025-12-01`, `2025-12-01T07:30`, `07:30` or `37:30`, to the second: a sheet holds days, in which seconds are
 * odd fractions.
 */
function dateText(date: Date): string {
  const ms = Math.round(date.getTime() / SECOND_MS) * SECOND_MS;
  const beginning = BEGINNINGS.find((one) => ms >= one - YEAR_MS && ms < one + YEAR_MS);
  if (beginning !== undefined) return clockText(lengthFrom(beginning, ms));
  const [day = '', time = ''] = new Date(ms).toISOString().split('T');
  const clock = time.slice(0, time.startsWith(':00', 5) ? 5 : 8);
  return clock === '00:00' ? day : `${day}T${clock}`;
}

/** Seconds since the calendar began; before it a time of day is all there is. */
function lengthFrom(beginning: number, ms: number): number {
  const seconds = (ms - beginning) / SECOND_MS;
  const counted = beginning === BEGINNINGS[0] && ms >= FEBRUARY_29 ? seconds + DAY_SECONDS : seconds;
  return counted >= 0 ? counted : ((counted % DAY_SECONDS) + DAY_SECONDS) % DAY_SECONDS;
}

const two = (value: number): string => String(value).padStart(2, '0');

function clockText(length: number): string {
  const minute = Math.floor((length % HOUR_SECONDS) / 60);
  const second = length % 60;
  return `${two(Math.floor(length / HOUR_SECONDS))}:${two(minute)}${second === 0 ? '' : `:${two(second)}`}`;
}
