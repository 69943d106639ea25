import { describe, expect, it } from '@jest/globals';
import {
  daily,
  datesOf,
  judge,
  noted,
  work,
  worstHours,
  type Circumstances,
} from '../../test/support/work.js';

const weekly = (events: Parameters<typeof judge>[1], circumstances: Circumstances = {}) =>
  judge('WEEKLY_REST', events, { horizon: ['2026-03-02', '2026-03-16'], ...circumstances });

/** `count` days from a day of March 2026, each worked from 8 to 16, so that the longest rest is 16 h. */
const inARow = (first: number, count: number) =>
  daily(
    Array.from({ length: count }, (_, offset) => `2026-03-${String(first + offset).padStart(2, '0')}`),
    '08:00',
    '16:00',
  );
/** Monday to Friday of the second week, with the weekend free. */
const nextWeek = inARow(10, 4);

describe('a free weekend', () => {
  it.each([
    ['a second short of 35 h', '2026-03-08T02:59:59', ['2026-03-08']],
    ['exactly 35 h', '2026-03-08T03:00', []],
    ['a second more than 35 h', '2026-03-08T03:00:01', []],
  ])('%s', (_case, sunday, expected) => {
    // Free from Friday 16:00 to Sunday 03:00.
    const events = [
      ...inARow(2, 5),
      work('shift', sunday, '12:00'),
      work('shift', '2026-03-09T08:00', '16:00'),
    ];
    expect(datesOf(weekly([...events, ...nextWeek]))).toEqual(expected);
  });

  it.each([
    ['24 h inside the week: counts whole', '2026-03-08T00:00', 38 * 3600],
    ['a second less inside: only that counts', '2026-03-08T00:00:01', 24 * 3600 - 1],
  ])('and half a Monday, %s', (_case, end, expected) => {
    const saturday = work('shift', '2026-03-07T16:00', end);
    const events = [...inARow(2, 6), saturday, work('shift', '2026-03-09T14:00', '20:00'), ...nextWeek];
    expect(weekly(events, { hours: { WEEKLY_REST: 100 } }).findings[0]?.measured).toBe(expected);
  });

  it('from midnight to a Monday afternoon counts whole also after the clocks have gone back', () => {
    const events = [
      work('shift', '2025-10-24T08:00', '16:00'),
      // Twenty-five hours off in the middle of the week, which are not enough.
      work('shift', '2025-10-27T08:00', '16:00'),
      work('shift', '2025-10-28T17:00', '21:00'),
      ...daily(['2025-10-29', '2025-10-30', '2025-10-31'], '08:00', '16:00'),
      work('shift', '2025-11-01T16:00', '2025-11-02T00:00'),
      work('shift', '2025-11-03T14:00', '20:00'),
    ];
    const result = weekly(events, { horizon: ['2025-10-20', '2025-11-10'], hours: { WEEKLY_REST: 38 } });
    expect([datesOf(result), worstHours(result)]).toEqual([[], 38]);
  });

  it('loses an hour when the clocks go forward', () => {
    const days = ['23', '24', '25', '26', '27', '28'].map((day) => `2026-03-${day}`);
    const events = [...daily(days, '14:00', '22:00'), work('shift', '2026-03-30T09:00', '17:00')];
    expect(noted(weekly(events, { horizon: ['2026-03-23', '2026-03-30'] }))).toEqual([
      '2026-03-29: 25 h in 2026-03-23T00:00 to 2026-03-30T00:00',
    ]);
    expect(worstHours(weekly(events, { horizon: ['2026-03-23', '2026-04-06'] }))).toBe(34);
  });
});

