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

  it('fails when its rule is not built, alone or among others', () => {
    expect(run({ verdict: 'ok' }, { rule: 'NIGHT_HOURS' })).toEqual(['rule not built: NIGHT_HOURS']);
    const several = { rule: 'MULTI', input: { rules: ['DAILY_REST', 'TOTAL_AVG', 'WEEK_CAP'] } };
    expect(run({ verdict: 'value' }, several)).toEqual(['rule not built: TOTAL_AVG, WEEK_CAP']);
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
  ])('%s: %s', (rule, measured) => {
    expect(run({ verdict: 'ok', measured }, { rule, input: { events: [] } })).toEqual([]);
    expect(run({ verdict: 'ok', measured: 1 }, { rule, input: { events: [] } })).toHaveLength(1);
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

describe('a case that cannot be run', () => {
  it.each([
    ['a stamp in the spring gap', { events: [turn('2026-03-29T02:30', '2026-03-29T04:00')] }, BrokenCase],
    ['a date that is none', { horizon: ['2026-02-30', '2026-03-09'] }, BrokenCase],
    [
      'an event that ends before it starts',
      { events: [turn('2026-03-02T09:00', '2026-03-02T08:00')] },
      RangeError,
    ],
    ['a zone that is none', { zone: 'Europe/Osl' }, Error],
  ])('%s', (_case, input, kind) => {
    expect(() => run({ verdict: 'ok' }, { input })).toThrow(kind);
  });
});
