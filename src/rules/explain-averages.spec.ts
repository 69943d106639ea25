import { describe, expect, it } from '@jest/globals';
import { account, explained, shift, type Scene } from '../../test/support/explained.js';
import { work } from '../../test/support/work.js';
import { HOUR } from '../time/civil.js';

const SCENES: readonly Scene[] = [
  [
    'a week of plans with standby',
    'ORD_WEEK',
    [
      shift('03-02', '08:00', '16:00'),
      shift('03-08', '20:00', '04:00', { plannedNet: 7 * HOUR }),
      work('standby', '2026-03-03T16:00', '2026-03-04T08:00'),
      work('callout', '2026-03-03T20:00', '21:00'),
    ],
    {},
  ],
  [
    'a week of plans cut at midnight',
    'ORD_WEEK',
    [
      shift('03-02', '08:00', '16:00'),
      shift('03-08', '20:00', '04:00', { plannedNet: 7 * HOUR }),
      shift('03-10', '08:00', '12:00', { plannedNet: 0 }),
    ],
    { settings: { weekSums: 'clip' } },
  ],
  [
    'an average of plans',
    'AVG_ORDINARY',
    [shift('03-02', '08:00', '16:00'), work('standby', '2026-03-03T16:00', '2026-03-04T08:00')],
    { horizon: ['2026-03-02', '2026-03-16'] },
  ],
  [
    'an average of all work less absence',
    'TOTAL_AVG',
    [
      work('absence', '2026-02-04T00:00', '2026-02-06T00:00'),
      work('absence', '2026-02-02T00:00', '2026-02-05T00:00'),
      work('absence', '2026-02-28T00:00', '2026-03-05T00:00'),
      shift('01-06', '08:00', '18:00'),
      work('standby', '2026-01-07T16:00', '2026-01-08T08:00'),
    ],
    { horizon: ['2026-01-05', '2026-03-02'] },
  ],
  [
    'the same, absence and standby not looked at',
    'TOTAL_AVG',
    [
      work('absence', '2026-02-02T00:00', '2026-02-05T00:00'),
      shift('01-06', '08:00', '18:00'),
      work('standby', '2026-01-07T16:00', '2026-01-08T08:00'),
    ],
    { horizon: ['2026-01-05', '2026-03-02'], settings: { absenceNeutral: false, standbyInTotal: false } },
  ],
  [
    'all work of a week',
    'WEEK_CAP',
    [
      shift('03-02', '08:00', '16:00', { unpaidBreak: HOUR / 2 }),
      work('callout', '2026-03-02T20:00', '21:00'),
      shift('03-04', '08:00', '16:00'),
    ],
    {},
  ],
  [
    'nights on average',
    'NIGHT_AVG_4W',
    ['02', '03', '04'].map((d) => shift(`03-${d}`, '21:00', '06:00', { plannedNet: 8 * HOUR })),
    { horizon: ['2026-03-02', '2026-03-30'] },
  ],
  [
    'all work of weeks cut at midnight',
    'WEEK_CAP',
    [shift('03-02', '08:00', '16:00'), shift('03-08', '20:00', '04:00'), shift('03-18', '08:00', '16:00')],
    { settings: { weekSums: 'clip' } },
  ],
  [
    'weeks next to each other',
    'WEEK_CAP',
    ['03-01', '03-02', '03-08', '03-09'].map((d) => shift(d, '08:00', '16:00')),
    {},
  ],
  [
    'plans of weeks next to each other',
    'ORD_WEEK',
    ['03-01', '03-02', '03-08', '03-09'].map((d) => shift(d, '08:00', '16:00')),
    {},
  ],
  [
    'plans cut at midnight, weeks next to each other',
    'ORD_WEEK',
    ['03-01', '03-02', '03-08', '03-09'].map((d) => shift(d, '08:00', '16:00')),
    { settings: { weekSums: 'clip' } },
  ],
];

const EXPECTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a week of plans with standby': [
    [
      'plan 03-02T08:00 03-02T16:00 on 03-02: 28800 of 0',
      'plan 03-08T20:00 03-09T04:00 on 03-08: 25200 of 3',
      'standby 03-03T16:00 03-04T08:00 on 03-03: 54000/7 of 1 less 3600 × 1/7',
      '= 432000/7 = 432000/7; bounds ',
    ],
  ],
  'a week of plans cut at midnight': [
    [
      'plan 03-02T08:00 03-02T16:00 on 03-02: 28800 of 0',
      'plan 03-08T20:00 03-09T00:00 on 03-08: 12600 of 1',
      '= 41400 = 41400; bounds ',
    ],
    ['plan 03-09T00:00 03-09T04:00 on 03-09: 12600 of 1', '= 12600 = 12600; bounds '],
  ],
  'an average of plans': [
    [
      'plan 03-02T08:00 03-02T16:00 on 03-02: 28800 of 0',
      'standby 03-03T16:00 03-04T08:00 on 03-03: 57600/7 of 1 less 0 × 1/7',
      '= 259200/7 / weeks 2 of 14 less  = 129600/7; bounds ',
    ],
  ],
  'an average of all work less absence': [
    [
      'net 01-06T08:00 01-07T08:00 on 01-06: 36000 of 0',
      'standby 01-07T16:00 01-08T08:00 on 01-07: 57600/7 of 1 less 0 × 1/7',
      '= 309600/7 / weeks 50/7 of 56 less 02-02 02-03 02-04 02-05 02-28 03-01 = 6192; bounds ',
    ],
  ],
  'the same, absence and standby not looked at': [
    ['net 01-06T08:00 01-07T08:00 on 01-06: 36000 of 0', '= 36000 / weeks 8 of 56 less  = 4500; bounds '],
  ],
  'all work of a week': [
    [
      'net 03-02T08:00 03-03T08:00 on 03-02: 30600 of 0 1',
      'net 03-04T08:00 03-05T08:00 on 03-04: 28800 of 2',
      '= 59400 = 59400; bounds ',
    ],
  ],
  'nights on average': [
    [
      'plan 03-02T21:00 03-03T06:00 on 03-02: 28800 of 0',
      'plan 03-03T21:00 03-04T06:00 on 03-03: 28800 of 1',
      'plan 03-04T21:00 03-05T06:00 on 03-04: 28800 of 2',
      '= 86400 / days 133/6 of 28 rest 126000 = 518400/133; bounds ',
    ],
  ],
  'all work of weeks cut at midnight': [
    ['net 03-02T00:00 03-09T00:00 on 03-02: 43200 of 0 1', '= 43200 = 43200; bounds '],
    ['net 03-09T00:00 03-16T00:00 on 03-09: 14400 of 1', '= 14400 = 14400; bounds '],
    ['net 03-16T00:00 03-23T00:00 on 03-16: 28800 of 2', '= 28800 = 28800; bounds '],
  ],
  'weeks next to each other': [
    ['net 03-01T08:00 03-02T08:00 on 03-01: 28800 of 0', '= 28800 = 28800; bounds '],
    [
      'net 03-02T08:00 03-03T08:00 on 03-02: 28800 of 1',
      'net 03-08T08:00 03-09T08:00 on 03-08: 28800 of 2',
      '= 57600 = 57600; bounds ',
    ],
    ['net 03-09T08:00 03-10T08:00 on 03-09: 28800 of 3', '= 28800 = 28800; bounds '],
  ],
  'plans of weeks next to each other': [
    ['plan 03-01T08:00 03-01T16:00 on 03-01: 28800 of 0', '= 28800 = 28800; bounds '],
    [
      'plan 03-02T08:00 03-02T16:00 on 03-02: 28800 of 1',
      'plan 03-08T08:00 03-08T16:00 on 03-08: 28800 of 2',
      '= 57600 = 57600; bounds ',
    ],
    ['plan 03-09T08:00 03-09T16:00 on 03-09: 28800 of 3', '= 28800 = 28800; bounds '],
  ],
  'plans cut at midnight, weeks next to each other': [
    ['plan 03-01T08:00 03-01T16:00 on 03-01: 28800 of 0', '= 28800 = 28800; bounds '],
    [
      'plan 03-02T08:00 03-02T16:00 on 03-02: 28800 of 1',
      'plan 03-08T08:00 03-08T16:00 on 03-08: 28800 of 2',
      '= 57600 = 57600; bounds ',
    ],
    ['plan 03-09T08:00 03-09T16:00 on 03-09: 28800 of 3', '= 28800 = 28800; bounds '],
  ],
};

describe('the terms of weeks and averages', () => {
  it.each(SCENES)('%s', (what, rule, events, asked) => {
    expect(explained(rule, events, asked).map(account)).toEqual(EXPECTED[what]);
  });
});
