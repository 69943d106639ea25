import { describe, expect, it } from '@jest/globals';
import { answerOf } from './conformance-answer.js';
import { BrokenCase, WorkedCase, type Answer } from './conformance-case.js';

const answer = (rule: string, input: object, profile: object = {}): Answer =>
  answerOf(WorkedCase.parse({ id: 'x', rule, profile, input, expected: { verdict: 'value' } }));

const event = (kind: string, start: string, end: string, more: object = {}): object => ({
  kind,
  start: `2026-03-${start}`,
  end: `2026-03-${end}`,
  ...more,
});

describe('OT_CLASS', () => {
  const week = [2, 3, 4, 5, 6].map((day) => event('shift', `0${day}T08:00`, `0${day}T17:00`));

  it('takes the contract of the whole case, or the plan in its place', () => {
    expect(answer('OT_CLASS', { events: week }, { contract_h: 38 })).toEqual({
      verdict: 'value',
      total_h: 45,
      overtime_h: 5,
      extra_h: 2,
      per_day: { '2026-03-06': 5 },
    });
    expect(answer('OT_CLASS', { events: week })).toMatchObject({ extra_h: 0 });
    expect(answer('OT_CLASS', { events: week }, { contract_h: 40.1 })).toMatchObject({ extra_h: 0 });
  });

  it('counts no paid half hour after ordinary hours, neither as overtime nor as extra work', () => {
    const pause = { start: '2026-03-02T16:00', end: '2026-03-02T16:30', paid: true, ot_break: true };
    const events = [
      event('shift', '02T08:00', '02T16:00'),
      event('overtime', '02T16:00', '02T20:00', { breaks: [pause] }),
    ];
    expect(answer('OT_CLASS', { events }, { ot_basis: 'plan' })).toMatchObject({
      overtime_h: 3.5,
      extra_h: 0,
    });
  });

  it('adds the overtime of windows that share a date', () => {
    const events = [event('overtime', '02T06:00', '02T07:00'), event('callout', '02T23:00', '02T23:30')];
    expect(answer('OT_CLASS', { events }, { ot_basis: 'plan' })).toMatchObject({
      per_day: { '2026-03-02': 1.5 },
    });
  });

  it('is nothing without events', () => {
    const nothing = { verdict: 'value', total_h: 0, overtime_h: 0, extra_h: 0, per_day: {} };
    expect(answer('OT_CLASS', { events: [] })).toEqual(nothing);
  });
});

describe('STANDBY_CONV', () => {
  const events = [event('standby', '02T16:00', '03T08:00'), event('callout', '02T20:00', '02T22:00')];

  it('takes the work out, unless a call-out stays in', () => {
    expect(answer('STANDBY_CONV', { events })).toMatchObject({ standby_h: 14, converted_h: 2 });
    const paid = { callout_in_standby_base: true };
    expect(answer('STANDBY_CONV', { events }, paid)).toMatchObject({ standby_h: 16, converted_h: 2.2857 });
  });

  it.each([
    ['1/5', 2.8],
    ['2/7', 4],
    [0.1, 1.4],
    ['0.1', 1.4],
    ['0', 0],
  ])('converts by %s', (factor, converted) => {
    expect(answer('STANDBY_CONV', { events }, { standby_factor: factor })).toMatchObject({
      converted_h: converted,
    });
  });
});

describe('PAYROLL_ROUND', () => {
  it.each([
    ['02T10:00', '02T10:29:59', 29.9833, 0],
    ['02T10:00', '02T10:30', 30, 1],
    ['02T10:00', '02T10:30:01', 30.0167, 1],
  ])('%s to %s', (start, end, minutes, hours) => {
    const events = [event('callout', start, end)];
    expect(answer('PAYROLL_ROUND', { events })).toEqual({
      verdict: 'value',
      aml_minutes: minutes,
      payroll_hours: hours,
    });
  });

  it('rounds the period, not the call; overlaps once, and calls too short to interrupt rest as well', () => {
    const events = [
      event('callout', '02T10:00', '02T10:20'),
      event('callout', '02T10:10', '02T10:30'),
      event('callout', '04T10:00', '04T10:05'),
    ];
    const profile = { callout_min_interrupt_min: 15 };
    expect(answer('PAYROLL_ROUND', { events }, profile)).toMatchObject({ aml_minutes: 35, payroll_hours: 1 });
    expect(answer('PAYROLL_ROUND', { events: [] })).toMatchObject({ aml_minutes: 0, payroll_hours: 0 });
  });
});

