import { isDateFormat } from 'hucre';

/**
 * What the number of a cell stands for, by the format it is shown in: a day or time of day, a part of a hundred,
 * a code of so many digits (`0042`), by that format, or just a number.
 */
export type NumberForm = 'date' | 'percent' | 'plain' | { readonly code: string };

/** Formats that every workbook has without telling them (ECMA-376, 18.8.30): `0%` and `0.00%`, days, times, and those of East Asia. */
const BUILT_IN: readonly (readonly [number, number, NumberForm])[] = [
  [9, 10, 'percent'],
  [14, 22, 'date'],
  [27, 36, 'date'],
  [45, 47, 'date'],
  [50, 58, 'date'],
];
/** No program lets anybody write a longer one, and reading it would take minutes. */
const LONGEST_FORMAT = 255;
const TEXTS = /"[^"]*"/g;

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
  if (format === undefined) return builtIn(id);
  if (format.length > LONGEST_FORMAT) return 'plain';
  if (isDateFormat(format)) return 'date';
  if (format.replace(TEXTS, '').includes('%')) return 'percent';
  const shown = (format.split(';')[0] ?? '').replace(BRACKETS, '');
  return isCode(shown) ? { code: shown } : 'plain';
}

const builtIn = (id: number): NumberForm =>
  BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'plain';

/** `0` alone is a number without decimals. */
function isCode(shown: string): boolean {
  const { text, digits = '' } = CODE.exec(shown)?.groups ?? {};
  const count = digits.replace(/[^0]/g, '').length;
  return text === undefined ? count > 1 : count > 0;
}
