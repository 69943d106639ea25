import { describe, expect, it } from '@jest/globals';
import { type AmbiguousTime, countAmbiguous } from './ambiguous-times.js';
import { ambiguousSentence } from './ambiguous-words.js';

const timeOn = (line: number): AmbiguousTime => ({ line, column: 'end', value: '26.10.2025 02:30' });

describe('local times that happened twice', () => {
  it('are counted all, and the first twenty kept', () => {
    const counted = { ambiguousTimes: 0, ambiguous: [] as AmbiguousTime[] };
    for (let line = 2; line < 17; line += 1) countAmbiguous(counted, [timeOn(line), timeOn(line)]);
    expect(counted.ambiguousTimes).toBe(30);
    expect(counted.ambiguous).toHaveLength(20);
    expect(counted.ambiguous.at(-1)).toEqual(timeOn(11));
  });

  it('are not spoken of where there are none', () => {
    expect(ambiguousSentence({ ambiguousTimes: 0, ambiguous: [], format: 'events-csv' }, 'nb')).toBeNull();
  });

  it.each([
    [
      'nb',
      '1 klokkeslett fantes to ganger da klokken ble stilt tilbake, og er lest som det første: linje 4, end «26.10.2025 02:30». Var det andre ment, skriv kolonnen med forskyvning fra UTC, som 2025-10-26T02:30+01:00.',
    ],
    [
      'nn',
      '1 klokkeslett fanst to gonger då klokka vart stilt tilbake, og er lese som det første: linje 4, end «26.10.2025 02:30». Var det andre meint, skriv kolonnen med forskyving frå UTC, som 2025-10-26T02:30+01:00.',
    ],
    [
      'en',
      '1 local time happened twice when the clocks went back, and is read as the first: line 4, end “26.10.2025 02:30”. If the second was meant, write the column with an offset from UTC, like 2025-10-26T02:30+01:00.',
    ],
  ] as const)('are named by line, column and value, with what to do: %s', (language, words) => {
    expect(
      ambiguousSentence({ ambiguousTimes: 1, ambiguous: [timeOn(4)], format: 'events-csv' }, language),
    ).toBe(words);
  });

  it('are told by the number of their record in a list of JSON', () => {
    const found = { ambiguousTimes: 1, ambiguous: [timeOn(4)], format: 'events-json' } as const;
    expect(ambiguousSentence(found, 'nb')).toContain('det første: post 4, end');
  });

  it('are said of the first rows where a file is only looked at', () => {
    expect(
      ambiguousSentence(
        { ambiguousTimes: 2, ambiguous: [timeOn(4), timeOn(5)], format: 'events-csv' },
        'nb',
        false,
      ),
    ).toMatch(
      /^2 klokkeslett i de første radene .* leses som det første: linje 4, .*; linje 5, end «26.10.2025 02:30»\. Er /,
    );
  });

  it('are counted where there are more than are named, and where none is', () => {
    expect(
      ambiguousSentence({ ambiguousTimes: 3, ambiguous: [timeOn(4)], format: 'events-csv' }, 'en'),
    ).toContain('the first: line 4, end “26.10.2025 02:30”; and 2 more. If');
    expect(ambiguousSentence({ ambiguousTimes: 3, ambiguous: [], format: 'events-csv' }, 'en')).toContain(
      'as the first. If',
    );
  });
});