describe('NIGHT_HOURS', () => {
  it('takes the night of the agreement', () => {
    const events = [event('shift', '02T20:00', '03T08:00')];
    expect(answer('NIGHT_HOURS', { events })).toEqual({ verdict: 'value', night_h: 9 });
    const profile = { night_from: '23:00', night_to: '07:00' };
    expect(answer('NIGHT_HOURS', { events }, profile)).toMatchObject({ night_h: 8 });
  });
});

describe('PASSIVE_EXT', () => {
  it.each([
    [{ passive_h: 3.9 }, 1.95],
    [{ passive_h: 4 }, 2],
    [{ passive_h: 4.1 }, 2],
    [{ passive_days_h: [9, 9, 9, 9, 3] }, 9.5],
    [{ passive_days_h: [9, 9, 9, 9, 9, 1] }, 10],
  ])('%j', (input, extension) => {
    expect(answer('PASSIVE_EXT', input)).toEqual({ verdict: 'value', extension_h: extension });
  });
});

describe('PCT', () => {
  it.each([
    ['0.5555', '1', '55.6'],
    [5, 10, '50.0'],
    ['0', '0', null],
    ['0', '7.5', '0.0'],
  ])('%s of %s', (lost, agreed, pct) => {
    expect(answer('PCT', { lost, agreed })).toEqual({ verdict: 'value', pct });
  });
});

describe('ZONE and HOLIDAYS', () => {
  it('has no zone for a working day, and the whole date where that is the reading', () => {
    const dates = ['2026-03-07', '2026-03-08'];
    expect(answer('ZONE', { dates }, { sunday_zone: 'calendar_day' })).toEqual({
      verdict: 'value',
      zones: { '2026-03-07': null, '2026-03-08': ['2026-03-08T00:00+01:00', '2026-03-09T00:00+01:00'] },
    });
  });

  it.each([
    [2027, '2027-05-17', '17. mai / 2. pinsedag'],
    [2008, '2008-05-01', '1. mai / Kristi himmelfartsdag'],
  ])('joins two names on one date of %d', (year, date, name) => {
    expect(answer('HOLIDAYS', { year })).toMatchObject({ holidays: { [date]: name } });
  });
});

describe('SICK', () => {
  const A = { id: 'A', sick: [{ from: '2025-12-01', to: '2025-12-17' }] };
  const B = { id: 'B', fte: 0.5 };
  const sick = (persons: object[], profile: object = {}): Answer =>
    answer('SICK', { month: '2025-12', persons }, profile);

  it('splits as it is asked to', () => {
    expect(sick([A, B])).toMatchObject({ agreed_days: 31.5, short_days: 0, long_days: 13 });
    const split = sick([A, B], { split_mode: 'first16_short' });
    expect(split).toMatchObject({ short_days: 12, long_days: 1, episodes: [['A', 17, 'split', 13]] });
  });

  it('follows employment with both dates inside, and takes leave out when asked', () => {
    const C = { ...A, from: '2025-12-15', to: '2025-12-19' };
    expect(sick([C])).toMatchObject({ agreed_days: 5, lost_days: 3, total_pct: '60.0' });
    const D = { id: 'D', leave: [{ from: '2025-12-22', to: '2025-12-31' }] };
    expect(sick([D])).toMatchObject({ agreed_days: 21 });
    expect(sick([D], { subtract_leave: true })).toMatchObject({ agreed_days: 15 });
  });

  // 21 agreed days; one is lost in part.
  it.each([
    [0.8, '3.8', 'met'],
    [1, '4.8', 'met'],
    // 1.0394 and 1.0395 days are 4.9495 % and 4.95 %.
    [1.0394, '4.9', 'met'],
    [1.0395, '5.0', 'not_met'],
    [1.0396, '5.0', 'not_met'],
  ])('%d days lost of 21 show %s and the indicator is %s', (lost, shown, indicator) => {
    const spells = [
      { from: '2025-12-01', to: '2025-12-01', grade: Math.min(1, lost) },
      ...(lost > 1 ? [{ from: '2025-12-02', to: '2025-12-02', grade: lost - 1 }] : []),
    ];
    expect(sick([{ id: 'A', sick: spells }])).toMatchObject({ total_pct: shown, indicator_lt_5: indicator });
  });

  it('has no percentage of nothing', () => {
    expect(sick([])).toMatchObject({ total_pct: null, short_pct: null, indicator_lt_5: null, episodes: [] });
  });

  it('counts the hours of a roster', () => {
    const roster = [
      { date: '2025-12-24', hours: 7.5 },
      { date: '2025-12-25', hours: 10 },
      { date: '2025-12-25', hours: 2.5 },
    ];
    const E = { id: 'E', roster, sick: [{ from: '2025-12-25', to: '2025-12-25', grade: 0.4 }] };
    expect(sick([E], { sick_method: 'roster_hours' })).toMatchObject({
      agreed_h: 20,
      lost_h: 5,
      total_pct: '25.0',
      episodes: [['E', 1, 'short', 5]],
    });
  });
});

