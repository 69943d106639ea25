import { describe, expect, it } from '@jest/globals';
import { explained, LAW, shift } from '../../test/support/explained.js';
import { work } from '../../test/support/work.js';
import { formatDay, HOUR } from '../time/civil.js';
import type { WorkEvent } from './event.js';
import type { LawNamed } from './explanation.js';
import type { LimitSchedule } from './limits.js';
import type { RuleCode } from './rule.js';

describe('an explanation', () => {
  it('is the finding, and names rulebook and comparator', () => {
    const [one] = explained('DAILY_REST', [
      shift('03-02', '08:00', '16:00'),
      shift('03-03', '01:00', '09:00'),
    ]);
    expect(one).toMatchObject({
      rule: 'DAILY_REST',
      rulebook: 'no-aml 2026',
      comparator: 'min',
      divisor: null,
      effectiveVerdict: 'breach',
      bounds: [0, 1],
      flags: [],
    });
  });
});

describe('an explanation of a minor', () => {
  const school = (day: string) => shift(day, '08:00', '12:00', { schoolDay: true });
  const free = (day: string) => shift(day, '08:00', '12:00');
  const marks = (rule: RuleCode, ...events: WorkEvent[]) =>
    explained(rule, events).map(
      ({ anchorDay, hasSchool, youth }) => `${formatDay(anchorDay).slice(5)} ${hasSchool} ${youth}`,
    );

  it('is one of school or not: by the day, or by the week', () => {
    const days = [free('03-01'), school('03-02'), free('03-03'), free('03-08'), free('03-09')];
    expect(marks('YOUTH_DAY', ...days)).toEqual([
      '03-01 false y15_18',
      '03-02 true y15_18',
      '03-03 false y15_18',
      '03-08 false y15_18',
      '03-09 false y15_18',
    ]);
    expect(marks('YOUTH_WEEK', ...days)).toEqual([
      '03-01 false y15_18',
      '03-08 true y15_18',
      '03-15 false y15_18',
    ]);
    expect(marks('YOUTH_WEEK', free('03-02'), school('03-08'), free('03-09'))).toEqual([
      '03-08 true y15_18',
      '03-15 false y15_18',
    ]);
  });
});

describe('below the floor of an agreement a call-out may have been necessary', () => {
  const floor = 8 * HOUR;
  const law = { rulebook: 'no-aml 2026', waivableFloors: { DAILY_REST: floor } };
  const agreed = (effective: number, agreement: string | null = 'local'): LimitSchedule => [
    { fromDay: 0, untilDay: 40_000, base: 11 * HOUR, effective, clause: '§ 10-8', agreement },
  ];
  const night = (from: string, to: string, kind: WorkEvent['kind'] = 'callout') => [
    shift('03-02', '08:00', '16:00'),
    work(kind, `2026-03-02T${from}`, `2026-03-03T${to}`),
    shift('03-03', '07:00', '15:00'),
  ];
  const flags = (events: readonly WorkEvent[], limit: LimitSchedule, named: LawNamed = law) =>
    explained('DAILY_REST', events, { limit, law: named }).map((one) => one.flags);

  it.each([
    ['and is asked about', night('22:00', '00:00'), agreed(9 * HOUR), [['possible-10-8-3']]],
    ['not without an agreement', night('22:00', '00:00'), agreed(11 * HOUR, null), [[]]],
    ['not for overtime', night('22:00', '00:00', 'overtime'), agreed(9 * HOUR), [[]]],
    ['not where the agreement is kept', night('22:00', '00:00'), agreed(6 * HOUR), [[]]],
  ] as const)('%s', (_what, events, limit, expected) => {
    expect(flags(events, limit)).toEqual(expected);
  });

  it('and only by rules that have such a floor', () => {
    expect(flags(night('22:00', '00:00'), agreed(9 * HOUR), LAW)).toEqual([[]]);
  });

  it('but not at the floor', () => {
    const events = [
      shift('03-02', '08:00', '16:00'),
      work('callout', '2026-03-02T22:00', '23:00'),
      shift('03-03', '07:00', '15:00'),
    ];
    expect(flags(events, agreed(9 * HOUR))).toEqual([[]]);
    expect(
      flags([events[0]!, work('callout', '2026-03-02T22:00', '23:01'), events[2]!], agreed(9 * HOUR)),
    ).toEqual([['possible-10-8-3']]);
  });
});
