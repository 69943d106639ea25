import { describe, expect, it } from '@jest/globals';
import {
  datesOf,
  instant,
  judge,
  noted,
  work,
  worstHours,
  type Circumstances,
} from '../../test/support/work.js';

const total = (events: Parameters<typeof judge>[1], circumstances: Circumstances = {}) =>
  judge('DAILY_TOTAL', events, circumstances);

const pause = (start: string, end: string, more: object = {}) => ({
  start: instant(start),
  end: instant(end),
  paid: false,
  ...more,
});

describe('the hours of a work day', () => {
  it.each([
    ['a second under 13 h', '20:59:59', []],
    ['exactly 13 h', '21:00', []],
    ['a second over 13 h', '21:00:01', ['2026-03-02']],
  ])('%s', (_case, end, expected) => {
    expect(datesOf(total([work('shift', '2026-03-02T08:00', end)]))).toEqual(expected);
  });

  it('are net: unpaid breaks out, paid ones in', () => {
    const hours = (more: object) => worstHours(total([work('shift', '2026-03-02T07:00', '21:00', more)]));
    const noon = ['2026-03-02T12:00', '2026-03-02T12:30'] as const;
    expect(hours({})).toBe(14);
    expect(hours({ unpaidBreak: 1800 })).toBe(13.5);
    expect(hours({ breaks: [pause(...noon)] })).toBe(13.5);
    expect(hours({ breaks: [pause(...noon, { paid: true })] })).toBe(14);
    expect(hours({ breaks: [pause(...noon, { paid: true, overtimeBreak: true })] })).toBe(14);
    expect(hours({ breaks: [pause(...noon, { paid: true })], unpaidBreak: 1800 })).toBe(14);
    expect(hours({ breaks: [], unpaidBreak: 1800 })).toBe(13.5);
  });

  it('count breaks that overlap once, and no break outside the event', () => {
    const breaks = [
      pause('2026-03-02T12:00', '2026-03-02T13:00'),
      pause('2026-03-02T12:30', '2026-03-02T13:30'),
      pause('2026-03-02T20:30', '2026-03-02T22:00'),
      pause('2026-03-02T05:00', '2026-03-02T06:00'),
    ];
    expect(worstHours(total([work('shift', '2026-03-02T07:00', '21:00', { breaks })]))).toBe(12);
  });

  it('lose nothing and gain nothing by a break whose clock runs backwards', () => {
    // On the wall clock a break over the autumn change can end before it starts.
    const breaks = [pause('2026-03-02T12:30', '2026-03-02T12:00')];
    expect(worstHours(total([work('shift', '2026-03-02T07:00', '15:00', { breaks })]))).toBe(8);
  });

  it('count overlapping registrations once, by the one that began first', () => {
    const shift = work('shift', '2026-03-02T08:00', '16:00', { unpaidBreak: 3600 });
    const extra = work('extra_shift', '2026-03-02T12:00', '20:00');
    expect(worstHours(total([shift, extra]))).toBe(11);
    expect(worstHours(total([extra, shift]))).toBe(11);
    const inside = work('overtime', '2026-03-02T09:00', '10:00');
    expect(worstHours(total([shift, inside]))).toBe(7);
  });

  it('give a common start to the longer registration', () => {
    const short = work('extra_shift', '2026-03-02T08:00', '12:00', { unpaidBreak: 7200 });
    const long = work('shift', '2026-03-02T08:00', '16:00');
    expect(worstHours(total([short, long]))).toBe(8);
  });

  it('hold the night’s call-outs and passive duty in full, standby and absence not at all', () => {
    const events = [
      work('shift', '2026-03-02T08:00', '16:00'),
      work('callout', '2026-03-03T01:00', '03:00'),
      work('standby', '2026-03-02T16:00', '08:00'),
      work('absence', '2026-03-02T16:00', '20:00'),
    ];
    expect(worstHours(total(events))).toBe(10);
    expect(worstHours(total([work('passive', '2026-03-02T20:00', '08:00')]))).toBe(12);
  });

  it('end when the next work day begins', () => {
    const events = [work('shift', '2026-03-02T12:00', '20:00'), work('shift', '2026-03-03T06:00', '14:00')];
    expect(total(events)).toMatchObject({ evaluated: 2, worst: 8 * 3600 });
  });

  it('go on in another window when the work does', () => {
    const result = total([work('shift', '2026-03-02T08:00', '2026-03-03T22:00')], {
      hours: { DAILY_TOTAL: 1 },
    });
    expect(noted(result)).toEqual([
      '2026-03-02: 24 h in 2026-03-02T08:00 to 2026-03-03T08:00',
      '2026-03-03: 14 h in 2026-03-03T08:00 to 2026-03-04T08:00',
    ]);
    const exactly = total([work('shift', '2026-03-02T08:00', '2026-03-03T08:00')]);
    expect(exactly.evaluated).toBe(1);
  });

  it('of a call-out on a free day join the shift that follows without enough rest', () => {
    const call = work('callout', '2026-03-08T20:00', '23:00');
    const joined = total([call, work('shift', '2026-03-09T08:00', '18:30')]);
    expect(noted(joined)).toEqual(['2026-03-08: 13.5 h in 2026-03-08T20:00 to 2026-03-09T20:00']);
    const rested = total([call, work('shift', '2026-03-09T10:00', '20:30')]);
    expect(rested).toMatchObject({ evaluated: 2, worst: 10.5 * 3600 });
    const agreed = total([call, work('shift', '2026-03-09T08:00', '18:30')], { hours: { DAILY_REST: 8 } });
    expect(agreed).toMatchObject({ evaluated: 2, findings: [] });
  });

  it('of call-outs too short to interrupt rest are not lost', () => {
    const settings = { calloutMinInterrupt: 3600 };
    const shift = work('shift', '2026-03-02T08:00', '16:00');
    const inside = work('callout', '2026-03-03T07:30', '08:10');
    const result = total([shift, inside], { settings, hours: { DAILY_TOTAL: 0 } });
    expect(noted(result)).toEqual([
      '2026-03-02: 8.5 h in 2026-03-02T08:00 to 2026-03-03T08:00',
      `2026-03-03: ${10 / 60} h in 2026-03-03T08:00 to 2026-03-03T08:10`,
    ]);
    const two = [work('callout', '2026-03-07T10:00', '10:30'), work('callout', '2026-03-07T10:20', '10:50')];
    const alone = total(two, { settings, hours: { DAILY_TOTAL: 0 } });
    expect(noted(alone)).toEqual([`2026-03-07: ${50 / 60} h in 2026-03-07T10:00 to 2026-03-07T10:50`]);
  });

  it('are elapsed hours in both nights of a clock change', () => {
    expect(worstHours(total([work('shift', '2026-03-28T20:00', '08:00')]))).toBe(11);
    expect(worstHours(total([work('shift', '2026-10-24T20:00', '08:00')]))).toBe(13);
  });
});

