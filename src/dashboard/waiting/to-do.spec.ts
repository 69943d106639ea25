import { describe, expect, it } from '@jest/globals';
import { toDo } from './to-do.js';
import { NOTHING_WAITS } from './waiting-counts.js';

const NOBODY_TOLD = { unanswered: 0, reminded: 0, foreseen: 0, measures: 0, outdated: 0 };
const ALL_CHECKED = { month: '2025-12', count: 0 };
const texts = (...asked: Parameters<typeof toDo>) => toDo(...asked).map(({ text, count }) => [text, count]);

describe('what is to be done', () => {
  it('is nothing where nothing waits', () => {
    expect(toDo(NOTHING_WAITS, NOBODY_TOLD, ALL_CHECKED)).toEqual([]);
  });

  it('begins with what is late, and counts each list as it is long', () => {
    const counts = { ...NOTHING_WAITS, cases: 7, objections: 3, overdue: 1 };
    expect(
      texts(
        counts,
        { unanswered: 5, reminded: 2, foreseen: 7, measures: 6, outdated: 2 },
        { month: '2025-12', count: 4 },
      ),
    ).toEqual([
      ['overdue', 1],
      ['reminded', 2],
      ['measures', 6],
      ['objections', 3],
      ['foreseen', 7],
      ['outdated', 2],
      ['cases', 7],
      ['unanswered', 5],
      ['unchecked', 4],
    ]);
  });

  it('does not say twice what is late as a whole', () => {
    const counts = { ...NOTHING_WAITS, objections: 2, overdue: 2 };
    expect(
      texts(counts, { unanswered: 1, reminded: 1, foreseen: 0, measures: 0, outdated: 0 }, ALL_CHECKED),
    ).toEqual([
      ['overdue', 2],
      ['reminded', 1],
    ]);
  });

  it('leads to the list it was counted from', () => {
    const [unchecked] = toDo(NOTHING_WAITS, NOBODY_TOLD, { month: '2025-11', count: 1 });
    expect(unchecked?.href).toBe('/unchecked?month=2025-11');
  });
});
