import { describe, expect, it } from '@jest/globals';
import { account, explained, shift, type Scene } from '../../test/support/explained.js';
import { HOUR } from '../time/civil.js';

const SCENES: readonly Scene[] = [
  [
    'Sundays in a row',
    'SUNDAY_NEXT',
    ['03-01', '03-08', '03-15'].map((d) => shift(d, '08:00', '16:00')),
    { horizon: ['2026-03-01', '2026-03-23'] },
  ],
  [
    'Sundays of four weeks',
    'SUNDAY_4W',
    ['03-01', '03-08', '03-15'].map((d) => shift(d, '08:00', '16:00')),
    { horizon: ['2026-02-23', '2026-03-23'] },
  ],
  [
    'Sundays on average',
    'SUNDAY_AVG26',
    ['03-01', '03-15'].map((d) => shift(d, '08:00', '16:00', { unpaidBreak: HOUR })),
    { horizon: ['2026-02-23', '2026-03-23'] },
  ],
];

const EXPECTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'Sundays in a row': [
    ['zone 02-28T18:00 03-01T22:00 on 03-01: 1 of 0 net 28800', '= 1 = 1; bounds '],
    [
      'zone 02-28T18:00 03-01T22:00 on 03-01: 1 of 0 net 28800',
      'zone 03-07T18:00 03-08T22:00 on 03-08: 1 of 1 net 28800',
      '= 2 = 2; bounds ',
    ],
    [
      'zone 02-28T18:00 03-01T22:00 on 03-01: 1 of 0 net 28800',
      'zone 03-07T18:00 03-08T22:00 on 03-08: 1 of 1 net 28800',
      'zone 03-14T18:00 03-15T22:00 on 03-15: 1 of 2 net 28800',
      '= 3 = 3; bounds ',
    ],
    ['= 0 = 0; bounds '],
  ],
  'Sundays of four weeks': [
    ['zone-week 02-23T00:00 03-02T00:00 on 03-01: 1 of 0 net 28800', '= 1 = 1; bounds '],
    [
      'zone-week 02-23T00:00 03-02T00:00 on 03-01: 1 of 0 net 28800',
      'zone-week 03-02T00:00 03-09T00:00 on 03-08: 1 of 1 net 28800',
      '= 2 = 2; bounds ',
    ],
    [
      'zone-week 02-23T00:00 03-02T00:00 on 03-01: 1 of 0 net 28800',
      'zone-week 03-02T00:00 03-09T00:00 on 03-08: 1 of 1 net 28800',
      'zone-week 03-09T00:00 03-16T00:00 on 03-15: 1 of 2 net 28800',
      '= 3 = 3; bounds ',
    ],
    ['= 0 = 0; bounds '],
  ],
  'Sundays on average': [
    [
      'zone 02-28T18:00 03-01T22:00 on 03-01: 1 of 0 net 25200',
      'zone 03-07T18:00 03-08T22:00 on 03-08: 0 of  net 0',
      'zone 03-14T18:00 03-15T22:00 on 03-15: 1 of 1 net 25200',
      'zone 03-21T18:00 03-22T22:00 on 03-22: 0 of  net 0',
      '= 2 / zones 4 = 1/2; bounds ',
    ],
  ],
};

describe('the terms of Sundays and holidays', () => {
  it.each(SCENES)('%s', (what, rule, events, asked) => {
    expect(explained(rule, events, asked).map(account)).toEqual(EXPECTED[what]);
  });
});
