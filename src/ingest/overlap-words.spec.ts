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

  it.each([
    ['nb', 'linje 7 overlapper «12» fra kimai (linje 4 i november.csv, importert 2. desember 2025)'],
    ['nn', 'linje 7 overlappar «12» frå kimai (linje 4 i november.csv, importert 2. desember 2025)'],
    ['en', 'line 7 overlaps “12” from kimai (line 4 of november.csv, imported on 2 December 2025)'],
  ] as const)('are led from to the row that was there: %s', (language, words) => {
    const [one] = overlaps;
    const whole = { ...one!, file: 'november.csv', fileLine: 4, importedOn: '2025-12-02' };
    expect(overlapSentences({ overlapping: 1, overlaps: [whole] }, language)[1]).toBe(words);
  });
});
