import { describe, expect, it } from '@jest/globals';
import { delimiterIn } from './delimiter.js';
import { headerAmong, isHeader } from './header-line.js';

const OURS = 'employee;kind;start;end';
const FOREIGN = 'Navn;Nr;Fra;Til;Timer';
const ROW = '1;vakt;2025-12-01T08:00;2025-12-01T16:00';
const KNOWN = { asked: null, presets: [] };

/** The place of the header among these lines. */
const placeIn = (lines: readonly string[]): number =>
  headerAmong(
    lines.map((text, i) => ({ cells: text.split(';'), line: i + 1 })),
    KNOWN,
  );

/** The delimiter of a file that begins with these lines. */
const delimiterOf = (lines: readonly string[]): string =>
  delimiterIn(lines, (cells) => isHeader(cells, KNOWN));

describe('the header of a table', () => {
  it.each([
    ['is its first record', [OURS, ROW], 0],
    ['is its first record also where nobody knows it', [FOREIGN, ROW, ROW], 0],
    ['stands below a title', ['Vaktliste november', OURS, ROW], 1],
    ['stands below a title with empty cells', ['Vaktliste;;;', ';;;', OURS, ROW], 2],
    ['stands below titles as wide as itself, where it is known', ['A;B;C;D', OURS, ROW], 1],
    ['stands below lines of one cell also where nobody knows it', ['Vaktliste', 'Oslo', FOREIGN, ROW], 2],
    ['is not looked for below wider lines where nobody knows it', ['Rapport;nov.;2025', FOREIGN, ROW], 0],
    ['is not passed over for having two cells', ['Navn;Nr;;', 'Kari;7;a;b'], 0],
    ['is not passed over for a list of one column', ['kode', '7', '8'], 0],
    ['is of a list of people', ['Ansatte per 1. november', 'code;name', '7;Kari'], 1],
    [
      'is one of absences, whatever a line above it resembles',
      ['Ansattnr;1001;Navn;Kari', 'ansatt;type;fra;til', '1001;ferie;2025-07-01;2025-07-14'],
      1,
    ],
    ['is not looked for far below', [...Array<string>(10).fill('x;y'), OURS, ROW], 0],
  ])('%s', (_what, lines, place) => {
    expect(placeIn(lines)).toBe(place);
  });
});

describe('the delimiter of a file', () => {
  it.each([
    ['of a known header below a title with commas', ';', ['Vaktliste, Oslo, Kirurgisk, november', OURS, ROW]],
    [
      'of a known header by commas below a title',
      ',',
      ['Vaktliste november', 'employee,kind,start,end', ROW],
    ],
    ['of a known header in quotation marks', ';', ['Vakter, nov.', '"employee";"kind";"start";"end"', ROW]],
    ['of a known list of people below a title', ',', ['Ansatte', 'code,name', '7,Kari']],
    ['of the first line, whatever cells below it hold', ';', ['code;name', '10;Kirurgi, ortopedi, øye, hud']],
    ['of the first line by tabs', '\t', ['kode\tnavn', '10\tKirurgi, ortopedi, øye, hud']],
    ['that is told', '|', ['sep=|', 'a;b|c', 'd']],
  ])('is that %s', (_what, delimiter, lines) => {
    expect(delimiterOf(lines)).toBe(delimiter);
  });
});
