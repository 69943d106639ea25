import { describe, expect, it } from '@jest/globals';
import { datesOf, judge, noted, work, worstHours } from '../../test/support/work.js';
import type { RuleSettings } from './settings.js';

const rest = (events: Parameters<typeof judge>[1], settings: Partial<RuleSettings> = {}) =>
  judge('DAILY_REST', events, { settings });

const late = work('shift', '2026-03-02T14:00', '22:00');

describe('rest between two main work periods', () => {
  it.each([
    ['a second short of 11 h', '2026-03-03T08:59:59', ['2026-03-03']],
    ['exactly 11 h', '2026-03-03T09:00', []],
    ['a second more than 11 h', '2026-03-03T09:00:01', []],
  ])('%s', (_case, start, expected) => {
    expect(datesOf(rest([late, work('shift', start, '16:00')]))).toEqual(expected);
  });

  it('is reported with its window, from end to start', () => {
    expect(noted(rest([late, work('shift', '2026-03-03T07:00', '15:00')]))).toEqual([
      '2026-03-03: 9 h in 2026-03-02T22:00 to 2026-03-03T07:00',
    ]);
  });

  it('is known for good as soon as the second has begun', () => {
    const early = work('shift', '2026-03-03T07:00', '15:00');
    expect(rest([late, early]).findings.map(({ final }) => final)).toEqual([true]);
  });

  it('is an hour shorter in the spring night and an hour longer in the autumn night', () => {
    const night = (first: string, second: string) =>
      worstHours(rest([work('shift', first, '21:00'), work('shift', second, '15:00')]));
    expect(night('2026-03-28T13:00', '2026-03-29T08:00')).toBe(10);
    expect(night('2026-10-24T13:00', '2026-10-25T07:00')).toBe(11);
  });

  it('is not asked for when there is one period or none', () => {
    expect(rest([late])).toMatchObject({ worst: null, evaluated: 0, findings: [] });
    expect(rest([])).toMatchObject({ worst: null, evaluated: 0 });
    expect(
      rest([work('standby', '2026-03-02T16:00', '08:00'), work('absence', '2026-03-03T08:00', '16:00')]),
    ).toMatchObject({ worst: null });
  });

  it('counts each late-early turn once', () => {
    const week = ['02', '03', '04'].flatMap((day) => [
      work('shift', `2026-03-${day}T07:00`, '12:00'),
      work('shift', `2026-03-${day}T16:00`, '22:00'),
    ]);
    expect(datesOf(rest(week))).toEqual(['2026-03-03', '2026-03-04']);
  });
});

describe('a split day', () => {
  const first = work('shift', '2026-03-02T07:00', '11:00');

  it.each([
    ['a second under 6 h apart: one period', '16:59:59', []],
    ['exactly 6 h apart: two periods', '17:00', ['2026-03-02']],
  ])('%s', (_case, start, expected) => {
    const second = work('shift', `2026-03-02T${start}`, '20:00');
    expect(datesOf(rest([first, second]))).toEqual(expected);
  });

  it('does not reach into the next date, however short the gap', () => {
    const evening = work('shift', '2026-03-02T18:00', '23:00');
    const night = work('shift', '2026-03-03T01:00', '06:00');
    expect(noted(rest([evening, night]))).toEqual([
      '2026-03-03: 2 h in 2026-03-02T23:00 to 2026-03-03T01:00',
    ]);
  });

  it('asks for the date of the period’s first block, not of its last', () => {
    const night = work('shift', '2026-03-02T22:00', '06:00');
    const noon = work('shift', '2026-03-03T09:00', '12:00');
    expect(datesOf(rest([night, noon]))).toEqual(['2026-03-03']);
  });
});

describe('touching and overlapping registrations', () => {
  it('are one block, so that no rest of 0 h is found', () => {
    expect(rest([late, work('overtime', '2026-03-02T22:00', '23:30')])).toMatchObject({ worst: null });
    const shift = work('shift', '2026-03-03T10:30', '16:00');
    expect(worstHours(rest([late, work('overtime', '2026-03-02T22:00', '23:30'), shift]))).toBe(11);
  });

  it('a second apart are two blocks of one period', () => {
    const overtime = work('overtime', '2026-03-02T22:00:01', '23:00');
    expect(rest([late, overtime])).toMatchObject({ evaluated: 0 });
  });

  it('breaks give no rest', () => {
    const long = work('shift', '2026-03-02T06:00', '22:00', {
      breaks: [{ start: late.start - 3600, end: late.start + 4 * 3600, paid: false }],
    });
    expect(worstHours(rest([long, work('shift', '2026-03-03T07:00', '15:00')]))).toBe(9);
  });
});

