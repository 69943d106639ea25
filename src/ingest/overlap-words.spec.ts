import { describe, expect, it } from '@jest/globals';
import { overlapSentences } from './overlap-words.js';

const overlaps = [{ line: 7, start: 0, source: 'kimai', sourceId: '12' }];

describe('rows across time of another import', () => {
  it('are not spoken of where there are none', () => {
    expect(overlapSentences({ overlapping: 0, overlaps: [], format: 'events-csv' }, 'nb')).toEqual([]);
  });

  it('are named with what was there, and those that are not named are counted', () => {
    const [all, named, more] = overlapSentences({ overlapping: 3, overlaps, format: 'events-csv' }, 'nb');
    expect(all).toMatch(/^3 rader overlapper tid/);
    expect(named).toBe('linje 7 overlapper «12» fra kimai');
    expect(more).toBe('og 2 til');
    expect(overlapSentences({ overlapping: 1, overlaps, format: 'events-csv' }, 'nb')).toHaveLength(2);
  });

  it.each([
    ['nb', 'linje 7 overlapper «12» fra kimai (linje 4 i november.csv, importert 2. desember 2025)'],
    ['nn', 'linje 7 overlappar «12» frå kimai (linje 4 i november.csv, importert 2. desember 2025)'],
    ['en', 'line 7 overlaps “12” from kimai (line 4 of november.csv, imported on 2 December 2025)'],
  ] as const)('are led from to the row that was there: %s', (language, words) => {
    const [one] = overlaps;
    const whole = { ...one!, file: 'november.csv', fileLine: 4, importedOn: '2025-12-02' };
    expect(overlapSentences({ overlapping: 1, overlaps: [whole], format: 'events-csv' }, language)[1]).toBe(
      words,
    );
  });

  it('are of absences said to count once, and of a file that is looked at to be its own', () => {
    const found = {
      overlapping: 1,
      overlaps: [{ ...overlaps[0]!, start: null, sourceId: null, file: null, fileLine: 4 }],
      format: 'absences-csv',
    } as const;
    expect(overlapSentences(found, 'en')[0]).toMatch(/^1 row is about days .* A day counts once/);
    expect(overlapSentences(found, 'nn', false)).toEqual([
      expect.stringMatching(/^1 av dei første radene er om dagar .* tel ein dag éin gong/),
      'linje 7: dagane står på linje 4 i same fila',
    ]);
  });

  it('are numbers of records where the file is a list of JSON', () => {
    const whole = { ...overlaps[0]!, file: 'n.json', fileLine: 4, importedOn: '2025-12-02' };
    const said = (format: string, fileFormat: string): string =>
      overlapSentences(
        { format: format as 'events-json', overlapping: 1, overlaps: [{ ...whole, fileFormat }] },
        'nb',
      )[1]!;
    expect(said('events-json', 'events-ndjson')).toMatch(/^post 7 overlapper .* \(linje 4 i n\.json/);
    expect(said('events-csv', 'events-json')).toMatch(/^linje 7 overlapper .* \(post 4 i n\.json/);
  });
});
