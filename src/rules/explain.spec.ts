import { describe, expect, it } from '@jest/globals';
import { always, instant, work } from '../../test/support/work.js';
import { clockOf } from '../platform/zone.js';
import { formatDay, HOUR } from '../time/civil.js';
import { formatLocal } from '../time/stamp.js';
import { evaluateView } from './engine.js';
import type { WorkEvent } from './event.js';
import { explain } from './explain.js';
import type { Explanation, LawNamed, Term } from './explanation.js';
import { EXTRA_LIMITS, type LimitKey, type Limits, type LimitSchedule } from './limits.js';
import { RULE_CODES, type RuleCode } from './rule.js';
import { RULES } from './catalogue.js';
import { DEFAULT_SETTINGS, type RuleSettings } from './settings.js';
import { packTimeline } from './timeline.js';
import { View } from './view.js';

const clock = clockOf('Europe/Oslo');
const LAW: LawNamed = { rulebook: 'no-aml 2026', waivableFloors: {} };

interface Asked {
  readonly settings?: Partial<RuleSettings>;
  readonly limit?: LimitSchedule;
  readonly law?: LawNamed;
  readonly horizon?: readonly [string, string];
  readonly isFullTime?: boolean;
}

/** The explanations of what a rule finds; without a limit of its own the strictest there is. */
function explained(rule: RuleCode, events: readonly WorkEvent[], asked: Asked = {}): Explanation[] {
  const strictest = always(RULES[rule].comparator === 'max' ? -1 : 1e9);
  const { settings, limit = strictest, law = LAW, horizon, isFullTime = true } = asked;
  const keys: readonly LimitKey[] = [...RULE_CODES, ...EXTRA_LIMITS];
  const statute: Partial<Record<LimitKey, LimitSchedule>> = {
    ORD_DAY: always(9 * HOUR),
    ORD_WEEK: always(40 * HOUR),
    YOUTH_SCHOOL_DAY: always(-1),
    YOUTH_SCHOOL_WEEK: always(-1),
  };
  const limits = Object.fromEntries(keys.map((key) => [key, key === rule ? limit : (statute[key] ?? [])]));
  const view = new View(packTimeline(events), {
    clock,
    settings: { ...DEFAULT_SETTINGS, ...settings },
    limits: limits as unknown as Limits,
    isFullTime: () => isFullTime,
    youthGroupOn: () => 'y15_18',
    ...(horizon && {
      horizon: { start: instant(`${horizon[0]}T00:00`), end: instant(`${horizon[1]}T00:00`) },
    }),
  });
  const [result] = evaluateView(view, [rule]);
  return result!.findings.map((finding) => explain(finding, view, law));
}

const time = (at: number): string => formatLocal(at, clock).slice(5);

/** `work 2 of 03-02T08:00–03-02T16:00 on 03-02: 25200 [0]`, and what the kind has beside it. */
function line(term: Term): string {
  const more: Partial<Record<Term['kind'], (one: never) => string>> = {
    work: ({ share }: Extract<Term, { kind: 'work' }>) => ` share ${share.toString()}`,
    standby: ({ occupied, factor }: Extract<Term, { kind: 'standby' }>) =>
      ` less ${occupied} × ${factor.toString()}`,
    overtime: ({ net, frame, frameBy, ofWeek }: Extract<Term, { kind: 'overtime' }>) =>
      ` net ${net.toString()} frame ${frameBy ?? 'none'} ${frame?.toString() ?? ''} week ${ofWeek.toString()}`,
    zone: ({ net }: Extract<Term, { kind: 'zone' }>) => ` net ${net.toString()}`,
    'zone-week': ({ net }: Extract<Term, { kind: 'zone-week' }>) => ` net ${net.toString()}`,
    break: ({ positioned }: Extract<Term, { kind: 'break' }>) => (positioned ? ' placed' : ' loose'),
  };
  const beside = more[term.kind]?.(term as never) ?? '';
  const day = formatDay(term.day).slice(5);
  return `${term.kind} ${time(term.start)} ${time(term.end)} on ${day}: ${term.amount.toString()} of ${term.events.join(' ')}${beside}`;
}
const pause = (a: string, b: string, more = {}) => ({
  start: instant(a),
  end: instant(b),
  paid: false,
  ...more,
});
const shift = (date: string, from: string, to: string, more = {}) =>
  work('shift', `2026-${date}T${from}`, to, more);
