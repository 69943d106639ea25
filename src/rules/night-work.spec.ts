import { describe, expect, it } from '@jest/globals';
import { always, datesOf, judge, work, type Circumstances } from '../../test/support/work.js';
import { HOUR } from '../time/civil.js';
import type { WorkEvent } from './event.js';

const nightOf = (date: string, hours = 8): WorkEvent =>
  work('shift', `2026-${date}T21:00`, '06:00', { plannedNet: hours * HOUR });

/** Seconds in 24 h that hours planned in four weeks come to, less 35 h of rest a week. */
const daily = (hours: number): number => (hours * HOUR * 24) / (4 * 133);

describe('the average of regular night workers over every four weeks', () => {
  const over = (horizon: readonly [string, string], events: readonly WorkEvent[], limit = 0) => {
    const circumstances: Circumstances = {
      horizon,
      settings: { nightAverageWindow: 'sliding_4_weeks' },
      limits: { NIGHT_AVG_4W: always(limit) },
    };
    const { evaluated, worst, ...result } = judge('NIGHT_AVG_4W', events, circumstances);
    return { evaluated, worst, dates: datesOf({ ...result, evaluated, worst }), findings: result.findings };
  };
  const sixWeeks = ['2026-03-02', '2026-04-13'] as const;

  it('is asked where there are three nights of it', () => {
    const atBothEnds = ['03-02', '03-03', '03-04', '04-07', '04-08'].map((date) => nightOf(date));
    const { evaluated, dates, worst } = over(sixWeeks, atBothEnds);
    expect([evaluated, dates]).toEqual([1, ['2026-03-29']]);
    expect(worst).toBeCloseTo(daily(24), 6);
  });

  it('moves on week by week', () => {
    const nights = [nightOf('03-02', 10), nightOf('03-23'), nightOf('03-24'), nightOf('03-30', 9)];
    const { dates, findings } = over(sixWeeks, nights);
    expect(dates).toEqual(['2026-03-29', '2026-04-05', '2026-04-12']);
    expect(findings.map(({ measured }) => measured)).toEqual([
      expect.closeTo(daily(26), 6),
      expect.closeTo(daily(25), 6),
      expect.closeTo(daily(25), 6),
    ]);
  });

  it('is as many findings as windows above the limit, and remembers the worst of the others', () => {
    const nights = [nightOf('03-02', 10), nightOf('03-23'), nightOf('03-24'), nightOf('03-30', 9)];
    expect(over(sixWeeks, nights, daily(25.5)).dates).toEqual(['2026-03-29']);
    const kept = over(sixWeeks, nights, daily(27));
    expect([kept.evaluated, kept.dates]).toEqual([3, []]);
    expect(kept.worst).toBeCloseTo(daily(26), 6);
  });

  it.each([
    [['2026-03-02', '2026-03-30'], ['2026-03-29']],
    [['2026-03-02', '2026-03-29'], []],
    [['2026-03-01', '2026-03-30'], ['2026-03-29']],
    [['2026-03-03', '2026-03-31'], []],
    [['2026-03-03', '2026-04-06'], ['2026-04-05']],
  ] as const)('has only whole weeks inside %j', (horizon, dates) => {
    const nights = ['03-09', '03-10', '03-11'].map((date) => nightOf(date));
    expect(over(horizon, nights).dates).toEqual(dates);
  });

  it('takes the weeks before and after the work as empty', () => {
    const nights = ['03-23', '03-24', '03-25'].map((date) => nightOf(date));
    const { dates, findings } = over(['2026-02-23', '2026-04-27'], nights);
    expect(dates).toEqual(['2026-03-29', '2026-04-05', '2026-04-12', '2026-04-19']);
    expect(findings.every(({ measured }) => Math.abs(measured - daily(24)) < 1e-6)).toBe(true);
  });

  it('counts the nights of its own four weeks, and no others', () => {
    const twoAndTwo = ['03-02', '03-03', '03-23', '03-24'].map((date) => nightOf(date));
    expect(over(['2026-02-02', '2026-05-04'], twoAndTwo).dates).toEqual(['2026-03-29']);
    const fiveWeeksApart = ['03-02', '03-03', '03-30', '03-31'].map((date) => nightOf(date));
    expect(over(['2026-02-02', '2026-05-11'], fiveWeeksApart).evaluated).toBe(0);
  });

  it('is asked where the nights lie in any of the four weeks, also with weeks before the first work', () => {
    const oneAndTwo = ['03-16', '03-23', '03-24'].map((date) => nightOf(date));
    const { dates } = over(['2026-02-23', '2026-05-04'], oneAndTwo);
    expect(dates).toEqual(['2026-03-29', '2026-04-05', '2026-04-12']);
    // A day in the fourth week changes nothing, but that all four now are weeks with work.
    const withADay = [...oneAndTwo, work('shift', '2026-04-08T08:00', '10:00')];
    expect(over(['2026-03-16', '2026-04-13'], withADay).dates).toEqual(['2026-04-12']);
    const across = ['03-16', '03-17', '03-30'].map((date) => nightOf(date));
    expect(over(['2026-02-23', '2026-05-04'], across).dates).toEqual(['2026-04-05', '2026-04-12']);
  });

  it('has plans by the date of their work day, also where weeks are cut at midnight', () => {
    const nights = ['03-02', '03-03', '03-29'].map((date) => nightOf(date, 9));
    const cut = judge('NIGHT_AVG_4W', nights, {
      horizon: ['2026-03-02', '2026-03-30'],
      settings: { nightAverageWindow: 'sliding_4_weeks', weekSums: 'clip' },
    });
    expect(cut.evaluated).toBe(1);
    expect(cut.worst).toBeCloseTo(daily(27), 6);
  });

  it('is nothing for who has fewer nights, or no horizon', () => {
    expect(over(sixWeeks, [nightOf('03-02'), nightOf('03-03')]).evaluated).toBe(0);
    const nights = ['03-02', '03-03', '03-04'].map((date) => nightOf(date));
    const settings = { nightAverageWindow: 'sliding_4_weeks' } as const;
    expect(judge('NIGHT_AVG_4W', nights, { settings }).evaluated).toBe(0);
  });
});

