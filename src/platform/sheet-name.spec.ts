import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { sheetNameOf } from './sheet-name.js';

describe('the name of a sheet', () => {
  it.each([
    ['Natt & dag', 'Natt & dag'],
    ['Nov/des [2025]', 'Nov-des -2025-'],
    ["'november'", 'november'],
    ["'''", '-'],
    ['', '-'],
    ['History', 'History-'],
    ['a name longer than the 31 letters there may be', 'a name longer than the 31 letter'.slice(0, 31)],
  ])('of %p is %p, which a workbook takes', async (name, taken) => {
    expect(sheetNameOf(name)).toBe(taken);
    await expect(writeXlsx({ sheets: [{ name: taken, rows: [] }] })).resolves.toBeDefined();
  });
});
