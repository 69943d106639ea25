import { describe, expect, it } from '@jest/globals';
import { overlapSentences } from './overlap-words.js';

const overlaps = [{ line: 7, start: 0, source: 'kimai', sourceId: '12' }];

describe('rows across time of another import', () => {
  it('are not spoken of where there are none', () => {
    expect(overlapSentences({ overlapping: 0, overlaps: [] }, 'nb')).toEqual([]);
  });

  it('are named with what was there, and those that are not named are counted', () => {
    const [all, named, more] = overlapSentences({ overlapping: 3, overlaps }, 'nb');
    expect(all).toMatch(/^3 rader overlapper tid/);
    expect(named).toBe('linje 7 overlapper «12» fra kimai');
    expect(more).toBe('og 2 til');
    expect(overlapSentences({ overlapping: 1, overlaps }, 'nb')).toHaveLength(2);
  });
});