const SCENES: readonly (readonly [string, RuleCode, readonly WorkEvent[], Asked])[] = [
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
    'a day of plans',
    'ORD_DAY',
    [
      shift('03-02', '08:00', '12:00'),
      shift('03-02', '13:00', '18:00', { plannedNet: 4 * HOUR }),
      work('overtime', '2026-03-02T18:00', '20:00'),
    ],
    {},
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
    'all work of weeks cut at midnight',
    'WEEK_CAP',
    [shift('03-02', '08:00', '16:00'), shift('03-08', '20:00', '04:00'), shift('03-18', '08:00', '16:00')],
    { settings: { weekSums: 'clip' } },
  ],
  [
    'work days next to each other',
    'DAILY_TOTAL',
    [shift('03-02', '08:00', '16:00'), shift('03-03', '08:00', '20:00'), shift('03-04', '08:00', '15:00')],
    {},
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
  [
    'a sum over the nights next to each other',
    'YOUTH_NIGHT',
    [shift('03-02', '20:00', '02:00'), shift('03-03', '20:00', '01:00')],
    {},
  ],
];
const divisor = (one: Explanation): string =>
  one.divisor === null
    ? ''
    : ` / ${one.divisor.kind} ${one.divisor.value.toString()}` +
      ('days' in one.divisor ? ` of ${one.divisor.days}` : '') +
      ('absentDays' in one.divisor
        ? ` less ${one.divisor.absentDays.map((d) => formatDay(d).slice(5)).join(' ')}`
        : '') +
      ('weeklyRest' in one.divisor ? ` rest ${one.divisor.weeklyRest}` : '');
