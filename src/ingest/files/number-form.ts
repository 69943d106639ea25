import { isDateFormat } from 'hucre';

/**
 * What the number of a cell stands for, by the format it is shown in: a day or time of day, a
 * code of so many digits (`0042`), by that format, or just a number.
 */
export type NumberForm = 'date' | 'plain' | { readonly code: string };

/** Formats that every workbook has without telling them (ECMA-376, 18.8.30): days, times, and those of East Asia. */
const DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** A colour, a condition or a language before what is shown. */
const BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;
/**
 * Nothing but digits that are always shown, with hyphens and spaces between them or a text before them. Shown without
 * what their format adds they would be somebody else's number.
 */
const CODE = /^(?<text>"[^"]*")?(?<digits>(?:0|\\?[- ])*)$/;

/**
 * @param id number of the format
 * @param format the format itself, where the workbook tells it
 */
export function numberForm(id: number, format: string | undefined): NumberForm {
  if (format === undefined) return DATES.some(([from, to]) => id >= from && id <= to) ? 'date' : 'plain';
  if (isDateFormat(format)) return 'date';
  const shown = (format.split(';')[0] ?? '').replace(BRACKETS, '');
  return isCode(shown) ? { code: shown } : 'plain';
}

/** `0` alone is a number without decimals. */
function isCode(shown: string): boolean {
  const { text, digits = '' } = CODE.exec(shown)?.groups ?? {};
  const count = digits.replace(/[^0]/g, '').length;
  return text === undefined ? count > 1 : count > 0;
}
