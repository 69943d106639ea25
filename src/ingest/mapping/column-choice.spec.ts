import { describe, expect, it } from '@jest/globals';
import { choiceOfMapping, type ColumnChoice, foreignWords, mappingOf, PASSED_OVER } from './column-choice.js';
import { presets } from './presets.repository.js';

const HEADER = ['Ansattnr', 'Dato', 'Fra', 'Til dato', 'Til', 'Vakttype'];
const SAMPLE = [
  ['1', '01.12.2025', '7.30', '01.12.2025', '15.30', 'D'],
  ['1', '02.12.2025', '7.30', '02.12.2025', '15.30', 'd'],
  ['2', '01.12.2025', '22.00', '02.12.2025', '7.00', 'Utkast'],
  ['2', '05.12.2025', '22.00', '06.12.2025', '7.00', 'shift'],
  ['2', '07.12.2025', '22.00', '08.12.2025', '7.00', ''],
];
const CHOICE: ColumnChoice = {
  subject: 'events',
  places: { employee: 0, start: 2, end: 4, kind: 5 },
  dates: { start: 1, end: 3 },
  meanings: { 0: 'shift', 1: PASSED_OVER },
  fallback: 'shift',
  order: null,
  isUnix: false,
  endsNextDay: true,
};
const WORDS = ['d', 'Utkast'];

describe('columns chosen by hand', () => {
  it('are asked about words that are none of ours, each once, case aside', () => {
    expect(foreignWords('events', 5, SAMPLE)).toEqual(WORDS);
    expect(foreignWords('events', undefined, SAMPLE)).toEqual([]);
    expect(foreignWords('units', 5, SAMPLE)).toEqual([]);
  });

  it('become a mapping', () => {
    expect(mappingOf(CHOICE, HEADER, WORDS, 'our-roster')).toEqual({
      name: 'our-roster',
      optional: [],
      for: 'events',
      columns: {
        employee: ['Ansattnr'],
        start: { date: ['Dato'], time: ['Fra'] },
        end: { date: ['Til dato'], time: ['Til'] },
        kind: ['Vakttype'],
      },
      defaults: { kind: 'shift' },
      values: { kind: { d: 'shift' } },
      passOver: { Vakttype: ['Utkast'] },
      unixTimes: false,
      endsNextDay: true,
    });
  });

  it('come back out of the mapping they became', () => {
    const mapping = mappingOf(CHOICE, HEADER, WORDS, 'our-roster');
    expect(choiceOfMapping(mapping, HEADER, SAMPLE)).toEqual(CHOICE);
  });

  it('may be of a register', () => {
    const choice: ColumnChoice = {
      ...CHOICE,
      subject: 'employees',
      places: { code: 0, name: 5 },
      dates: {},
      meanings: {},
      fallback: null,
      endsNextDay: false,
    };
    const mapping = mappingOf(choice, HEADER, [], 'people');
    expect(mapping).toMatchObject({ for: 'employees', columns: { code: ['Ansattnr'], name: ['Vakttype'] } });
    expect(choiceOfMapping(mapping, HEADER, SAMPLE)).toEqual(choice);
  });

  it('of a preset are as far as columns can say it', () => {
    const deputy = presets().find(({ name }) => name === 'deputy-v1')!;
    const header = Object.values(deputy.columns).flatMap((from) => (Array.isArray(from) ? from : []));
    const choice = choiceOfMapping(deputy, header, []);
    expect(choice.isUnix).toBe(true);
    expect(header[choice.places['start']!]).toBe((deputy.columns as Record<string, string[]>)['start']![0]);
  });

  it('name no column the file does not have', () => {
    const mapping = mappingOf({ ...CHOICE, places: { employee: 0, unit: 17 } }, HEADER, [], 'x');
    expect(mapping.columns).toEqual({ employee: ['Ansattnr'] });
  });
});
