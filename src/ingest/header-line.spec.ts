import { describe, expect, it } from '@jest/globals';
import { delimiterIn } from './delimiter.js';
import { headerAmong, isHeader } from './header-line.js';

const OURS = 'employee;kind;start;end';
const FOREIGN = 'Navn;Nr;Fra;Til;Timer';
const ROW = '1;vakt;2025-12-01T08:00;2025-12-01T16:00';

/** The place of the header among these lines. */
const placeIn = (...lines: string[]): number =>
  headerAmong(
    lines.map((text, i) => ({ cells: text.split(';'), line: i + 1 })),
    (cells) => isHeader(cells, null, []),
  );

describe('the header of a table', () => {
  it.each([
    ['is its first record', [OURS, ROW], 0],
    ['is its first record also where nobody knows it', [FOREIGN, ROW, ROW], 0],
    ['stands below a title', ['Vaktliste november', OURS, ROW], 1],
    ['stands below a title with empty cells', ['Vaktliste;;;', ';;;', OURS, ROW], 2],
    ['stands below titles as wide as itself, where it is known', ['A;B;C;D', OURS, ROW], 1],
    [
      'stands below titles also where nobody knows it',
      ['Vaktliste', 'Periode;november 2025', FOREIGN, ROW],
      2,
    ],
    ['is of a list of people', ['Ansatte per 1. november', 'code;name', '7;Kari'], 1],
    ['is its first record where all are as narrow as a title', ['Navn;Nr', 'Kari;7'], 0],
    ['is not looked for far below', [...Array<string>(10).fill('x'), OURS, ROW], 0],
  ])('%s', (_what, lines, place) => {
    expect(placeIn(...lines)).toBe(place);
  });

  it('tells the delimiter from below titles, in which there may be others', () => {
    expect(
      delimiterIn(['Vaktliste, november 2025', 'Skrevet ut 1.12.2025', FOREIGN, '7;07,5;08,5;1,5;2,5']),
    ).toBe(';');
    expect(delimiterIn(['a,b', '1;5,3'])).toBe(',');
    expect(delimiterIn(['sep=|', 'a;b|c', 'd'])).toBe('|');
  });
});
