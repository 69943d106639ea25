import { describe, expect, it } from '@jest/globals';
import {
  daily,
  datesOf,
  instant,
  judge,
  noted,
  work,
  worstHours,
  type Circumstances,
} from '../../test/support/work.js';
import type { WorkEvent } from './event.js';
import type { LimitSchedule } from './limits.js';
import type { RuleSettings } from './settings.js';

/** Overtime by date, in hours: what OT_7D sees of one week with every limit at 0. */
function overtimeByDate(
  events: readonly WorkEvent[],
  circumstances: Circumstances = {},
): Record<string, number> {
  const { findings } = judge('OT_7D', events, {
    ...circumstances,
    hours: { ...circumstances.hours, OT_7D: 0 },
  });
  let before = 0;
  return Object.fromEntries(
    datesOf({ findings } as never).map((date, index) => {
      const sum = (findings[index]?.measured ?? 0) / 3600;
      const own = [date, sum - before] as const;
      before = sum;
      return own;
    }),
  );
}

const basis = (overtimeBasis: RuleSettings['overtimeBasis']): Circumstances => ({
  settings: { overtimeBasis },
});
const shiftOf = (day: string, end: string, more: Partial<WorkEvent> = {}) =>
  work('shift', `2026-03-${day}T08:00`, end, more);

describe('overtime by the statute', () => {
  it.each([
    ['a second over 9 h', '17:00:01', { '2026-03-02': 1 / 3600 }],
    ['exactly 9 h', '17:00', {}],
    ['two hours over', '19:00', { '2026-03-02': 2 }],
  ])('of one day: %s', (_case, end, expected) => {
    expect(overtimeByDate([shiftOf('02', end)])).toEqual(expected);
  });

  it('beyond 40 h of the week is allotted backwards from the last day', () => {
    const week = ['02', '03', '04', '05', '06'].map((day) => shiftOf(day, '17:00'));
    expect(overtimeByDate(week)).toEqual({ '2026-03-06': 5 });
    const withSaturday = [...week, work('shift', '2026-03-07T08:00', '11:00')];
    expect(overtimeByDate(withSaturday)).toEqual({ '2026-03-06': 5, '2026-03-07': 3 });
  });

  it('of the days counts towards that of the week', () => {
    const week = ['02', '03', '04', '05', '06'].map((day) => shiftOf(day, '18:00'));
    const own = overtimeByDate(week);
    expect(own).toEqual({
      '2026-03-02': 1,
      '2026-03-03': 1,
      '2026-03-04': 1,
      '2026-03-05': 1,
      '2026-03-06': 6,
    });
  });

  it('leaves a week at exactly 40 h alone', () => {
    const week = ['02', '03', '04', '05', '06'].map((day) => shiftOf(day, '16:00'));
    expect(overtimeByDate(week)).toEqual({});
    expect(judge('OT_7D', week)).toMatchObject({ worst: null, evaluated: 0 });
  });

  it('knows no plan: a planned long day is overtime all the same, for part-timers as well', () => {
    const planned = [shiftOf('02', '20:00', { plannedNet: 12 * 3600 })];
    expect(overtimeByDate(planned)).toEqual({ '2026-03-02': 3 });
    expect(overtimeByDate(planned, { isFullTime: false })).toEqual({ '2026-03-02': 3 });
  });

  it('leaves out the paid half hour of § 10-9 (2)', () => {
    const breaks = [
      {
        start: instant('2026-03-02T17:00'),
        end: instant('2026-03-02T17:30'),
        paid: true,
        overtimeBreak: true,
      },
    ];
    expect(overtimeByDate([shiftOf('02', '20:00', { breaks })])).toEqual({ '2026-03-02': 2.5 });
    expect(overtimeByDate([shiftOf('02', '20:00')])).toEqual({ '2026-03-02': 3 });
  });

  it('follows the date the work day began, over midnight and the week’s end', () => {
    const sunday = work('shift', '2026-03-08T20:00', '08:00');
    expect(overtimeByDate([sunday])).toEqual({ '2026-03-08': 3 });
  });
});

