import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { BrokenCase, WorkedCase } from './conformance-case.js';
import { differencesOf } from './conformance.js';

const cases = readFileSync(new URL('../../test/data/worked-cases.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => WorkedCase.parse(JSON.parse(line)));

const turn = (start: string, end: string, kind = 'shift') => ({ kind, start, end });
const lateEarly = [
  turn('2026-03-02T14:00', '2026-03-02T22:00'),
  turn('2026-03-03T07:00', '2026-03-03T15:00'),
];
const breach = {
  anchor: '2026-03-03',
  window: ['2026-03-02T22:00+01:00', '2026-03-03T07:00+01:00'],
  measured: 9,
  limit: 11,
};

function run(
  expected: object,
  more: { rule?: string; profile?: object; input?: object } = {},
): readonly string[] {
  const { rule = 'DAILY_REST', profile = {}, input = {} } = more;
  return differencesOf(
    WorkedCase.parse({ id: 'x', rule, profile, input: { events: lateEarly, ...input }, expected }),
  );
}

describe('worked cases', () => {
  it.each(cases.map((worked) => [worked.id, worked.title, worked] as const))(
    '%s: %s',
    (_id, _title, worked) => {
      expect(differencesOf(worked)).toEqual([]);
    },
  );
});

describe('a case that differs', () => {
  it('is told by what was expected and what was found', () => {
    expect(run({ verdict: 'breach', measured: 9, breaches: [breach] })).toEqual([]);
    expect(run({ verdict: 'ok', measured: 9.5, breaches: [] })).toEqual([
      'verdict: expected "ok", got "breach"',
      'measured: expected 9.5, got 9',
      `breaches: expected [], got ${JSON.stringify([breach])}`,
    ]);
  });

  it('differs in its windows, but not on the wall clock', () => {
    const elsewhere = { ...breach, window: ['2026-03-02T22:00+01:00', '2026-03-03T07:01+01:00'] };
    expect(run({ verdict: 'breach', measured: 9, breaches: [elsewhere] })).toHaveLength(1);
    const wall = { profile: { time_basis: 'wall_clock' } };
    expect(run({ verdict: 'breach', measured: 9, breaches: [elsewhere] }, wall)).toEqual([]);
  });

  it('is compared in the fields it names, and in breaches it did not expect', () => {
    expect(run({ verdict: 'breach', breaches: [breach] })).toEqual([]);
    expect(run({ verdict: 'breach' })).toEqual([`breaches: expected [], got ${JSON.stringify([breach])}`]);
    expect(run({ verdict: 'breach', unit: 'min', breaches: [breach] })).toEqual([
      'unit: expected "min", got "h"',
    ]);
  });

  it('names no field that its rule does not answer', () => {
    expect(run({ verdict: 'breach', breaches: [breach], worked: 3 })).toEqual([
      'worked: expected 3, but the rule answers no such field',
    ]);
    const night = { rule: 'NIGHT_HOURS', input: { events: [] } };
    expect(run({ verdict: 'value', night_h: 0, breaches: [breach] }, night)).toHaveLength(1);
    expect(run({ verdict: 'value', night_h: 0 }, night)).toEqual([]);
  });

  it('counts breaches of several rules and holds them against the indicator', () => {
    const several = { rule: 'MULTI', input: { rules: ['DAILY_REST', 'DAILY_TOTAL'] } };
    const expected = {
      verdict: 'value',
      counts: { DAILY_REST: 1, DAILY_TOTAL: 0 },
      total: 1,
      indicator_lt_8: 'met',
    };
    expect(run(expected, several)).toEqual([]);
    expect(run({ ...expected, total: 2 }, several)).toEqual(['total: expected 2, got 1']);
    const turned = { counts: { DAILY_TOTAL: 0, DAILY_REST: 1 } };
    expect(run({ ...expected, ...turned }, several)).toEqual([]);
  });
});

describe('what is measured when there is nothing to measure', () => {
  it.each([
    ['DAILY_REST', null],
    ['WEEKLY_REST', null],
    ['DAILY_TOTAL', null],
    ['OT_7D', 0],
    ['OT_4W', 0],
    ['SUNDAY_NEXT', 0],
    ['OT_WEEK', 0],
    ['OT_52W', 0],
    ['TOTAL_AVG', null],
    ['WEEK_CAP', 0],
    ['ORD_DAY', 0],
    ['ORD_WEEK', 0],
    ['AVG_ORDINARY', 0],
    ['SUNDAY_4W', 0],
    ['SUNDAY_AVG26', null],
    ['NIGHT_AVG_4W', null],
    ['NIGHT_RISK_8H', 0],
    ['OWN_INITIATIVE_NIGHT', 0],
    ['BREAK', null],
    ['BREAK_OT', 0],
    ['YOUTH_DAY', 0],
    ['YOUTH_WEEK', 0],
    ['YOUTH_NIGHT', 0],
    ['YOUTH_BREAK', null],
  ])('%s: %s', (rule, measured) => {
    const nothing = { rule, profile: { group: 'under15' }, input: { events: [] } };
    expect(run({ verdict: 'ok', measured }, nothing)).toEqual([]);
    expect(run({ verdict: 'ok', measured: 1 }, nothing)).toHaveLength(1);
  });
});

describe('figures of a case', () => {
  it('are rounded half up to four decimals of an hour', () => {
    const events = [turn('2026-03-02T08:00', '2026-03-02T08:00:09')];
    expect(run({ verdict: 'ok', measured: 0.0025 }, { rule: 'DAILY_TOTAL', input: { events } })).toEqual([]);
    const third = [turn('2026-03-02T08:00', '2026-03-02T08:20')];
    expect(
      run({ verdict: 'ok', measured: 0.3333 }, { rule: 'DAILY_TOTAL', input: { events: third } }),
    ).toEqual([]);
  });

  it.each([
    ['just above half', 0.0029, 1],
    ['half', 0.003, 1],
    ['just below half', 0.0031, 0.9999],
  ])('go up from %s of the last decimal', (_case, unpaid, measured) => {
    // An hour without 0.003 minutes is 0.99995 h.
    const events = [{ ...turn('2026-03-02T08:00', '2026-03-02T09:00'), unpaid_break_min: unpaid }];
    expect(run({ verdict: 'ok', measured }, { rule: 'DAILY_TOTAL', input: { events } })).toEqual([]);
  });

  it.each([
    ['8.3 minutes', '12:08:18', 1],
    ['a second less', '12:08:17', 0],
  ])('are the decimals they stand for: a call-out of %s', (_case, end, evaluated) => {
    const calls = [
      turn('2026-03-02T12:00', `2026-03-02T${end}`, 'callout'),
      turn('2026-03-04T12:00', '2026-03-04T13:00', 'callout'),
    ];
    const profile = { callout_min_interrupt_min: 8.3, daily_rest_min_h: 0 };
    const differences = run({ verdict: 'ok', measured: null }, { profile, input: { events: calls } });
    expect(differences).toHaveLength(evaluated);
  });
});

describe('a case that is written in another way', () => {
  it('says with null what it leaves out', () => {
    const [late, early] = lateEarly;
    const none = { unpaid_break_min: null, breaks: null, planned_net_h: null, ot_flag: null };
    const plan = { planned_start: null, planned_end: null, planned_unpaid_break_min: null };
    const input = { events: [{ ...late, ...none, ...plan }, early], horizon: null, rules: null };
    const profile = { contract_h: null, group: null, exempt: null, day_boundary: null };
    const expected = { verdict: 'breach', measured: 9, breaches: [breach] };
    expect(run(expected, { profile, input })).toEqual([]);
    expect(run({ ...expected, measured: null }, { profile, input })).toEqual([
      'measured: expected null, got 9',
    ]);
  });

  it('names options of the law that no case can show, at what it is read by', () => {
    const profile = { assume_planned_worked: true, callout_travel_counts: false, comp_rest_days: 14 };
    const expected = { verdict: 'breach', measured: 9, breaches: [breach] };
    expect(run(expected, { profile: { ...profile, record_keeping_for_exempt: true } })).toEqual([]);
    expect(() => run(expected, { profile: { callout_travel_counts: true } })).toThrow(
      'callout_travel_counts',
    );
  });

  it('has decimals as text', () => {
    const events = [{ ...turn('2026-03-02T08:00', '2026-03-02T16:00'), unpaid_break_min: '30' }];
    const more = { rule: 'ORD_DAY', profile: { ord_day_h: '7.5' }, input: { events } };
    expect(run({ verdict: 'ok', measured: 7.5 }, more)).toEqual([]);
    expect(() => run({ verdict: 'ok' }, { ...more, profile: { ord_day_h: 'eight' } })).toThrow('ord_day_h');
  });
});

const nine = { kind: 'shift', start: '2026-03-02T08:00', end: '2026-03-02T17:00' };

describe('a case that cannot be run', () => {
  it.each([
    [
      'a stamp in the spring gap',
      { input: { events: [lateEarly[0], turn('2026-03-29T02:30', '2026-03-29T04:00')] } },
      'input.events[1].start: "2026-03-29T02:30" in-clock-gap',
    ],
    [
      'a stamp that is none',
      { input: { events: [turn('2026-03-02T08:00', 'noon')] } },
      'input.events[0].end: "noon" not-a-stamp',
    ],
    [
      'a date outside what is read',
      { input: { events: [turn('1969-12-31T08:00', '1969-12-31T09:00')] } },
      'input.events[0].start: "1969-12-31T08:00" out-of-range',
    ],
    ['a date that is none', { input: { horizon: ['2026-02-30', '2026-03-09'] } }, 'input.horizon'],
    ['a horizon of no day', { input: { horizon: ['2026-03-09', '2026-03-09'] } }, 'input.horizon'],
    [
      'an event that ends before it starts',
      { input: { events: [turn('2026-03-02T09:00', '2026-03-02T08:00')] } },
      'input.events[0].end: "2026-03-02T08:00" is not after its start',
    ],
    [
      'an event without length',
      { input: { events: [turn('2026-03-02T09:00', '2026-03-02T09:00')] } },
      'input.events[0].end',
    ],
    [
      'a break that ends before it starts',
      { input: { events: [{ ...nine, breaks: [{ start: '2026-03-02T12:00', end: '2026-03-02T11:30' }] }] } },
      'input.events[0].breaks[0].end',
    ],
    [
      'a break longer than its event',
      { input: { events: [{ ...nine, unpaid_break_min: 541 }] } },
      'input.events[0].unpaid_break_min: 541',
    ],
    [
      'a plan that ends before it starts',
      {
        input: { events: [{ ...nine, planned_start: '2026-03-02T08:00', planned_end: '2026-03-02T07:00' }] },
      },
      'input.events[0].planned_end',
    ],
    [
      'half a plan',
      { input: { events: [{ ...nine, planned_start: '2026-03-02T08:00' }] } },
      'input.events[0].planned_end: is missing',
    ],
    [
      'a block that begins on no Monday',
      { profile: { ot_block_start: '2026-03-03' } },
      'profile.ot_block_start',
    ],
    ['a rule there is not', { rule: 'NIGHT_SLEEP' }, 'rule: "NIGHT_SLEEP" is unknown'],
    ['a rule that is only a name of objects', { rule: 'constructor' }, 'rule: "constructor" is unknown'],
    ['several rules without one', { rule: 'MULTI' }, 'input.rules: is missing'],
    [
      'several rules with a value',
      { rule: 'MULTI', input: { rules: ['BREAK', 'PCT'] } },
      '"PCT" has no breaches',
    ],
    ['a minor of no age', { rule: 'YOUTH_DAY' }, 'profile.group: is missing'],
    ['an exemption without a reason', { rule: 'EXEMPT' }, 'profile.exempt: is missing'],
  ])('%s', (_case, more, problem) => {
    const running = (): unknown => run({ verdict: 'ok' }, more);
    expect(running).toThrow(BrokenCase);
    expect(running).toThrow(problem);
  });

  it('for a zone that is none', () => {
    expect(() => run({ verdict: 'ok' }, { input: { zone: 'Europe/Osl' } })).toThrow('Europe/Osl');
  });

  it.each([
    ['an option nobody knows', { profile: { daily_rest_hours: 8 } }, 'daily_rest_hours'],
    ['a reading nobody knows', { profile: { daily_rest_mode: 'rolling' } }, 'daily_rest_mode'],
    [
      'a kind nobody knows',
      { input: { events: [turn('2026-03-02T08:00', '2026-03-02T09:00', 'nap')] } },
      'kind',
    ],
    ['an event without an end', { input: { events: [{ kind: 'shift', start: '2026-03-02T08:00' }] } }, 'end'],
    ['a negative break', { input: { events: [{ ...nine, unpaid_break_min: -1 }] } }, 'unpaid_break_min'],
    ['a clock time that is none', { profile: { night_from: '24:00' } }, 'night_from'],
    ['a factor that is none', { profile: { standby_factor: '1/0' } }, 'standby_factor'],
  ])('for %s, by the form of a case', (_case, more, field) => {
    expect(() => run({ verdict: 'ok' }, more)).toThrow(field);
  });
});
