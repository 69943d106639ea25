import { describe, expect, it } from '@jest/globals';
import { account, explained, pause, shift, type Scene } from '../../test/support/explained.js';
import { always, instant, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { HOUR } from '../time/civil.js';
import { overtimeTerms } from './explain-overtime.js';
import type { Limits } from './limits.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';

const SCENES: readonly Scene[] = [
  [
    'the break of overtime',
    'BREAK_OT',
    [
      shift('03-02', '08:00', '20:00', {
        plannedNet: 8 * HOUR,
        breaks: [
          pause('2026-03-02T12:00', '2026-03-02T12:10', { paid: true }),
          pause('2026-03-02T14:00', '2026-03-02T14:20'),
          pause('2026-03-02T17:00', '2026-03-02T17:15', { paid: true, overtimeBreak: true }),
        ],
      }),
      shift('03-03', '08:00', '09:00', {
        breaks: [pause('2026-03-03T08:10', '2026-03-03T08:20', { paid: true })],
      }),
    ],
    {},
  ],
  [
    'overtime by the plan',
    'OT_7D',
    [
      shift('03-02', '08:00', '18:00', { plannedNet: 8 * HOUR }),
      shift('03-03', '08:00', '16:00'),
      shift('03-04', '08:00', '17:00', { plannedNet: 8 * HOUR }),
    ],
    { settings: { overtimeBasis: 'plan' } },
  ],
  [
    'overtime by the plan, part-time',
    'OT_WEEK',
    ['02', '03', '04', '05', '06'].map((d) => shift(`03-${d}`, '08:00', '18:00', { plannedNet: 6 * HOUR })),
    { settings: { overtimeBasis: 'plan' }, isFullTime: false },
  ],
  [
    'overtime by the statute',
    'OT_WEEK',
    ['02', '03', '04', '05', '06'].map((d) => shift(`03-${d}`, '08:00', '17:30')),
    {},
  ],
  [
    'overtime as flagged',
    'OT_4W',
    [
      shift('03-02', '08:00', '10:00', { overtimeFlag: true }),
      shift('03-02', '11:00', '13:00'),
      work('callout', '2026-03-02T20:00', '21:00', { overtimeFlag: true }),
    ],
    { settings: { overtimeBasis: 'source' } },
  ],
  [
    'overtime of weeks next to each other',
    'OT_WEEK',
    ['03-01', '03-02', '03-08', '03-09'].map((d) => shift(d, '08:00', '20:00')),
    {},
  ],
  [
    'overtime of part-timers beyond a long plan',
    'OT_WEEK',
    [
      shift('03-02', '08:00', '19:00', { plannedNet: 10 * HOUR }),
      shift('03-03', '08:00', '18:00', { plannedNet: 9 * HOUR }),
    ],
    { settings: { overtimeBasis: 'plan' }, isFullTime: false },
  ],
  [
    'flagged work of days next to each other',
    'OT_WEEK',
    ['03-02', '03-03', '03-04'].map((d, i) => shift(d, '08:00', '10:00', { overtimeFlag: i !== 1 })),
    { settings: { overtimeBasis: 'source' } },
  ],
];

const EXPECTED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'the break of overtime': [
    [
      'break 03-02T12:00 03-02T12:10 on 03-02: 600 of 0 placed',
      'break 03-02T17:00 03-02T17:15 on 03-02: 900 of 0 placed',
      '= 1500 = 1500; bounds ',
    ],
  ],
  'overtime by the plan': [
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 7200 of 0 net 36000 frame plan 28800 week 0',
      '= 7200 = 7200; bounds ',
    ],
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 7200 of 0 net 36000 frame plan 28800 week 0',
      'overtime 03-04T08:00 03-05T08:00 on 03-04: 3600 of 2 net 32400 frame plan 28800 week 0',
      '= 10800 = 10800; bounds ',
    ],
  ],
  'overtime by the plan, part-time': [
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 3600 of 0 net 36000 frame ordinary 32400 week 0',
      'overtime 03-03T08:00 03-04T08:00 on 03-03: 3600 of 1 net 36000 frame ordinary 32400 week 0',
      'overtime 03-04T08:00 03-05T08:00 on 03-04: 3600 of 2 net 36000 frame ordinary 32400 week 0',
      'overtime 03-05T08:00 03-06T08:00 on 03-05: 3600 of 3 net 36000 frame ordinary 32400 week 0',
      'overtime 03-06T08:00 03-07T08:00 on 03-06: 21600 of 4 net 36000 frame ordinary 32400 week 18000',
      '= 36000 = 36000; bounds ',
    ],
  ],
  'overtime by the statute': [
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 1800 of 0 net 34200 frame ordinary 32400 week 0',
      'overtime 03-03T08:00 03-04T08:00 on 03-03: 1800 of 1 net 34200 frame ordinary 32400 week 0',
      'overtime 03-04T08:00 03-05T08:00 on 03-04: 1800 of 2 net 34200 frame ordinary 32400 week 0',
      'overtime 03-05T08:00 03-06T08:00 on 03-05: 1800 of 3 net 34200 frame ordinary 32400 week 0',
      'overtime 03-06T08:00 03-07T08:00 on 03-06: 19800 of 4 net 34200 frame ordinary 32400 week 18000',
      '= 27000 = 27000; bounds ',
    ],
  ],
  'overtime as flagged': [
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 10800 of 0 2 net 18000 frame none  week 0',
      '= 10800 = 10800; bounds ',
    ],
  ],
  'overtime of weeks next to each other': [
    [
      'overtime 03-01T08:00 03-02T08:00 on 03-01: 10800 of 0 net 43200 frame ordinary 32400 week 0',
      '= 10800 = 10800; bounds ',
    ],
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 10800 of 1 net 43200 frame ordinary 32400 week 0',
      'overtime 03-08T08:00 03-09T08:00 on 03-08: 10800 of 2 net 43200 frame ordinary 32400 week 0',
      '= 21600 = 21600; bounds ',
    ],
    [
      'overtime 03-09T08:00 03-10T08:00 on 03-09: 10800 of 3 net 43200 frame ordinary 32400 week 0',
      '= 10800 = 10800; bounds ',
    ],
  ],
  'overtime of part-timers beyond a long plan': [
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 3600 of 0 net 39600 frame plan 36000 week 0',
      'overtime 03-03T08:00 03-04T08:00 on 03-03: 3600 of 1 net 36000 frame ordinary 32400 week 0',
      '= 7200 = 7200; bounds ',
    ],
  ],
  'flagged work of days next to each other': [
    [
      'overtime 03-02T08:00 03-03T08:00 on 03-02: 7200 of 0 net 7200 frame none  week 0',
      'overtime 03-04T08:00 03-05T08:00 on 03-04: 7200 of 2 net 7200 frame none  week 0',
      '= 14400 = 14400; bounds ',
    ],
  ],
};