describe('a call-out', () => {
  const next = work('shift', '2026-03-03T14:00', '22:00');

  it('parts the night, and the longer part counts', () => {
    const result = rest([late, work('callout', '2026-03-03T02:00', '03:00'), next]);
    expect(noted(result)).toEqual([]);
    expect(worstHours(result)).toBe(11);
    const later = rest([late, work('callout', '2026-03-03T03:00', '03:30'), next]);
    expect(noted(later)).toEqual(['2026-03-03: 10.5 h in 2026-03-02T22:00 to 2026-03-03T14:00']);
  });

  it.each([
    ['a minute under the agreed length does not interrupt', 14, []],
    ['of the agreed length interrupts', 15, ['2026-03-03']],
  ])('%s', (_case, minutes, expected) => {
    const call = work('callout', '2026-03-03T06:00', `06:${minutes}`);
    expect(datesOf(rest([late, call, next], { calloutMinInterrupt: 15 * 60 }))).toEqual(expected);
  });

  it.each([
    ['a second within 24 h of the period’s start belongs to it', '2026-03-03T13:59:59', 0],
    ['24 h after the period’s start is a period of its own', '2026-03-03T14:00', 1],
  ])('%s', (_case, start, evaluated) => {
    expect(rest([late, work('callout', start, '15:00')])).toMatchObject({ evaluated });
  });

  it('on free days gathers later call-outs of 24 h around the first', () => {
    const calls = ['2026-03-07T10:00', '2026-03-08T09:00', '2026-03-08T10:00', '2026-03-08T16:00'];
    const result = rest(calls.map((start) => work('callout', start, `${start.slice(11, 13)}:30`)));
    expect(noted(result)).toEqual([]);
    expect(result).toMatchObject({ evaluated: 1, worst: 22.5 * 3600 });
  });

  it('during a period longer than 24 h belongs to that period', () => {
    const long = [work('shift', '2026-03-02T08:00', '2026-03-03T12:00')];
    expect(rest([...long, work('callout', '2026-03-03T11:00', '13:00')])).toMatchObject({ evaluated: 0 });
  });
});

describe('other readings of 24 hours', () => {
  const pair = [work('shift', '2026-03-02T08:00', '22:00'), work('shift', '2026-03-03T12:00', '16:00')];

  it('from the start of work: what is free in the next 24 h', () => {
    const result = rest(pair, { dailyRestMode: 'anchored_24h_clip' });
    expect(noted(result)).toEqual(['2026-03-02: 10 h in 2026-03-02T08:00 to 2026-03-03T08:00']);
    expect(result.evaluated).toBe(2);
  });

  it('back from each end of work', () => {
    const result = rest(pair, { dailyRestMode: 'rolling_back_24h' });
    expect(noted(result)).toEqual(['2026-03-02: 10 h in 2026-03-01T22:00 to 2026-03-02T22:00']);
    expect(result.evaluated).toBe(2);
  });

  it('back from an end at midnight is dated on the day that begins', () => {
    const shift = work('shift', '2026-03-02T08:00', '00:00');
    expect(datesOf(rest([shift], { dailyRestMode: 'rolling_back_24h' }))).toEqual(['2026-03-03']);
  });

  it('fixed days, from midnight and from another hour', () => {
    const night = [work('shift', '2026-03-02T20:00', '08:00')];
    const byMidnight = rest(night, { dailyRestMode: 'fixed_day' });
    expect(byMidnight).toMatchObject({ evaluated: 2, worst: 16 * 3600 });
    const byMorning = rest(night, { dailyRestMode: 'fixed_day', dayBoundary: 7 * 3600 });
    expect(byMorning).toMatchObject({ evaluated: 2, worst: 13 * 3600 });
  });

  it('a fixed day is dated by its start, also when all its work is after midnight', () => {
    const early = [work('shift', '2026-03-03T00:00', '06:30'), work('shift', '2026-03-03T06:30', '23:00')];
    const result = rest(early, { dailyRestMode: 'fixed_day', dayBoundary: 7 * 3600 });
    expect(noted(result)).toEqual(['2026-03-03: 8 h in 2026-03-03T07:00 to 2026-03-04T07:00']);
    expect(result.evaluated).toBe(2);
  });

  it('a fixed day has 23 h in spring and 25 h in autumn', () => {
    const worst = (date: string) =>
      worstHours(rest([work('shift', `${date}T10:00`, '24:00')], { dailyRestMode: 'fixed_day' }));
    expect([worst('2026-03-29'), worst('2026-10-25')]).toEqual([9, 11]);
  });

  it('a fixed day whose only work interrupts nothing is a day with work, wholly free', () => {
    const call = work('callout', '2026-03-02T12:00', '12:05');
    const settings = { dailyRestMode: 'fixed_day', calloutMinInterrupt: 15 * 60 } as const;
    expect(rest([call], settings)).toMatchObject({ evaluated: 1, worst: 24 * 3600 });
    const away = work('shift', '2026-03-09T08:00', '16:00');
    expect(rest([call, away], settings)).toMatchObject({ evaluated: 2, worst: 8 * 3600 });
  });
});
