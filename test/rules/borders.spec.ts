import { describe, expect, it } from '@jest/globals';
import { WorkedCase } from '../../src/cli/conformance-case.js';
import { limitsOf } from '../../src/cli/conformance-profile.js';
import { clockOf } from '../../src/platform/zone.js';
import { evaluate } from '../../src/rules/engine.js';
import type { WorkEvent } from '../../src/rules/event.js';
import type { LimitSchedule } from '../../src/rules/limits.js';
import { RULE_CODES, type RuleCode, type RuleResult } from '../../src/rules/rule.js';
import { DEFAULT_SETTINGS } from '../../src/rules/settings.js';
import { packTimeline } from '../../src/rules/timeline.js';
import type { RuleContext } from '../../src/rules/context.js';
import { formatDay, HOUR, parseDay } from '../../src/time/civil.js';
import { formatStamp } from '../../src/time/stamp.js';
import { daily, datesOf, instant, noted, work, worstHours } from '../support/work.js';

const { profile } = WorkedCase.parse({ id: '', rule: '', profile: {}, input: {}, expected: { verdict: '' } });
const statute = limitsOf(profile);
const day = (text: string): number => parseDay(text)!;
const stretch = (from: string, until: string) => ({
  start: instant(`${from}T00:00`),
  end: instant(`${until}T00:00`),
});

function ask(rule: RuleCode, events: readonly WorkEvent[], more: Partial<RuleContext> = {}): RuleResult {
  const context = {
    clock: clockOf('Europe/Oslo'),
    settings: DEFAULT_SETTINGS,
    limits: statute,
    isFullTime: () => true,
    ...more,
  };
  return evaluate(packTimeline(events), context, [rule])[0]!;
}

/** The statute until a day, and from it on an agreement; values in hours or as counted. */
const changed = (from: string, base: number, agreed: number, unit = HOUR): LimitSchedule => [
  {
    fromDay: 0,
    untilDay: day(from),
    base: base * unit,
    effective: base * unit,
    clause: 'old',
    agreement: null,
  },
  {
    fromDay: day(from),
    untilDay: 99_999,
    base: base * unit,
    effective: agreed * unit,
    clause: 'new',
    agreement: 'A1',
  },
];
const said = ({ findings }: RuleResult): string[] =>
  findings.map(
    ({ anchorDay, baseVerdict, effectiveVerdict, clause, agreement }) =>
      `${formatDay(anchorDay)} ${baseVerdict} ${effectiveVerdict} ${clause} ${agreement ?? '-'}`,
  );

describe('a limit that changes inside a window is that of the anchor date', () => {
  const lateEarly = [
    work('shift', '2026-03-02T14:00', '22:00'),
    work('shift', '2026-03-03T07:00', '15:00'),
    work('shift', '2026-03-04T00:00', '08:00'),
  ];

  it.each([
    ['2026-03-03', ['2026-03-03 breach ok new A1', '2026-03-04 breach ok new A1']],
    ['2026-03-04', ['2026-03-03 breach breach old -', '2026-03-04 breach ok new A1']],
    ['2026-03-05', ['2026-03-03 breach breach old -', '2026-03-04 breach breach old -']],
  ])('rest between two periods, from %s on', (from, expected) => {
    const limits = { ...statute, DAILY_REST: changed(from, 11, 9) };
    expect(said(ask('DAILY_REST', lateEarly, { limits }))).toEqual(expected);
  });

  it.each([
    ['Sunday', '2026-03-08', ['2026-03-08 breach ok new A1']],
    ['Monday after', '2026-03-09', ['2026-03-08 breach breach old -']],
  ])('overtime of four weeks, from the %s on', (_day, from, expected) => {
    const overtime = daily(['2026-03-02', '2026-03-04'], '06:00', '22:00');
    const settings = { ...DEFAULT_SETTINGS, overtimeBasis: 'source' } as const;
    const limits = { ...statute, OT_4W: changed(from, 25, 50) };
    const flagged = overtime.map((event) => ({ ...event, overtimeFlag: true }));
    expect(said(ask('OT_4W', flagged, { limits, settings }))).toEqual(expected);
  });

  it('a stricter limit is a breach in force where the base is none', () => {
    const limits = { ...statute, DAILY_TOTAL: changed('2026-03-02', 13, 7.5) };
    expect(said(ask('DAILY_TOTAL', lateEarly.slice(0, 1), { limits }))).toEqual([
      '2026-03-02 ok breach new A1',
    ]);
  });

  it('a day without a limit is not asked', () => {
    const [old] = changed('2026-03-04', 11, 11);
    const limits = { ...statute, DAILY_REST: [old!] };
    expect(ask('DAILY_REST', lateEarly, { limits })).toMatchObject({ evaluated: 1, worst: 9 * HOUR });
    const none = Object.fromEntries(Object.keys(statute).map((key) => [key, []])) as unknown;
    for (const rule of RULE_CODES) {
      expect(ask(rule, lateEarly, { limits: none as typeof statute })).toMatchObject({
        evaluated: 0,
        worst: null,
        findings: [],
      });
    }
  });
});

