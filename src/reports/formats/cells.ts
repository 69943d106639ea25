import { type Language } from '../../platform/i18n/texts.js';
import { formatNumber, formatPercent } from '../../wording/format.js';
import { numberText } from '../report-sentences.js';
import type { Cell } from './report-block.js';

export const words = (text: string): Cell => ({ text, value: null });

/** A number, or that there is none. */
export const numberCell = (value: number | null, language: Language, decimals = 0): Cell => ({
  text: value === null ? numberText(null, language) : formatNumber(language, value, decimals),
  value,
  format: `#,##0${places(decimals)}`,
});

/** The value stays what is read: 5.64 for 5.64 %. */
export const percentCell = (value: number, language: Language, decimals: number): Cell => ({
  text: formatPercent(language, value, decimals),
  value,
  format: `0${places(decimals)}" %"`,
});

/** Of what was looked for: a dash for "checked, none found", as the printed table has it. */
export const foundCell = (count: number | null, language: Language): Cell =>
  count === 0 ? { ...numberCell(0, language), text: '–' } : numberCell(count, language);

const places = (decimals: number): string => (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);
