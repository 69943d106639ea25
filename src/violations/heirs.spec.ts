import { describe, expect, it } from '@jest/globals';
import type { RuleCode } from '../rules/rule.js';
import { heirs } from './heirs.js';

const gone = (id: string, anchorDate: string, rule: RuleCode = 'DAILY_REST') => ({ id, rule, anchorDate });
const come = (id: string, anchor_date: string, rule: RuleCode = 'DAILY_REST') => ({ id, rule, anchor_date });

describe('what replaces a case that a correction made go away', () => {
  it.each([
    ['the day after', [come('new', '2025-12-05')], 'new'],
    ['the nearest', [come('far', '2025-12-09'), come('new', '2025-12-03')], 'new'],
    ['a week later', [come('new', '2025-12-11')], 'new'],
    ['more than a week later', [come('new', '2025-12-12')], null],
    ['of another rule', [come('new', '2025-12-05', 'DAILY_TOTAL')], null],
    ['nothing', [], null],
  ])('%s', (_case, found, expected) => {
    expect(heirs([gone('old', '2025-12-04')], found)).toEqual([{ id: 'old', replacedBy: expected }]);
  });

  it('is the heir of one case only', () => {
    expect(heirs([gone('a', '2025-12-04'), gone('b', '2025-12-05')], [come('new', '2025-12-05')])).toEqual([
      { id: 'a', replacedBy: 'new' },
      { id: 'b', replacedBy: null },
    ]);
  });
});