describe('the average of regular night workers over a period', () => {
  const over = (nights: readonly string[], limit = 8) =>
    judge(
      'NIGHT_AVG_4W',
      nights.map((date) => nightOf(date)),
      { horizon: ['2026-03-02', '2026-03-30'], hours: { NIGHT_AVG_4W: limit } },
    );

  it('is asked of who has three nights in it, those that begin the day before and the day after left out', () => {
    expect(over(['03-02', '03-15', '03-29']).evaluated).toBe(1);
    expect(over(['03-02', '03-15', '03-30']).evaluated).toBe(0);
    expect(over(['03-01', '03-02', '03-15']).evaluated).toBe(0);
  });

  it('is the same where it keeps its limit and where it does not', () => {
    const nights = ['03-02', '03-03', '03-04', '03-05'];
    expect(over(nights).worst).toBeCloseTo(daily(32), 6);
    expect(over(nights).findings).toEqual([]);
    const { findings, worst } = over(nights, 1);
    expect(worst).toBeCloseTo(daily(32), 6);
    expect(datesOf({ findings } as never)).toEqual(['2026-03-29']);
  });
});

describe('eight hours of work in a day of night work', () => {
  const nights = (...ends: readonly [string, string][]) =>
    judge(
      'NIGHT_RISK_8H',
      ends.map(([date, end]) => work('shift', `2026-${date}T22:00`, end)),
    );

  it.each([
    ['exactly eight', '06:00', []],
    ['a second more', '06:00:01', ['2026-03-02']],
  ])('%s', (_what, end, dates) => {
    expect(datesOf(nights(['03-02', end]))).toEqual(dates);
  });

  it('have the longest night as their worst, wherever it lies', () => {
    expect(nights(['03-02', '04:00'], ['03-03', '05:30'], ['03-04', '03:00']).worst).toBe(7.5 * HOUR);
    const passed = nights(['03-02', '04:00'], ['03-03', '07:00'], ['03-04', '05:30'], ['03-05', '03:00']);
    expect(passed).toMatchObject({ worst: 9 * HOUR, evaluated: 4 });
    expect(datesOf(passed)).toEqual(['2026-03-03']);
  });

  it('are kept to the second where the rest of a shift with a spread break makes them up', () => {
    // Of six hours with a break of two the call-out has one: the other five are 3 h 20 min of work.
    const night = (callout: string) => [
      work('callout', `2026-03-02T${callout}`, '20:00'),
      work('shift', '2026-03-02T19:00', '2026-03-03T01:00', { unpaidBreak: 2 * HOUR }),
    ];
    const hours = { NIGHT_RISK_8H: 6 };
    expect(judge('NIGHT_RISK_8H', night('17:20'), { hours, settings: { nightWork: HOUR } })).toMatchObject({
      worst: 6 * HOUR,
      findings: [],
    });
    expect(
      datesOf(judge('NIGHT_RISK_8H', night('17:19:59'), { hours, settings: { nightWork: HOUR } })),
    ).toEqual(['2026-03-02']);
  });
});

