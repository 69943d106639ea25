import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { type Cell, csvForSpreadsheets, csvLike, Moment } from './csv.js';

const BYTE_ORDER_MARK = '\uFEFF';

describe('CSV for spreadsheets', () => {
  it.each<[Cell, string]>([
    ['Akutt', 'Akutt'],
    ['Natt; helg', '"Natt; helg"'],
    ['Natt, helg', 'Natt, helg'],
    ['"Nord"', '"""Nord"""'],
    ['to\nlinjer', '"to\nlinjer"'],
    [7.5, '7,5'],
    [-3.25, '-3,25'],
    [null, ''],
    [new Date('2025-12-03T00:00:00Z'), '2025-12-03'],
    [new Moment('2025-12-03T00:00:00Z'), '2025-12-03 00:00:00'],
  ])('%j is %s', (cell, text) => {
    expect(stringify([[cell, 'x']], csvForSpreadsheets('nb'))).toBe(`${BYTE_ORDER_MARK}${text};x\r\n`);
  });

  it('has the decimal mark of its language', () => {
    expect(stringify([[7.5]], csvForSpreadsheets('en'))).toBe(`${BYTE_ORDER_MARK}7.5\r\n`);
  });

  it.each(['=1+1', '+47 22', '-A1', '@SUM(A1)', '=HYPERLINK("http://x";"y")'])(
    'shows %s as text and not as a formula',
    (name) => {
      const line = stringify([[name]], csvForSpreadsheets('nb'));
      expect(line.replace(BYTE_ORDER_MARK, '').replace('"', '')).toMatch(/^'/);
    },
  );
});

describe('CSV like a file that came', () => {
  it('gives each cell back as it was', () => {
    const line = stringify([['=1+1', 'a,b', 'c;d', 'to\rlinjer', '']], csvLike(','));
    expect(line).toBe(`${BYTE_ORDER_MARK}=1+1,"a,b",c;d,"to\rlinjer",\n`);
  });
});