describe('MULTI', () => {
  const day = (of: string): object[] => [
    event('shift', `${of}T06:00`, `${of}T14:00`),
    event('shift', `${of}T22:00`, `${of}T23:00`),
  ];
  const events = ['02', '03', '05'].flatMap(day);

  it('counts anchors, or episodes of anchors that follow each other', () => {
    const input = { events, rules: ['DAILY_REST'] };
    expect(answer('MULTI', input)).toMatchObject({ counts: { DAILY_REST: 4 }, total: 4 });
    const episodes = answer('MULTI', input, { count_mode: 'per_episode' });
    expect(episodes).toMatchObject({ counts: { DAILY_REST: 2 }, total: 2 });
  });

  it.each([
    [7, 'met'],
    [8, 'not_met'],
    [9, 'not_met'],
  ])('%d breaches: %s', (count, indicator) => {
    const many = Array.from({ length: count }, (_, index) =>
      event('shift', `${10 + index}T06:00`, `${10 + index}T19:30`),
    );
    const found = answer('MULTI', { events: many, rules: ['DAILY_TOTAL'] });
    expect(found).toMatchObject({ total: count, indicator_lt_8: indicator });
  });
});

describe('an exempt position', () => {
  it.each(['EXEMPT', 'DAILY_REST', 'NIGHT_HOURS', 'MULTI'])('is excluded from %s', (rule) => {
    expect(answer(rule, { events: [] }, { exempt: 'independent' })).toEqual({
      verdict: 'excluded',
      reason: 'independent',
    });
  });
});

describe('averages tell what they are made of', () => {
  const horizon = ['2026-03-02', '2026-03-30'];

  it('SUNDAY_AVG26: how many of how many', () => {
    const events = [event('shift', '08T08:00', '08T16:00')];
    expect(answer('SUNDAY_AVG26', { events, horizon })).toMatchObject({
      measured: 0.25,
      worked: 1,
      zones: 4,
    });
  });

  it('NIGHT_AVG_4W: hours and what they may be, also of who is no regular night worker', () => {
    const nights = (count: number): object[] =>
      Array.from({ length: count }, (_, index) =>
        event('shift', `${10 + index}T22:00`, `${11 + index}T06:00`),
      );
    const found = answer('NIGHT_AVG_4W', { events: nights(3), horizon });
    expect(found).toMatchObject({ measured: 1.0827, hours_4w: 24, hours_4w_limit: 177.3333 });
    const rarely = answer('NIGHT_AVG_4W', { events: nights(2), horizon });
    expect(rarely).toMatchObject({ measured: null, hours_4w: 16, hours_4w_limit: 177.3333 });
  });
});

describe('a value case that cannot be run', () => {
  const person = { id: 'A', sick: [{ from: '2025-12-02', to: '2025-12-01' }] };

  it.each([
    ['PCT', { agreed: '1' }, 'input.lost: is missing'],
    ['PCT', { lost: '1', agreed: 'all' }, 'input.agreed: "all" is no decimal'],
    ['PCT', { lost: '-1', agreed: '2' }, 'input.lost: "-1" is less than none'],
    ['PASSIVE_EXT', {}, 'input.passive_h: is missing'],
    ['ZONE', {}, 'input.dates: is missing'],
    ['ZONE', { dates: ['2026-02-30'] }, 'input.dates: "2026-02-30"'],
    ['HOLIDAYS', {}, 'input.year: is missing'],
    ['HOLIDAYS', { year: 1969 }, 'input.year: 1969'],
    ['HOLIDAYS', { year: 2101 }, 'input.year: 2101'],
    ['SICK', { persons: [] }, 'input.month: is missing'],
    ['SICK', { month: '2025-13', persons: [] }, 'input.month: "2025-13"'],
    ['SICK', { month: '2025-12' }, 'input.persons: is missing'],
    ['SICK', { month: '2025-12', persons: [person] }, 'input.persons[0].sick[0].to'],
    ['SICK', { month: '2025-12', persons: [{ id: 'A', from: '2025-02-29' }] }, 'input.persons[0].from'],
  ])('%s %j', (rule, input, problem) => {
    const running = (): unknown => answer(rule, input);
    expect(running).toThrow(BrokenCase);
    expect(running).toThrow(problem);
  });
});
