import { describe, expect, it } from '@jest/globals';
import { always, judge, work, type Circumstances } from '../../test/support/work.js';
import { HOUR } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import type { RuleCode } from './rule.js';

/** Seven hours with half an hour of break nobody noted the place of: any part of it counts 13/14. */
const evening = work('shift', '2026-03-02T18:00', '01:00', { unpaidBreak: HOUR / 2 });
const night = work('shift', '2026-03-02T20:00', '03:00', { unpaidBreak: HOUR / 2 });
/** From Sunday evening into Monday. */
const overSunday = work('shift', '2026-03-08T20:00', '03:00', { plannedNet: 6.5 * HOUR });
const standby = work('standby', '2026-03-03T10:00', '15:00');
/** The last six of the overtime's seven hours lie beyond the shift; of its half hour of break they have 6/7. */
const overlapping = [
  work('shift', '2026-03-02T08:00', '16:00'),
  work('overtime', '2026-03-02T15:00', '22:00', { unpaidBreak: HOUR / 2 }),
];
const nights = ['03', '04', '05'].map((day) =>
  work('shift', `2026-03-${day}T21:00`, '06:00', { plannedNet: 8.25 * HOUR }),
);
const longDay = work('shift', '2026-01-06T08:00', '18:00');
const threeDaysOff = work('absence', '2026-02-02T00:00', '2026-02-05T00:00');
const sliding = { nightAverageWindow: 'sliding_4_weeks' } as const;

const oneWeek = ['2026-03-02', '2026-03-09'] as const;
const fourWeeks = ['2026-03-02', '2026-03-30'] as const;
const eightWeeks = ['2026-01-05', '2026-03-02'] as const;

/** Numerator and denominator. */
type Fraction = readonly [number, number];

/** The rule, the events, the seconds that are measured as a fraction, and under what circumstances. */
const CASES: readonly (readonly [RuleCode, string, readonly WorkEvent[], Fraction, Circumstances])[] = [
  [
    'DAILY_TOTAL',
    'of a calendar day',
    [evening],
    [6 * 23_400, 7],
    { settings: { dailyTotalMode: 'calendar_day' } },
  ],
  ['ORD_WEEK', 'with standby in it', [standby], [18_000, 7], {}],
  ['ORD_WEEK', 'cut at midnight', [overSunday], [4 * 23_400, 7], { settings: { weekSums: 'clip' } }],
  ['AVG_ORDINARY', 'of eleven days', [night], [23_400 * 7, 11], { horizon: ['2026-03-02', '2026-03-13'] }],
  ['AVG_ORDINARY', 'with standby in it', [standby], [18_000, 7], { horizon: oneWeek }],
  ['DAILY_TOTAL', 'of a work day', overlapping, [7 * 28_800 + 6 * 23_400, 7], {}],
  ['OT_7D', 'by the plan', overlapping, [6 * 23_400, 7], { settings: { overtimeBasis: 'plan' } }],
  ['OT_WEEK', 'by the plan', overlapping, [6 * 23_400, 7], { settings: { overtimeBasis: 'plan' } }],
  ['OT_4W', 'by the statute', overlapping, [6 * 23_400 - 7 * HOUR, 7], {}],
  ['OT_52W', 'by the statute', overlapping, [6 * 23_400 - 7 * HOUR, 7], {}],
  ['YOUTH_DAY', 'of a part of a shift', overlapping, [7 * 28_800 + 6 * 23_400, 7], { youth: 'y15_18' }],
  ['YOUTH_WEEK', 'of a part of a shift', overlapping, [7 * 28_800 + 6 * 23_400, 7], { youth: 'y15_18' }],
  ['TOTAL_AVG', 'less days of absence', [longDay, threeDaysOff], [36_000 * 7, 53], { horizon: eightWeeks }],
  ['NIGHT_AVG_4W', 'of a period', nights, [89_100 * 168, 28 * 133], { horizon: fourWeeks }],
  [
    'NIGHT_AVG_4W',
    'of four weeks',
    nights,
    [89_100 * 168, 28 * 133],
    { horizon: fourWeeks, settings: sliding },
  ],
  ['WEEK_CAP', 'with standby in it', [standby], [18_000, 7], {}],
  ['OWN_INITIATIVE_NIGHT', 'of a part of a shift', [evening], [2 * 23_400, 7], {}],
  ['YOUTH_NIGHT', 'of a part of a shift', [evening], [2 * 23_400, 7], { youth: 'y15_18' }],
];

describe('beside a limit the fraction itself decides, not its millionths', () => {
  it.each(CASES)('%s %s', (rule, _what, events, fraction, circumstances) => {
    const measured = fraction[0] / fraction[1];
    const below = Math.floor(measured * 1e6) / 1e6;
    const at = (limit: number) =>
      judge(rule, events, { ...circumstances, limits: { [rule]: always(limit) } }).findings;
    expect(at(below).map((finding) => finding.measured)).toEqual([expect.closeTo(measured, 6)]);
    expect(at(below + 1e-6)).toEqual([]);
  });
});
