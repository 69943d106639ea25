import { describe, expect, it } from '@jest/globals';
import type { BreachType } from '../indicators/breach-figures.js';
import { breachBars } from './breach-bars.js';

const type = (given: Partial<BreachType>): BreachType => ({
  code: 'DAILY_REST',
  rule: 'DAILY_REST',
  definition: 'confirmed',
  count: 0,
  percent: null,
  previous: 0,
  ...given,
});

describe('the bars of breaches by type', () => {
  it('are as long as their counts, of both months on one scale', () => {
    const types = [type({ count: 5, previous: 4 }), type({ code: 'WEEKLY_REST', count: 0, previous: 10 })];
    expect(breachBars({ types, total: 5 })).toEqual([
      { code: 'DAILY_REST', count: 5, previous: 4, length: 0.5, previousLength: 0.4 },
      { code: 'WEEKLY_REST', count: 0, previous: 10, length: 0, previousLength: 1 },
    ]);
  });

  it('leave out what is in no total', () => {
    const types = [type({ count: 1 }), type({ definition: 'to-be-confirmed', count: 90 })];
    expect(breachBars({ types, total: 1 })).toHaveLength(1);
  });

  it('tell an unknown month before from one without breaches', () => {
    const [bar] = breachBars({ types: [type({ count: 2, previous: null })], total: 2 });
    expect(bar).toMatchObject({ previous: null, previousLength: 0 });
  });

  it('are none where nothing was found, or nothing is known', () => {
    expect(breachBars({ types: [type({})], total: 0 })).toEqual([]);
    expect(breachBars({ types: [type({ count: null, previous: 3 })], total: null })).toEqual([]);
  });
});