describe('what is known of the employee by date', () => {
  it('full time from a Monday on: extra hours become overtime', () => {
    const long = daily(['2026-03-08', '2026-03-09'], '08:00', '20:00').map((event) => ({
      ...event,
      plannedNet: 8 * HOUR,
    }));
    const settings = { ...DEFAULT_SETTINGS, overtimeBasis: 'plan' } as const;
    const isFullTime = (asked: number): boolean => asked >= day('2026-03-09');
    // 12 h against the 9 h of the law on Sunday, against the 8 h of the plan on Monday.
    expect(worstHours(ask('OT_7D', long, { settings, isFullTime }))).toBe(7);
    expect(worstHours(ask('OT_7D', long, { settings, isFullTime: () => false }))).toBe(6);
  });

  it('a fifteenth birthday: the forbidden hours begin at 20:00 the day before, at 23:00 on it', () => {
    const evenings = daily(['2026-06-29', '2026-06-30'], '18:00', '21:00');
    const youthGroupOn = (asked: number) => (asked < day('2026-06-30') ? 'under15' : 'y15_18');
    expect(noted(ask('YOUTH_NIGHT', evenings, { youthGroupOn }))).toEqual([
      '2026-06-29: 1 h in 2026-06-29T20:00 to 2026-06-30T06:00',
    ]);
  });
});

describe('periods that are averaged over', () => {
  const twelve = daily(['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'], '08:00', '20:00');

  it('ordinary hours: each period is asked, and anchored on its last date', () => {
    const periods = [stretch('2026-03-02', '2026-03-09'), stretch('2026-03-09', '2026-03-16')];
    const result = ask('AVG_ORDINARY', twelve, { periods, horizon: stretch('2026-03-02', '2026-03-16') });
    expect(noted(result)).toEqual(['2026-03-08: 48 h in 2026-03-02T00:00 to 2026-03-09T00:00']);
    const whole = ask('AVG_ORDINARY', twelve, { horizon: stretch('2026-03-02', '2026-03-16') });
    expect([whole.findings, worstHours(whole)]).toEqual([[], 24]);
  });

  it('Sundays: half of each period', () => {
    const sundays = daily(['2026-03-08', '2026-03-15'], '08:00', '16:00');
    const horizon = stretch('2026-03-02', '2026-03-30');
    expect(ask('SUNDAY_AVG26', sundays, { horizon })).toMatchObject({ worst: 0.5, findings: [] });
    const periods = [stretch('2026-03-02', '2026-03-16'), stretch('2026-03-16', '2026-03-30')];
    const halves = ask('SUNDAY_AVG26', sundays, { horizon, periods });
    expect([datesOf(halves), halves.worst]).toEqual([['2026-03-15'], 1]);
  });
});

describe('a week without a week of data after it is not final', () => {
  const working = daily(
    ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08'],
    '08:00',
    '16:00',
  );

  it.each([
    ['2026-03-15', false],
    ['2026-03-16', true],
  ])('data until %s', (until, final) => {
    const { findings } = ask('WEEKLY_REST', working, { horizon: stretch('2026-03-02', until) });
    expect(findings[0]).toMatchObject({ anchorDay: day('2026-03-08'), final });
  });
});

describe('clocks elsewhere', () => {
  const utc = (text: string): number => Date.parse(`${text}Z`) / 1000;

  it('Lord Howe goes back half an hour: 20:00 to 06:30 is 11 h', () => {
    const clock = clockOf('Australia/Lord_Howe');
    const events: WorkEvent[] = [
      { kind: 'shift', start: utc('2026-04-04T03:00'), end: utc('2026-04-04T09:00') },
      { kind: 'shift', start: utc('2026-04-04T20:00'), end: utc('2026-04-05T04:00') },
    ];
    expect(events.map(({ start, end }) => [formatStamp(start, clock), formatStamp(end, clock)])).toEqual([
      ['2026-04-04T14:00+11:00', '2026-04-04T20:00+11:00'],
      ['2026-04-05T06:30+10:30', '2026-04-05T14:30+10:30'],
    ]);
    expect(ask('DAILY_REST', events, { clock })).toMatchObject({ worst: 11 * HOUR, findings: [] });
    const strict = { ...statute, DAILY_REST: changed('2026-01-01', 11, 11.5) };
    expect(ask('DAILY_REST', events, { clock, limits: strict }).findings).toMatchObject([
      { anchorDay: day('2026-04-05'), measured: 11 * HOUR },
    ]);
  });
});

describe('the first and the last days there are', () => {
  it.each([
    ['1970-01-01', '1970-01-02'],
    ['2100-12-30', '2100-12-31'],
  ])('%s', (first, second) => {
    const events = [work('shift', `${first}T14:00`, '22:00'), work('shift', `${second}T07:00`, '15:00')];
    expect(datesOf(ask('DAILY_REST', events))).toEqual([second]);
    for (const rule of RULE_CODES) {
      const { evaluated, findings } = ask(rule, events);
      expect(evaluated).toBeGreaterThanOrEqual(findings.length);
    }
  });
});
