import { describe, expect, it } from '@jest/globals';
import { sparkPath } from './spark-line.js';

describe('a line of thirteen months', () => {
  it('goes from left to right, from the bottom to the top', () => {
    expect(sparkPath([0, 5, 10])).toBe('M3 25h0L60 14L117 3');
  });

  it('breaks where nothing is known, and is no zero there', () => {
    expect(sparkPath([10, null, 10, 5])).toBe('M3 3h0M79 3h0L117 14');
  });

  it('lies at the bottom where there was nothing, and is none of nothing known', () => {
    expect(sparkPath([0, 0])).toBe('M3 25h0L117 25');
    expect(sparkPath([null, null])).toBe('');
  });
});