/** The terms line by line, and the sum with what divides it. */
const account = (one: Explanation): string[] => [
  ...one.terms.map(line),
  `= ${one.sum.toString()}${divisor(one)} = ${one.value.toString()}; bounds ${one.bounds.join(' ')}`,
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
  'a work day with a spread break and a placed one': [
    [
      'work 03-02T08:00 03-02T16:00 on 03-02: 27000 of 0 share 15/16',
      'work 03-02T16:00 03-02T18:00 on 03-02: 7200 of 1 share 1',
      'work 03-02T18:30 03-02T22:00 on 03-02: 12600 of 1 share 1',
      '= 46800 = 46800; bounds ',
    ],
  ],
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
  'a day of plans': [
    [
      'plan 03-02T08:00 03-02T12:00 on 03-02: 14400 of 0',
      'plan 03-02T13:00 03-02T18:00 on 03-02: 14400 of 1',
      '= 28800 = 28800; bounds ',
    ],
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
  'all work of weeks cut at midnight': [
    ['net 03-02T00:00 03-09T00:00 on 03-02: 43200 of 0 1', '= 43200 = 43200; bounds '],
    ['net 03-09T00:00 03-16T00:00 on 03-09: 14400 of 1', '= 14400 = 14400; bounds '],
    ['net 03-16T00:00 03-23T00:00 on 03-16: 28800 of 2', '= 28800 = 28800; bounds '],
  ],
  'work days next to each other': [
    ['work 03-02T08:00 03-02T16:00 on 03-02: 28800 of 0 share 1', '= 28800 = 28800; bounds '],
    ['work 03-03T08:00 03-03T20:00 on 03-03: 43200 of 1 share 1', '= 43200 = 43200; bounds '],
    ['work 03-04T08:00 03-04T15:00 on 03-04: 25200 of 2 share 1', '= 25200 = 25200; bounds '],
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
  'a sum over the nights next to each other': [
    ['work 03-02T23:00 03-03T02:00 on 03-02: 10800 of 0 share 1', '= 10800 = 10800; bounds '],
    ['work 03-03T23:00 03-04T01:00 on 03-03: 7200 of 1 share 1', '= 7200 = 7200; bounds '],
  ],
};

describe('an explanation has the terms its figure is the sum of', () => {
  it.each(SCENES)('%s', (what, rule, events, asked) => {
    expect(explained(rule, events, asked).map(account)).toEqual(EXPECTED[what]);
  });

  it('is the finding, and names rulebook and comparator', () => {
    const [one] = explained('DAILY_REST', [
      shift('03-02', '08:00', '16:00'),
      shift('03-03', '01:00', '09:00'),
    ]);
    expect(one).toMatchObject({
      rule: 'DAILY_REST',
      rulebook: 'no-aml 2026',
      comparator: 'min',
      divisor: null,
      effectiveVerdict: 'breach',
      bounds: [0, 1],
      flags: [],
    });
  });
});

describe('an explanation of a minor', () => {
  const school = (day: string) => shift(day, '08:00', '12:00', { schoolDay: true });
  const free = (day: string) => shift(day, '08:00', '12:00');
  const marks = (rule: RuleCode, ...events: WorkEvent[]) =>
    explained(rule, events).map(
      ({ anchorDay, hasSchool, youth }) => `${formatDay(anchorDay).slice(5)} ${hasSchool} ${youth}`,
    );

  it('is one of school or not: by the day, or by the week', () => {
    const days = [free('03-01'), school('03-02'), free('03-03'), free('03-08'), free('03-09')];
    expect(marks('YOUTH_DAY', ...days)).toEqual([
      '03-01 false y15_18',
      '03-02 true y15_18',
      '03-03 false y15_18',
      '03-08 false y15_18',
      '03-09 false y15_18',
    ]);
    expect(marks('YOUTH_WEEK', ...days)).toEqual([
      '03-01 false y15_18',
      '03-08 true y15_18',
      '03-15 false y15_18',
    ]);
    expect(marks('YOUTH_WEEK', free('03-02'), school('03-08'), free('03-09'))).toEqual([
      '03-08 true y15_18',
      '03-15 false y15_18',
    ]);
  });
});

describe('below the floor of an agreement a call-out may have been necessary', () => {
  const floor = 8 * HOUR;
  const law = { rulebook: 'no-aml 2026', waivableFloors: { DAILY_REST: floor } };
  const agreed = (effective: number, agreement: string | null = 'local'): LimitSchedule => [
    { fromDay: 0, untilDay: 40_000, base: 11 * HOUR, effective, clause: '§ 10-8', agreement },
  ];
  const night = (from: string, to: string, kind: WorkEvent['kind'] = 'callout') => [
    shift('03-02', '08:00', '16:00'),
    work(kind, `2026-03-02T${from}`, `2026-03-03T${to}`),
    shift('03-03', '07:00', '15:00'),
  ];
  const flags = (events: readonly WorkEvent[], limit: LimitSchedule, named: LawNamed = law) =>
    explained('DAILY_REST', events, { limit, law: named }).map((one) => one.flags);

  it.each([
    ['and is asked about', night('22:00', '00:00'), agreed(9 * HOUR), [['possible-10-8-3']]],
    ['not without an agreement', night('22:00', '00:00'), agreed(11 * HOUR, null), [[]]],
    ['not for overtime', night('22:00', '00:00', 'overtime'), agreed(9 * HOUR), [[]]],
    ['not where the agreement is kept', night('22:00', '00:00'), agreed(6 * HOUR), [[]]],
  ] as const)('%s', (_what, events, limit, expected) => {
    expect(flags(events, limit)).toEqual(expected);
  });

  it('and only by rules that have such a floor', () => {
    expect(flags(night('22:00', '00:00'), agreed(9 * HOUR), LAW)).toEqual([[]]);
  });

  it('but not at the floor', () => {
    const events = [
      shift('03-02', '08:00', '16:00'),
      work('callout', '2026-03-02T22:00', '23:00'),
      shift('03-03', '07:00', '15:00'),
    ];
    expect(flags(events, agreed(9 * HOUR))).toEqual([[]]);
    expect(
      flags([events[0]!, work('callout', '2026-03-02T22:00', '23:01'), events[2]!], agreed(9 * HOUR)),
    ).toEqual([['possible-10-8-3']]);
  });
});
