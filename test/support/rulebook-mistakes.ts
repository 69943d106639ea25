import { expect } from '@jest/globals';
import type { Rulebook, Shelf } from '../../src/workforce/rulebook-file.js';
import { BrokenRulebook } from '../../src/workforce/yaml-source.js';
import { statute } from './law.js';

/** What is said of a rulebook in which one text was replaced by another. */
export function mistakes(
  text: string,
  by: string,
  parse: (text: string, file: string) => unknown,
  whole: string,
): string {
  expect(whole).toContain(text);
  try {
    parse(whole.replace(text, by), 'law.yaml');
  } catch (error) {
    if (error instanceof BrokenRulebook) return error.message;
    throw error;
  }
  return 'accepted';
}

/** The line of the first place that has the text, as an editor counts. */
export const lineOf = (text: string, whole = statute): number =>
  whole.slice(0, whole.indexOf(text)).split('\n').length;

/** The line of the first `text` after `below`. */
export const lineBelow = (below: string, text: string, whole = statute): number =>
  whole.slice(0, whole.indexOf(text, whole.indexOf(below))).split('\n').length;

export const DAILY = 'limits.DAILY_REST';

export const shelfOf = (rulebook: Rulebook): Shelf => ({ names: ['no-aml', 'se-atl'], read: () => rulebook });