describe('the terms of overtime', () => {
  it.each(SCENES)('%s', (what, rule, events, asked) => {
    expect(explained(rule, events, asked).map(account)).toEqual(EXPECTED[what]);
  });
});

describe('the frame of a day, of who works part-time until the middle of a week', () => {
  const fullTimeFrom = instant('2026-03-04T00:00');
  const clock = clockOf('Europe/Oslo');
  const frames = (...dates: readonly string[]): (string | null)[] => {
    const events = dates.map((date) => shift(date, '08:00', '20:00', { plannedNet: 6 * HOUR }));
    const view = new View(packTimeline(events), {
      clock,
      settings: { ...DEFAULT_SETTINGS, overtimeBasis: 'plan' },
      limits: { ORD_DAY: always(9 * HOUR), ORD_WEEK: always(40 * HOUR), DAILY_REST: [] } as unknown as Limits,
      isFullTime: (day) => day >= clock.dayOf(fullTimeFrom),
    });
    const all = { start: events[0]!.start - 24 * HOUR, end: events.at(-1)!.end };
    return overtimeTerms(view, all).map(
      ({ frameBy, amount }) => `${frameBy ?? 'none'}: ${amount.toNumber() / HOUR} h`,
    );
  };

  it('is that of part-timers for the whole week where it begins with a day of part-time', () => {
    expect(frames('03-02', '03-03', '03-05')).toEqual(['ordinary: 3 h', 'ordinary: 3 h', 'ordinary: 3 h']);
  });

  it('is the plan from the first day of work on where that is full-time', () => {
    expect(frames('03-05', '03-06')).toEqual(['plan: 6 h', 'plan: 6 h']);
  });

  it('is the plan in the week after, whatever was before', () => {
    expect(frames('03-02', '03-05', '03-09', '03-11')).toEqual([
      'ordinary: 3 h',
      'ordinary: 3 h',
      'plan: 6 h',
      'plan: 6 h',
    ]);
  });
});
