import { describe, expect, it } from '@jest/globals';
import { whyNoTable } from './no-table.js';

/** As a file of these bytes is read that is not UTF-8. */
const read = (...bytes: number[]): string => new TextDecoder('windows-1252').decode(new Uint8Array(bytes));

describe('a file that is no table', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a PNG', read(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'png'],
    ['a JPEG', read(0xff, 0xd8, 0xff, 0xe0), 'jpeg'],
    ['an old workbook', read(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'workbook'],
    ['gzip', read(0x1f, 0x8b, 0x08), 'archive'],
    ['RTF', '{\\rtf1\\ansi', 'document'],
    ['a web page', '\n<!DOCTYPE html><html>', 'page'],
    ['a program', '\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000', 'binary'],
  ])('%s is called what it is', (_what, head, value) => {
    expect(whyNoTable(head)).toMatchObject({ problem: 'not-a-table', value });
  });

  it('in UTF-16 is told the encodings that can be read', () => {
    expect(whyNoTable(read(0xff, 0xfe, 0x61, 0x00))).toMatchObject({
      problem: 'unknown-encoding',
      value: 'UTF-16',
      expected: 'UTF-8, Windows-1252',
    });
  });

  it.each([
    ['a table', 'employee;kind;start;end\n1;shift;2025-12-01T08:00;2025-12-01T16:00'],
    ['a table with a NUL in a cell', 'employee;kind\n1;sh\u0000ift\n'],
    ['a table of one short column', 'æ\n'],
    ['JSON', '[{"employee":"1"}]'],
  ])('%s is let pass', (_what, head) => {
    expect(whyNoTable(head)).toBeNull();
  });
});
