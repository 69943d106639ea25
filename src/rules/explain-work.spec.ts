import { describe, expect, it } from '@jest/globals';
import { account, explained, pause, shift, type Scene } from '../../test/support/explained.js';
import { work } from '../../test/support/work.js';
import { HOUR } from '../time/civil.js';

const SCENES: readonly Scene[] = [
  [
    'a work day with a spread break and a placed one',
    'DAILY_TOTAL',
    [
      shift('03-02', '08:00', '16:00', { unpaidBreak: HOUR / 2 }),
      work('overtime', '2026-03-02T15:00', '22:00', {
        breaks: [pause('2026-03-02T18:00', '2026-03-02T18:30')],
      }),
    ],
    {},
  ],
  [
    'a day of plans',
    'ORD_DAY',
    [
      shift('03-02', '08:00', '12:00'),
      shift('03-02', '13:00', '18:00', { plannedNet: 4 * HOUR }),
      work('overtime', '2026-03-02T18:00', '20:00'),
    ],
    {},
  ],
  ['a night day', 'NIGHT_RISK_8H', [shift('03-02', '21:00', '06:00', { unpaidBreak: HOUR / 2 })], {}],
  ['an own night', 'OWN_INITIATIVE_NIGHT', [shift('03-02', '20:00', '03:00', { unpaidBreak: HOUR / 2 })], {}],
  ['a break too short, loose', 'BREAK', [shift('03-02', '08:00', '17:00', { unpaidBreak: HOUR / 4 })], {}],
  [
    'breaks with positions, some in each other',
    'BREAK',
    [
      shift('03-02', '08:00', '17:00', {
        breaks: [
          pause('2026-03-02T07:50', '2026-03-02T08:10'),
          pause('2026-03-02T08:05', '2026-03-02T08:20'),
          pause('2026-03-02T08:10', '2026-03-02T08:15'),
          pause('2026-03-02T16:55', '2026-03-02T17:30'),
        ],
      }),
    ],
    {},
  ],
  [
    'no break',
    'BREAK',
    [shift('03-02', '08:00', '16:00'), shift('03-03', '08:00', '17:00', { unpaidBreak: 60 })],
    {},
  ],
  [
    'a day of a minor',
    'YOUTH_DAY',
    [
      shift('03-02', '08:00', '14:00', { unpaidBreak: HOUR / 2 }),
      shift('03-02', '15:00', '20:00'),
      shift('03-03', '08:00', '10:00'),
    ],
    {},
  ],
  [
    'a week of a minor',
    'YOUTH_WEEK',
    [
      shift('03-01', '08:00', '14:00'),
      shift('03-02', '08:00', '14:00'),
      shift('03-08', '22:00', '02:00'),
      shift('03-09', '08:00', '14:00'),
    ],
    {},
  ],
  ['a night of a minor', 'YOUTH_NIGHT', [shift('03-02', '20:00', '02:00')], {}],
  [
    'work days next to each other',
    'DAILY_TOTAL',
    [shift('03-02', '08:00', '16:00'), shift('03-03', '08:00', '20:00'), shift('03-04', '08:00', '15:00')],
    {},
  ],
  [
    'a sum over the nights next to each other',
    'YOUTH_NIGHT',
    [shift('03-02', '20:00', '02:00'), shift('03-03', '20:00', '01:00')],
    {},
  ],
];

const EXPECTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a work day with a spread break and a placed one': [
    [
      'work 03-02T08:00 03-02T16:00 on 03-02: 27000 of 0 share 15/16',
      'work 03-02T16:00 03-02T18:00 on 03-02: 7200 of 1 share 1',
      'work 03-02T18:30 03-02T22:00 on 03-02: 12600 of 1 share 1',
      '= 46800 = 46800; bounds ',
    ],
  ],
  'a day of plans': [
    [
      'plan 03-02T08:00 03-02T12:00 on 03-02: 14400 of 0',
      'plan 03-02T13:00 03-02T18:00 on 03-02: 14400 of 1',
      '= 28800 = 28800; bounds ',
    ],
  ],
  'a night day': [
    ['work 03-02T21:00 03-03T06:00 on 03-02: 30600 of 0 share 17/18', '= 30600 = 30600; bounds '],
  ],
  'an own night': [
    ['work 03-02T23:00 03-03T03:00 on 03-02: 93600/7 of 0 share 13/14', '= 93600/7 = 93600/7; bounds '],
  ],
  'a break too short, loose': [
    ['break 03-02T08:00 03-02T17:00 on 03-02: 900 of 0 loose', '= 900 = 900; bounds '],
  ],
  'breaks with positions, some in each other': [
    [
      'break 03-02T08:00 03-02T08:10 on 03-02: 600 of 0 placed',
      'break 03-02T08:10 03-02T08:20 on 03-02: 600 of 0 placed',
      'break 03-02T16:55 03-02T17:00 on 03-02: 300 of 0 placed',
      '= 1500 = 1500; bounds ',
    ],
  ],
  'no break': [
    ['= 0 = 0; bounds '],
    ['break 03-03T08:00 03-03T17:00 on 03-03: 60 of 1 loose', '= 60 = 60; bounds '],
  ],
  'a day of a minor': [
    [
      'work 03-02T08:00 03-02T14:00 on 03-02: 19800 of 0 share 11/12',
      'work 03-02T15:00 03-02T20:00 on 03-02: 18000 of 1 share 1',
      '= 37800 = 37800; bounds ',
    ],
    ['work 03-03T08:00 03-03T10:00 on 03-03: 7200 of 2 share 1', '= 7200 = 7200; bounds '],
  ],
  'a week of a minor': [
    ['work 03-01T08:00 03-01T14:00 on 03-01: 21600 of 0 share 1', '= 21600 = 21600; bounds '],
    [
      'work 03-02T08:00 03-02T14:00 on 03-02: 21600 of 1 share 1',
      'work 03-08T22:00 03-09T02:00 on 03-08: 14400 of 2 share 1',
      '= 36000 = 36000; bounds ',
    ],
    ['work 03-09T08:00 03-09T14:00 on 03-09: 21600 of 3 share 1', '= 21600 = 21600; bounds '],
  ],
  'a night of a minor': [
    ['work 03-02T23:00 03-03T02:00 on 03-02: 10800 of 0 share 1', '= 10800 = 10800; bounds '],
  ],
  'work days next to each other': [
    ['work 03-02T08:00 03-02T16:00 on 03-02: 28800 of 0 share 1', '= 28800 = 28800; bounds '],
    ['work 03-03T08:00 03-03T20:00 on 03-03: 43200 of 1 share 1', '= 43200 = 43200; bounds '],
    ['work 03-04T08:00 03-04T15:00 on 03-04: 25200 of 2 share 1', '= 25200 = 25200; bounds '],
  ],
  'a sum over the nights next to each other': [
    ['work 03-02T23:00 03-03T02:00 on 03-02: 10800 of 0 share 1', '= 10800 = 10800; bounds '],
    ['work 03-03T23:00 03-04T01:00 on 03-03: 7200 of 1 share 1', '= 7200 = 7200; bounds '],
  ],
};

describe('the terms of days, nights, breaks and minors', () => {
  it.each(SCENES)('%s', (what, rule, events, asked) => {
    expect(explained(rule, events, asked).map(account)).toEqual(EXPECTED[what]);
  });
});

it('a plan is that of the shift itself where nobody gave another', () => {
  const [week] = explained('ORD_WEEK', [
    shift('03-02', '08:00', '16:00'),
    shift('03-03', '08:00', '16:00', { plannedNet: 8 * HOUR }),
    shift('03-04', '08:00', '16:00', { plannedNet: 7 * HOUR }),
  ]);
  expect(week!.terms.map((term) => term.kind === 'plan' && term.isOwn)).toEqual([true, false, false]);
});