describe('overtime by the plan', () => {
  const plan = basis('plan');

  it.each([
    ['nothing planned: the shift is its own plan', {}, {}],
    ['planned hours', { plannedNet: 7.5 * 3600 }, { '2026-03-02': 4.5 }],
    [
      'planned hours before planned times',
      { plannedNet: 7.5 * 3600, plannedStart: 0, plannedEnd: 3600 },
      { '2026-03-02': 4.5 },
    ],
    [
      'planned times less their own break',
      {
        plannedStart: instant('2026-03-02T08:00'),
        plannedEnd: instant('2026-03-02T16:00'),
        plannedUnpaidBreak: 1800,
      },
      { '2026-03-02': 4.5 },
    ],
    [
      'planned times less the break of the shift itself',
      {
        plannedStart: instant('2026-03-02T08:00'),
        plannedEnd: instant('2026-03-02T16:00'),
        unpaidBreak: 3600,
      },
      { '2026-03-02': 4 },
    ],
    [
      'planned times without a break, when none is planned though one was had',
      {
        plannedStart: instant('2026-03-02T08:00'),
        plannedEnd: instant('2026-03-02T16:00'),
        plannedUnpaidBreak: 0,
        unpaidBreak: 3600,
      },
      { '2026-03-02': 3 },
    ],
    [
      'planned times without a break, when the shift has a list of breaks',
      {
        plannedStart: instant('2026-03-02T08:00'),
        plannedEnd: instant('2026-03-02T16:00'),
        unpaidBreak: 3600,
        breaks: [{ start: instant('2026-03-02T12:00'), end: instant('2026-03-02T12:30'), paid: false }],
      },
      { '2026-03-02': 3.5 },
    ],
    ['nothing planned at all', { plannedNet: 0 }, { '2026-03-02': 12 }],
  ])('%s', (_case, more, expected) => {
    expect(overtimeByDate([shiftOf('02', '20:00', more)], plan)).toEqual(expected);
  });

  it('all work that is no shift and no passive duty is beyond the plan', () => {
    const kinds = ['extra_shift', 'overtime', 'callout'] as const;
    for (const kind of kinds) {
      const event = work(kind, '2026-03-02T08:00', '12:00', { plannedNet: 4 * 3600 });
      expect(overtimeByDate([event], plan)).toEqual({ '2026-03-02': 4 });
    }
    expect(overtimeByDate([work('passive', '2026-03-02T08:00', '12:00')], plan)).toEqual({});
  });

  it('a short day does not pay for a long one', () => {
    const week = [
      shiftOf('02', '12:00', { plannedNet: 8 * 3600 }),
      shiftOf('03', '18:00', { plannedNet: 8 * 3600 }),
    ];
    expect(overtimeByDate(week, plan)).toEqual({ '2026-03-03': 2 });
  });

  it('a part-timer has overtime past 9 h of a day or 40 h of a week, not past the plan', () => {
    const partTime = { ...plan, isFullTime: false };
    const planned = { plannedNet: 4 * 3600 };
    expect(overtimeByDate([shiftOf('02', '17:00', planned)], partTime)).toEqual({});
    expect(overtimeByDate([shiftOf('02', '19:00', planned)], partTime)).toEqual({ '2026-03-02': 2 });
    const week = ['02', '03', '04', '05', '06'].map((day) => shiftOf(day, '17:00', planned));
    expect(overtimeByDate(week, partTime)).toEqual({ '2026-03-06': 5 });
    const longPlan = ['02', '03', '04', '05', '06'].map((day) => shiftOf(day, '17:00'));
    expect(overtimeByDate(longPlan, partTime)).toEqual({});
  });

  it('work of one work day is set against all plans that begin in it', () => {
    const split = [
      work('shift', '2026-03-02T07:00', '11:00', { plannedNet: 3 * 3600 }),
      work('shift', '2026-03-02T14:00', '18:00', { plannedNet: 3 * 3600 }),
    ];
    expect(overtimeByDate(split, plan)).toEqual({ '2026-03-02': 2 });
  });
});

describe('overtime as the source flags it', () => {
  const source = basis('source');

  it('is the own net of flagged work, overlaps not looked at', () => {
    const events = [
      shiftOf('02', '16:00'),
      work('overtime', '2026-03-02T15:00', '19:00', { overtimeFlag: true, unpaidBreak: 1800 }),
      work('callout', '2026-03-02T22:00', '23:00'),
      work('overtime', '2026-03-02T18:00', '19:00', { overtimeFlag: false }),
    ];
    expect(overtimeByDate(events, source)).toEqual({ '2026-03-02': 3.5 });
  });

  it('never comes from what is no work', () => {
    const standby = work('standby', '2026-03-02T16:00', '08:00', { overtimeFlag: true });
    const absence = work('absence', '2026-03-03T06:00', '07:00', { overtimeFlag: true });
    expect(overtimeByDate([shiftOf('02', '16:00'), standby, absence], source)).toEqual({});
  });
});

