import { describe, expect, it } from '@jest/globals';
import { monthsToChoose } from './months-to-choose.js';

describe('months that a list of cases can be narrowed to', () => {
  it.each([
    [['2025-12', '2025-11'], '2026-02', undefined, ['2026-02', '2026-01', '2025-12', '2025-11']],
    [['2025-12', '2025-10'], '2025-11', undefined, ['2025-12', '2025-10']],
    [['2025-12'], null, undefined, ['2025-12']],
    [[], '2026-02', undefined, ['2026-02']],
    [[], null, undefined, []],
    [['2025-12'], null, '2025-12', ['2025-12']],
    [['2025-12'], '2026-01', '2026-07', ['2026-07', '2026-01', '2025-12']],
    [['2025-12'], null, '2019-03', ['2025-12', '2019-03']],
  ])('of %j, with cases up to %s and %s chosen: %j', (ofFigures, latest, chosen, months) => {
    expect(monthsToChoose(ofFigures, latest, chosen)).toEqual(months);
  });
});
