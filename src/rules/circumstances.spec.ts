import { describe, expect, it } from '@jest/globals';
import { explained, pause, shift, type Scene } from '../../test/support/explained.js';
import { work } from '../../test/support/work.js';
import type { Circumstance } from './explanation.js';
import { Ratio } from './ratio.js';

const WEEK = { horizon: ['2026-03-02', '2026-03-16'] } as const;
const LONG_DAYS = ['02', '03', '04', '05', '06'].map((date) => shift(`03-${date}`, '08:00', '17:00'));

const SCENES: readonly Scene[] = [
  [
    'a weekly rest that begins with the week and in it',
    'WEEKLY_REST',
    ['03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15'].map((date) =>
      shift(`03-${date}`, '08:00', '20:00'),
    ),
    { ...WEEK, settings: { weeklyRestMode: 'iso_week_clipped' } },
  ],
  [
    'a rest of which less than a day lies in the week counts inside it alone',
    'WEEKLY_REST',
    [
      work('shift', '2026-03-01T08:00', '2026-03-01T12:00'),
      ...['02', '03', '04', '05', '06', '07'].map((date) => shift(`03-${date}`, '08:00', '18:00')),
      shift('03-08', '04:00', '08:00'),
      work('shift', '2026-03-09T20:00', '23:00'),
    ],
    { horizon: ['2026-03-02', '2026-03-09'] },
  ],
  [
    'the first work of a day follows on a night that was worked through to it',
    'DAILY_REST',
    [work('shift', '2026-03-01T20:00', '2026-03-02T00:00'), shift('03-02', '12:00', '20:00')],
    { settings: { dailyRestMode: 'fixed_day' } },
  ],
  [
    'a rest between two shifts',
    'DAILY_REST',
    [shift('03-02', '08:00', '20:00'), shift('03-03', '06:00', '12:00')],
    {},
  ],
  ['forty-five hours in days of nine', 'OT_7D', LONG_DAYS, { settings: { overtimeBasis: 'statutory' } }],
  [
    'days that have all of it themselves',
    'OT_7D',
    [shift('03-02', '08:00', '20:00')],
    { settings: { overtimeBasis: 'statutory' } },
  ],
  [
    'days that have some of it',
    'OT_WEEK',
    [...LONG_DAYS, shift('03-07', '08:00', '18:00')],
    { settings: { overtimeBasis: 'statutory' } },
  ],
  [
    'the plan, which has days alone',
    'OT_7D',
    LONG_DAYS.map((day) => ({ ...day, plannedNet: 8 * 3600 })),
    { settings: { overtimeBasis: 'plan' } },
  ],
  ['a shift of six hours', 'BREAK', [shift('03-02', '08:00', '14:00')], {}],
  [
    'a shift of eight hours beside an unpaid break',
    'BREAK',
    [
      shift('03-02', '08:00', '16:20', {
        breaks: [pause('2026-03-02T12:00', '2026-03-02T12:20')],
      }),
    ],
    {},
  ],
  [
    'exactly eight hours where they do not ask for it yet',
    'BREAK',
    [shift('03-02', '08:00', '16:00')],
    { settings: { longBreakInclusive: false } },
  ],
  [
    'a shift of nine hours',
    'BREAK',
    [shift('03-02', '08:00', '17:00')],
    { settings: { longBreakInclusive: false } },
  ],
  [
    'a shift beside standby, absence and call-outs that begin before it, with it or end with it',
    'BREAK',
    [
      work('standby', '2026-03-01T20:00', '2026-03-02T20:00'),
      work('absence', '2026-03-02T08:00', '14:00'),
      work('callout', '2026-03-02T07:00', '08:30'),
      work('callout', '2026-03-02T08:00', '09:00'),
      work('callout', '2026-03-02T13:00', '14:00'),
      shift('03-02', '08:00', '14:00'),
    ],
    {},
  ],
  [
    'a date without any rest, between two with some',
    'DAILY_REST',
    [work('shift', '2026-03-01T20:00', '2026-03-03T04:00')],
    { settings: { dailyRestMode: 'fixed_day' } },
  ],
  ['a young worker', 'YOUTH_BREAK', [shift('03-02', '08:00', '13:00')], {}],
  [
    'three hours of overtime',
    'BREAK_OT',
    [shift('03-02', '08:00', '20:00')],
    { settings: { overtimeBasis: 'statutory' } },
  ],
  [
    'two work days of one date, each with overtime of its own',
    'BREAK_OT',
    [
      work('callout', '2026-03-07T00:10', '06:00'),
      shift('03-07', '20:00', '02:00', { plannedNet: 3 * 3600 }),
    ],
    { settings: { overtimeBasis: 'plan' } },
  ],
];

const EXPECTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'a weekly rest that begins with the week and in it': [['kind cut-rest, before true, after false'], []],
  'a rest of which less than a day lies in the week counts inside it alone': [
    ['kind cut-rest, before false, after true'],
  ],
  'the first work of a day follows on a night that was worked through to it': [
    ['kind cut-rest, before true, after false'],
    [],
  ],
  'a rest between two shifts': [[]],
  'forty-five hours in days of nine': [
    ['kind week-overtime, fromDay 20514, untilDay 20521, net 162000, frame 144000, byDay 0'],
  ],
  'days that have all of it themselves': [[]],
  'days that have some of it': [
    ['kind week-overtime, fromDay 20514, untilDay 20521, net 198000, frame 144000, byDay 3600'],
  ],
  'the plan, which has days alone': LONG_DAYS.map(() => []),
  'a shift of six hours': [['kind break-asked, by work, amount 21600, threshold 19800, isInclusive false']],
  'a shift of eight hours beside an unpaid break': [
    ['kind break-asked, by work, amount 28800, threshold 28800, isInclusive true'],
  ],
  'exactly eight hours where they do not ask for it yet': [
    ['kind break-asked, by work, amount 28800, threshold 19800, isInclusive false'],
  ],
  'a shift of nine hours': [['kind break-asked, by work, amount 32400, threshold 28800, isInclusive false']],
  'a shift beside standby, absence and call-outs that begin before it, with it or end with it': [
    ['kind break-asked, by work, amount 21600, threshold 19800, isInclusive false'],
  ],
  'a date without any rest, between two with some': [
    ['kind cut-rest, before true, after false'],
    [],
    ['kind cut-rest, before false, after true'],
  ],
  'a young worker': [['kind break-asked, by work, amount 18000, threshold 16200, isInclusive false']],
  'three hours of overtime': [
    ['kind break-asked, by overtime, amount 10800, threshold 7200, isInclusive false'],
  ],
  'two work days of one date, each with overtime of its own': [
    ['kind break-asked, by overtime, amount 21000, threshold 7200, isInclusive false'],
    ['kind break-asked, by overtime, amount 10800, threshold 7200, isInclusive false'],
  ],
};

const told = (one: Circumstance): string =>
  Object.entries(one)
    .map(
      ([name, value]: [string, unknown]) =>
        `${name} ${value instanceof Ratio ? value.toString() : String(value)}`,
    )
    .join(', ');

describe('what the terms do not tell', () => {
  it.each(SCENES)('%s', (what, rule, events, asked) => {
    expect(explained(rule, events, asked).map((one) => one.circumstances.map(told))).toEqual(EXPECTED[what]);
  });
});