describe('sums of fractions', () => {
  // 20 minutes of every 7 h are break, at no known time: each second counts 20/21. The day
  // holds 6 h 50 min of the night before and 6 h 49 min of the evening: 13 h to the fraction.
  const night = work('shift', '2026-03-01T23:50', '06:50', { unpaidBreak: 1200 });
  const evening = (start: string, end: string) => work('shift', start, end, { unpaidBreak: 1200 });
  const settings = { dailyTotalMode: 'calendar_day' } as const;

  it.each([
    ['a second under 13 h', '2026-03-02T17:11:01', '00:11:01', []],
    ['exactly 13 h', '2026-03-02T17:11', '00:11', []],
    ['a second over 13 h', '2026-03-02T17:10:59', '00:10:59', ['2026-03-02']],
  ])('%s', (_case, start, end, expected) => {
    expect(datesOf(total([night, evening(start, end)], { settings }))).toEqual(expected);
  });

  it('take breaks of fractions of a second', () => {
    const odd = work('shift', '2026-03-01T20:00', '04:00', { unpaidBreak: 0.1 * 60 * 3.3 });
    expect(total([odd], { settings }).worst).toBeCloseTo(4 * 3600 - 9.9, 6);
    expect(datesOf(total([odd], { settings, hours: { DAILY_TOTAL: 4 - 9.9 / 3600 } }))).toEqual([]);
  });
});

describe('other readings of a day', () => {
  it('calendar days hold what lies in them', () => {
    const night = [work('shift', '2026-03-02T20:00', '10:00')];
    const result = total(night, { settings: { dailyTotalMode: 'calendar_day' }, hours: { DAILY_TOTAL: 3 } });
    expect(noted(result)).toEqual([
      '2026-03-02: 4 h in 2026-03-02T00:00 to 2026-03-03T00:00',
      '2026-03-03: 10 h in 2026-03-03T00:00 to 2026-03-04T00:00',
    ]);
  });

  it('any 24 h: the earliest of the fullest, once', () => {
    const settings = { dailyTotalMode: 'rolling_24h' } as const;
    const turn = [work('shift', '2026-03-02T14:00', '22:00'), work('shift', '2026-03-03T07:00', '15:00')];
    expect(noted(total(turn, { settings }))).toEqual([
      '2026-03-02: 15 h in 2026-03-02T14:00 to 2026-03-03T14:00',
    ]);
    const long = total([work('shift', '2026-03-02T06:00', '20:00')], { settings });
    expect(noted(long)).toEqual(['2026-03-01: 14 h in 2026-03-01T20:00 to 2026-03-02T20:00']);
    expect(total([], { settings })).toMatchObject({ worst: null, evaluated: 0 });
  });

  it('any 24 h, with equal sums of fractions: still the earliest', () => {
    const settings = { dailyTotalMode: 'rolling_24h' } as const;
    const days = ['02', '04', '06', '08'].map((day) =>
      work('shift', `2026-03-${day}T07:00`, '21:10', { unpaidBreak: 1100 }),
    );
    expect(datesOf(total(days, { settings }))).toEqual(['2026-03-01']);
  });
});