describe('a day is night work with more than three hours at night', () => {
  const isNight = (event: WorkEvent): boolean => judge('NIGHT_RISK_8H', [event]).evaluated === 1;

  it.each([
    ['in the evening, three hours', '2026-03-02T15:00', '2026-03-03T00:00', 0, false],
    ['in the evening, a second more', '2026-03-02T15:00', '2026-03-03T00:00:01', 0, true],
    ['in the morning, three hours', '2026-03-02T03:00', '2026-03-02T11:00', 0, false],
    ['in the morning, a second more', '2026-03-02T02:59:59', '2026-03-02T11:00', 0, true],
    ['from the evening into the morning', '2026-03-02T20:00', '2026-03-03T00:30', 0, true],
    ['in both nights of a long day, together three', '2026-03-02T05:00', '2026-03-02T23:00', 0, false],
    ['in both nights of a long day, together more', '2026-03-02T04:59', '2026-03-02T23:00', 0, true],
    ['by day alone', '2026-03-02T06:00', '2026-03-02T21:00', 0, false],
    ['half of eight hours, of which a quarter is break', '2026-03-02T17:00', '2026-03-03T01:00', 7200, false],
    ['the same with a second less break', '2026-03-02T17:00', '2026-03-03T01:00', 7199, true],
    ['the same with a second more', '2026-03-02T17:00', '2026-03-03T01:00', 7201, false],
    ['in the night without the hour from two to three', '2026-03-28T23:00', '2026-03-29T03:00', 0, false],
    ['a second more of that night', '2026-03-28T23:00', '2026-03-29T03:00:01', 0, true],
    ['in the night that has it twice', '2026-10-24T23:59:59', '2026-10-25T02:00+01:00', 0, true],
    ['and without a second of it', '2026-10-25T00:00', '2026-10-25T02:00+01:00', 0, false],
  ])('%s', (_what, start, end, unpaidBreak, expected) => {
    expect(isNight(work('shift', start, end, { unpaidBreak }))).toBe(expected);
  });
});

describe('the part of a night that is forbidden', () => {
  const own = (start: string, end: string, more: Partial<WorkEvent> = {}) =>
    judge('OWN_INITIATIVE_NIGHT', [work('shift', start, end, more)]);

  it.each([
    ['until eleven', '2026-03-02T15:00', '2026-03-02T23:00', null],
    ['a second beyond', '2026-03-02T15:00', '2026-03-02T23:00:01', 1],
    ['from six', '2026-03-03T06:00', '2026-03-03T14:00', null],
    ['a second before', '2026-03-03T05:59:59', '2026-03-03T14:00', 1],
    ['all of it', '2026-03-02T22:00', '2026-03-03T07:00', 7 * HOUR],
    ['all of the one an hour short', '2026-03-28T22:00', '2026-03-29T07:00', 6 * HOUR],
    ['all of the one an hour long', '2026-10-24T22:00', '2026-10-25T07:00', 8 * HOUR],
    ['the day of the change alone', '2026-03-29T06:00', '2026-03-29T23:00', null],
  ])('%s', (_what, start, end, worst) => {
    expect(own(start, end).worst).toBe(worst);
  });

  it('is asked of each night a stretch reaches into', () => {
    const { findings } = own('2026-03-02T22:00', '2026-03-04T00:00');
    expect(findings.map(({ measured }) => measured / HOUR)).toEqual([7, 1]);
  });

  it('is without the break inside it', () => {
    const pause = { start: work('shift', '2026-03-03T00:00', '00:30').start, paid: false };
    const breaks = [{ ...pause, end: pause.start + HOUR / 2 }];
    expect(own('2026-03-02T22:00', '2026-03-03T02:00', { breaks }).worst).toBe(2.5 * HOUR);
  });

  it('is none of it where a break lies over all that reaches in', () => {
    const breaks = [{ start: work('shift', '2026-03-02T23:00', '23:30').start, paid: false }].map(
      (pause) => ({
        ...pause,
        end: pause.start + HOUR / 2,
      }),
    );
    const { evaluated, worst, findings } = own('2026-03-02T15:00', '2026-03-02T23:30', { breaks });
    expect([worst, findings]).toEqual([evaluated === 0 ? null : 0, []]);
  });

  it('may lie within one date', () => {
    const band = { ownInitiative: { from: 0, to: 5 * HOUR } };
    const early = (start: string) =>
      judge('OWN_INITIATIVE_NIGHT', [work('shift', `2026-03-02T${start}`, '12:00')], { settings: band });
    expect(early('04:00').worst).toBe(HOUR);
    expect(early('05:00').worst).toBeNull();
    const late = judge('OWN_INITIATIVE_NIGHT', [work('shift', '2026-03-02T15:00', '2026-03-03T01:00')], {
      settings: band,
    });
    expect(datesOf(late)).toEqual(['2026-03-03']);
  });
});