describe('ten hours in seven days', () => {
  const plan = basis('plan');
  const extra = (date: string, end: string) => work('extra_shift', `${date}T10:00`, end);

  it.each([
    ['exactly 10 h', '15:00', []],
    ['a second over', '15:00:01', ['2026-03-08']],
  ])('%s', (_case, end, expected) => {
    const events = [extra('2026-03-02', '15:00'), extra('2026-03-08', end)];
    expect(datesOf(judge('OT_7D', events, plan))).toEqual(expected);
  });

  it('reach six dates back and not seven', () => {
    const eight = [extra('2026-03-02', '18:00'), extra('2026-03-09', '18:00')];
    expect(judge('OT_7D', eight, plan)).toMatchObject({ worst: 8 * 3600, evaluated: 2, findings: [] });
    const seven = [extra('2026-03-02', '18:00'), extra('2026-03-08', '18:00')];
    expect(noted(judge('OT_7D', seven, plan))).toEqual([
      '2026-03-08: 16 h in 2026-03-02T00:00 to 2026-03-09T00:00',
    ]);
  });

  it('are calendar days when the clocks change', () => {
    const events = [extra('2026-03-23', '18:00'), extra('2026-03-29', '18:00')];
    const [finding] = judge('OT_7D', events, plan).findings;
    expect(((finding?.window.end ?? 0) - (finding?.window.start ?? 0)) / 3600).toBe(167);
  });

  it('one date with two work days is asked once', () => {
    const twice = [
      work('callout', '2026-03-07T00:10', '06:00'),
      work('shift', '2026-03-07T20:00', '02:00', { plannedNet: 0 }),
    ];
    expect(noted(judge('OT_7D', twice, plan))).toHaveLength(1);
  });
});

describe('25 hours in four weeks', () => {
  const plan = basis('plan');
  const extra = (date: string, end: string) => work('extra_shift', `${date}T08:00`, end);
  const four = ['2026-03-04', '2026-03-11', '2026-03-18'].map((date) => extra(date, '14:00'));

  it.each([
    ['exactly 25 h', '15:00', []],
    ['a second over', '15:00:01', ['2026-03-29']],
  ])('%s', (_case, end, expected) => {
    expect(datesOf(judge('OT_4W', [...four, extra('2026-03-25', end)], plan))).toEqual(expected);
  });

  it('reach three weeks back and not four, over the turn of the year with its week 53', () => {
    const events = [extra('2026-12-14', '22:00'), extra('2027-01-10', '22:00'), extra('2027-01-11', '10:00')];
    expect(noted(judge('OT_4W', events, plan))).toEqual([
      '2027-01-10: 28 h in 2026-12-14T00:00 to 2027-01-11T00:00',
    ]);
  });

  it('have nothing to ask without overtime', () => {
    expect(judge('OT_4W', [shiftOf('02', '16:00')], plan)).toMatchObject({ worst: null, evaluated: 0 });
  });
});

describe('fractions at the limit', () => {
  it('three thirds of an hour are an hour', () => {
    // Each night of 6 h with a 2 h break counts 2/3; the work day of 24 h cuts nothing, so the sums are exact.
    const nights = ['02', '03', '04'].map((day) =>
      work('extra_shift', `2026-03-${day}T20:00`, '02:00', { unpaidBreak: 7200 }),
    );
    const result = judge('OT_7D', nights, { ...basis('plan'), hours: { OT_7D: 12 } });
    expect(result.findings).toEqual([]);
    expect(worstHours(result)).toBe(12);
  });

  it.each([
    ['8.2 h is no hair less than 8 h 12 min', 8.2, '16:12', []],
    ['8.2 h is passed by a second', 8.2, '16:12:01', ['2026-03-02']],
    ['8.3 h is no hair more than 8 h 18 min', 8.3, '16:18:01', ['2026-03-02']],
  ])('%s', (_case, limit, end, expected) => {
    const event = work('extra_shift', '2026-03-02T08:00', end);
    expect(datesOf(judge('OT_7D', [event], { ...basis('plan'), hours: { OT_7D: limit } }))).toEqual(expected);
  });

  it('an ordinary day of 7.333 h is taken at its word', () => {
    const week = ['02', '03', '04', '05', '06'].map((day) => shiftOf(day, '16:00'));
    const hours = { ORD_DAY: 7.333, ORD_WEEK: 100, OT_7D: 5 * 0.667 };
    expect(judge('OT_7D', week, { hours }).findings).toEqual([]);
    expect(judge('OT_7D', week, { hours: { ...hours, OT_7D: 5 * 0.667 - 1e-6 } }).findings).toHaveLength(1);
  });
});

describe('a week whose ordinary hours change within it', () => {
  const day = (text: string): number => Math.floor(Date.parse(text) / 86_400_000);
  const six = daily(
    ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'],
    '08:00',
    '16:12',
  );
  const from = (date: string): LimitSchedule => {
    const common = { clause: '§', agreement: null };
    return [
      { fromDay: 0, untilDay: day(date), base: 40 * 3600, effective: 40 * 3600, ...common },
      { fromDay: day(date), untilDay: day('2100-01-01'), base: 38 * 3600, effective: 38 * 3600, ...common },
    ];
  };

  it.each([
    ['its Monday', '2026-03-02', 11.2],
    ['its Sunday, the anchor', '2026-03-08', 11.2],
    ['the Monday after', '2026-03-09', 9.2],
  ])('counts by the limit of its Sunday: changed on %s', (_case, date, hours) => {
    const { worst } = judge('OT_WEEK', six, { limits: { ORD_WEEK: from(date) } });
    expect((worst ?? 0) / 3600).toBeCloseTo(hours, 9);
  });
});
