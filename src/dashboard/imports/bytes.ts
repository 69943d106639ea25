import type { Language } from '../../platform/i18n/texts.js';
import { formatNumber } from '../../wording/format.js';

const STEP = 1000;

/** `3,4 MB`: of a file, to two or three digits. */
export function sizeText(language: Language, bytes: number): string {
  if (bytes < STEP) return `${formatNumber(language, bytes)} B`;
  const isSmall = bytes < STEP * STEP;
  const value = bytes / (isSmall ? STEP : STEP * STEP);
  return `${formatNumber(language, value, value < 10 ? 1 : 0)} ${isSmall ? 'kB' : 'MB'}`;
}