describe('which weeks are judged', () => {
  const fortnight = inARow(2, 14);

  it.each([
    ['both when the horizon holds both', ['2026-03-02', '2026-03-16'], ['2026-03-08', '2026-03-15']],
    ['not one that begins before it', ['2026-03-03', '2026-03-16'], ['2026-03-15']],
    ['not one that ends after it', ['2026-03-02', '2026-03-15'], ['2026-03-08']],
    ['none in less than a week', ['2026-03-03', '2026-03-09'], []],
  ] as const)('%s', (_case, horizon, expected) => {
    expect(datesOf(weekly(fortnight, { horizon }))).toEqual(expected);
  });

  it('without a horizon: those between the first block and the last', () => {
    const wholeWeek = [work('shift', '2026-03-01T20:00', '02:00'), ...inARow(3, 13)];
    expect(datesOf(judge('WEEKLY_REST', wholeWeek))).toEqual(['2026-03-08']);
    const midnightToMidnight = [
      work('shift', '2026-03-02T00:00', '06:00'),
      work('shift', '2026-03-08T18:00', '24:00'),
    ];
    expect(judge('WEEKLY_REST', midnightToMidnight).evaluated).toBe(1);
    expect(judge('WEEKLY_REST', [])).toMatchObject({ worst: null, evaluated: 0 });
  });

  it('week 53 and the turn of the year are weeks like others', () => {
    const days = ['28', '29', '30', '31'].map((day) => `2026-12-${day}`);
    const january = ['01', '02', '03'].map((day) => `2027-01-${day}`);
    const events = daily([...days, ...january], '08:00', '16:00');
    expect(datesOf(weekly(events, { horizon: ['2026-12-28', '2027-01-04'] }))).toEqual(['2027-01-03']);
  });

  it('a free week is measured as long as the horizon lets it be', () => {
    const result = weekly(inARow(2, 1), { hours: { WEEKLY_REST: 400 } });
    expect(result.findings.map(({ measured }) => measured / 3600)).toEqual([320, 320]);
  });

  it('a finding is final when seven more days are in', () => {
    const final = (to: string) =>
      weekly(fortnight, { horizon: ['2026-03-02', to] }).findings.map((finding) => finding.final);
    expect(final('2026-03-15')).toEqual([false]);
    expect(final('2026-03-16')).toEqual([true, false]);
    expect(final('2026-03-23')).toEqual([true, true]);
  });

  it('seven days are days, also when the clocks go forward on the last of them', () => {
    const events = inARow(16, 7);
    const { findings } = weekly(events, { horizon: ['2026-03-16', '2026-03-30'] });
    expect(findings).toMatchObject([{ final: true }]);
  });
});

describe('what interrupts weekly rest', () => {
  const week = inARow(2, 5);
  const monday = work('shift', '2026-03-09T08:00', '16:00');

  it('a call-out does, standby and absence do not', () => {
    const standby = work('standby', '2026-03-06T16:00', '2026-03-09T08:00');
    expect(datesOf(weekly([...week, standby, monday]))).toEqual([]);
    const calls = [
      work('callout', '2026-03-07T20:00', '21:00'),
      work('callout', '2026-03-08T12:00', '13:00'),
    ];
    const called = weekly([...week, standby, ...calls, monday]);
    expect(noted(called)[0]).toBe('2026-03-08: 28 h in 2026-03-02T00:00 to 2026-03-09T00:00');
  });

  it('a call-out shorter than agreed does not', () => {
    const call = work('callout', '2026-03-07T20:00', '20:14');
    const settings = { calloutMinInterrupt: 15 * 60 };
    expect(
      worstHours(weekly([...week, call, monday], { settings, horizon: ['2026-03-02', '2026-03-09'] })),
    ).toBe(56);
  });
});

describe('other readings of seven days', () => {
  it('clipped to the week', () => {
    const events = [...inARow(2, 6), work('shift', '2026-03-09T14:00', '20:00')];
    const settings = { weeklyRestMode: 'iso_week_clipped' } as const;
    expect(noted(weekly(events, { settings, horizon: ['2026-03-02', '2026-03-09'] }))).toEqual([
      '2026-03-08: 32 h in 2026-03-02T00:00 to 2026-03-09T00:00',
    ]);
  });

  it('one rest for two weeks counts once, unless it is twice the limit', () => {
    // Free from Saturday 16:00 to Monday evening, 24 h of it in each week.
    const until = (end: string) => [...inARow(2, 6), work('shift', end, '23:00'), ...inARow(11, 5)];
    const judged = (end: string, noDoubleUse: boolean) =>
      datesOf(weekly(until(end), { settings: { noDoubleUse } }));
    expect(judged('2026-03-10T08:00', false)).toEqual([]);
    expect(judged('2026-03-10T08:00', true)).toEqual(['2026-03-15']);
    expect(judged('2026-03-10T13:59:59', true)).toEqual(['2026-03-15']);
    expect(judged('2026-03-10T14:00', true)).toEqual([]);
  });

  it('a week that has two rests takes the earlier, and leaves the later to the next week', () => {
    const events = [...inARow(2, 1), ...inARow(5, 3), ...inARow(10, 6)];
    expect(datesOf(weekly(events, { settings: { noDoubleUse: true } }))).toEqual([]);
  });

  it('back from every end of work, over the horizon’s end but not its start', () => {
    const settings = { weeklyRestMode: 'rolling_168h' } as const;
    const fortnight = inARow(2, 16);
    const result = weekly(fortnight, { settings });
    expect(result.evaluated).toBe(9);
    expect(noted(result)[0]).toBe('2026-03-09: 16 h in 2026-03-02T16:00 to 2026-03-09T16:00');
    expect(datesOf(result).at(-1)).toBe('2026-03-17');
  });

  it.each([
    ['a second before the horizon', '2026-03-08T23:59:59', 0],
    ['at the horizon’s start', '2026-03-09T00:00', 1],
  ])('a window that begins %s', (_case, end, evaluated) => {
    const settings = { weeklyRestMode: 'rolling_168h' } as const;
    expect(weekly([work('shift', '2026-03-08T16:00', end)], { settings }).evaluated).toBe(evaluated);
  });
});
