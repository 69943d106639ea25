import { describe, expect, it } from '@jest/globals';
import { type Cell, csvCell } from './table-download.js';

describe('a cell of CSV', () => {
  it.each<[Cell, string]>([
    ['Akutt', 'Akutt'],
    ['Natt, helg', '"Natt, helg"'],
    ['"Nord"', '"""Nord"""'],
    ['to\nlinjer', '"to\nlinjer"'],
    [7.5, '7.5'],
    [-3, '-3'],
    [null, ''],
    [new Date('2025-12-03T00:00:00Z'), '2025-12-03'],
  ])('%j is %s', (cell, text) => {
    expect(csvCell(cell)).toBe(text);
  });

  it.each(['=1+1', '+47 22', '-A1', '@SUM(A1)', '=HYPERLINK("http://x","y")'])(
    '%s is text to a spreadsheet, and no formula',
    (name) => {
      expect(csvCell(name).replace('"', '')).toMatch(/^'/);
    },
  );
});
