import { describe, expect, it } from '@jest/globals';
import type { Law } from '../../workforce/law.js';
import type { SelectionRow } from './selection-counts.query.js';
import { type SelectionAsked, selectionFigures } from './selection-figures.js';

const NOTHING: Omit<SelectionRow, 'count'> = {
  ...{ part: null, rule: null, cause: null, state: null, origin: null },
  ...{ month: null, unitId: null, monday: null },
};
const row = (of: Partial<SelectionRow>): SelectionRow => ({ ...NOTHING, count: 1, ...of });

const LAW: Pick<Law, 'rows' | 'rules'> = {
  rows: [
    { row: 'DAILY_REST', rule: 'DAILY_REST', definition: 'confirmed' },
    { row: 'OT_7D', rule: 'OT_7D', definition: 'confirmed' },
  ],
  rules: ['DAILY_REST', 'OT_7D', 'BREAK', 'ORD_WEEK'],
};
const ASKED: SelectionAsked = {
  ...{ rules: null, isCompared: true },
  months: ['2025-11', '2025-12'],
  knownMonths: new Set(['2025-12']),
};

const ROWS = [
  row({ part: 'now', rule: 'DAILY_REST', count: 4 }),
  row({ part: 'now', rule: 'BREAK', count: 2 }),
  row({ part: 'before', rule: 'DAILY_REST', count: 1 }),
  row({ rule: 'DAILY_REST', count: 90 }),
  row({ part: 'now', cause: 'call-out', count: 2 }),
  row({ part: 'now', cause: 'unknown', count: 4 }),
  row({ part: 'before', cause: 'training', count: 1 }),
  row({ part: 'now', state: 'real', count: 6 }),
  row({ part: 'before', state: 'detected', count: 1 }),
  row({ part: 'now', origin: 'worked', count: 6 }),
  row({ month: '2025-11', count: 7 }),
  row({ month: '2025-12', count: 6 }),
  row({ unitId: 'a', monday: '2025-12-01', count: 5 }),
  row({ unitId: 'a', count: 80 }),
];

describe('the figures of a selection', () => {
  it('are a total and its parts, each with what it was before, and nothing of other days', () => {
    const figures = selectionFigures(ROWS, ASKED, LAW);
    expect(figures).toMatchObject({ count: 6, before: 1 });
    expect(figures.causes).toEqual([
      { cause: 'unknown', count: 4, before: 0 },
      { cause: 'call-out', count: 2, before: 0 },
      { cause: 'training', count: 0, before: 1 },
    ]);
    expect(figures.states).toEqual([
      { state: 'detected', count: 0, before: 1 },
      { state: 'real', count: 6, before: 0 },
    ]);
    expect(figures.origins).toEqual([
      { origin: 'planned', count: 0, before: 0 },
      { origin: 'worked', count: 6, before: 0 },
    ]);
    expect(figures.weeks).toEqual([{ unitId: 'a', monday: '2025-12-01', count: 5 }]);
  });

  it('have a line for each row of the table, and for others where there is any', () => {
    const types = (asked: SelectionAsked) => selectionFigures(ROWS, asked, LAW).types.map(({ rule }) => rule);
    expect(types(ASKED)).toEqual(['DAILY_REST', 'OT_7D', 'BREAK']);
    expect(types({ ...ASKED, rules: ['DAILY_REST', 'OT_7D'] })).toEqual(['DAILY_REST', 'OT_7D']);
    expect(types({ ...ASKED, rules: ['ORD_WEEK'] })).toEqual(['ORD_WEEK']);
  });

  it('have lines that make the total, of rules that only a rulebook before has as well', () => {
    const old = [...ROWS, row({ part: 'now', rule: 'YOUTH_DAY', count: 3 })];
    for (const rules of [null, ['YOUTH_DAY'] as const]) {
      const rows = old.filter(
        ({ rule }) => rule === null || rules === null || rules.includes(rule as 'YOUTH_DAY'),
      );
      const { count, types } = selectionFigures(rows, { ...ASKED, rules }, LAW);
      expect(types.reduce((sum, type) => sum + type.count, 0)).toBe(count);
      expect(types.map(({ rule }) => rule)).toContain('YOUTH_DAY');
    }
  });

  it('are compared with nothing where that is not known, and have no figure of a month nobody knows', () => {
    const figures = selectionFigures(ROWS, { ...ASKED, isCompared: false }, LAW);
    expect([figures.before, figures.types[0]?.before]).toEqual([null, null]);
    expect(figures.course.map(({ month, breaches }) => [month, breaches])).toEqual([
      ['2025-11', null],
      ['2025-12', 6],
    ]);
  });
});
