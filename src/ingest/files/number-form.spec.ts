import { describe, expect, it } from '@jest/globals';
import { cellText } from './cell-text.js';
import { numberForm } from './number-form.js';
import { PackedTexts } from './packed-texts.js';

/** What a cell with this number says in this format. */
const shown = (value: number, format: string): string =>
  cellText(
    { type: '', look: 0, text: String(value) },
    { isFrom1904: false, forms: [numberForm(164, format)], texts: new PackedTexts() },
  );

describe('the number of a cell', () => {
  it.each([
    ['0000', 42, '0042'],
    ['[Red]0000;[Blue]-0000', 42, '0042'],
    ['"E"0000', 42, 'E0042'],
    ['000000 00000', 1_012_345_678, '010123 45678'],
    ['000000\\ 00000', 1_012_345_678, '010123 45678'],
    ['00-00', 42, '00-42'],
    ['0000', 123_456, '123456'],
  ])('that a format makes a code, %s, keeps its zeros', (format, value, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each([
    ['0', 42, '42'],
    ['0.00', 7.5, '7.5'],
    ['#,##0', 1234, '1234'],
    ['0000', 42.5, '42.5'],
    ['0000', -42, '-42'],
    ['00E+00', 42, '42'],
    ['General', 42, '42'],
    ['@', 42, '42'],
    ['0 "timer"', 8, '8'],
  ])('in any other format, %s, is the number itself', (format, value, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each([
    ['0%', 0.8, '80 %'],
    ['0.0%', 0.07, '7 %'],
    ['0\\ %', 0.125, '12.5 %'],
    ['0.0" % av full stilling"', 80, '80'],
  ])('in a format of percent, %s, says so', (format, value, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it.each([
    ['dd.mm.yyyy', 45_992, '2025-12-01'],
    ['[$-414]d. mmmm yyyy;@', 45_992, '2025-12-01'],
    ['dd.mm.yyyy hh:mm', 45_992 + 7.5 / 24, '2025-12-01T07:30'],
    ['hh:mm', 7.5 / 24, '07:30'],
    ['[h]:mm', 1.5, '36:00'],
    ['h:mm AM/PM', 0.5, '12:00'],
  ])('in a format of days or times, %s, is one', (format, value, text) => {
    expect(shown(value, format)).toBe(text);
  });

  it('is a day or a time in the formats that every workbook has', () => {
    expect([8, 9, 10, 13, 14, 22, 23, 45, 47, 48].map((id) => numberForm(id, undefined))).toEqual([
      'plain',
      'percent',
      'percent',
      'plain',
      'date',
      'date',
      'plain',
      'date',
      'date',
      'plain',
    ]);
  });
});
