import { describe, expect, it } from '@jest/globals';
import { account, explained, shift, type Scene } from '../../test/support/explained.js';
import { work } from '../../test/support/work.js';

const SCENES: readonly Scene[] = [
  [
    'a rest with a call-out in it',
    'DAILY_REST',
    [
      shift('03-02', '08:00', '16:00'),
      work('callout', '2026-03-02T22:00', '23:00'),
      shift('03-03', '07:00', '15:00'),
    ],
    {},
  ],
  [
    'no free stretch at all',
    'DAILY_REST',
    [shift('03-02', '08:00', '2026-03-04T08:00')],
    { settings: { dailyRestMode: 'fixed_day' } },
  ],
  [
    'a weekly rest',
    'WEEKLY_REST',
    ['02', '04', '06', '08'].map((d) => shift(`03-${d}`, '08:00', '20:00')),
    { horizon: ['2026-03-02', '2026-03-09'] },
  ],
];

const EXPECTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a rest with a call-out in it': [
    ['rest 03-02T23:00 03-03T07:00 on 03-02: 28800 of ', '= 28800 = 28800; bounds 0 1 2'],
  ],
  'no free stretch at all': [
    ['rest 03-02T00:00 03-02T08:00 on 03-02: 28800 of ', '= 28800 = 28800; bounds 0'],
    ['rest 03-03T00:00 03-03T00:00 on 03-03: 0 of ', '= 0 = 0; bounds 0'],
    ['rest 03-04T08:00 03-05T00:00 on 03-04: 57600 of ', '= 57600 = 57600; bounds 0'],
  ],
  'a weekly rest': [
    ['rest 03-02T20:00 03-04T08:00 on 03-02: 129600 of ', '= 129600 = 129600; bounds 0 1 2 3'],
  ],
};

describe('the terms of rests', () => {
  it.each(SCENES)('%s', (what, rule, events, asked) => {
    expect(explained(rule, events, asked).map(account)).toEqual(EXPECTED[what]);
  });
});
