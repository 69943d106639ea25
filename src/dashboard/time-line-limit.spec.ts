import { describe, expect, it } from '@jest/globals';
import { HOUR } from '../time/civil.js';
import { explained } from '../../test/support/explained.js';
import { always, daily, work } from '../../test/support/work.js';
import { limitOnLine } from './time-line-limit.js';

const NO_REST = { events: [], trigger: null, longestRest: null, coveredUntil: null };
const row = (limit: number) => ({
  evidence: NO_REST,
  verdict: 'breach' as const,
  unit: 'seconds' as const,
  limit,
  baseLimit: limit,
});

describe('the limit on the time line', () => {
  it('is as long as a rest had to be, from where it began; by the statute where an agreement allows it', () => {
    const evidence = { ...NO_REST, longestRest: { start: 0, end: 9 * HOUR } };
    const rest = { ...row(8 * HOUR), evidence, baseLimit: 11 * HOUR };
    expect(limitOnLine(rest, null)).toEqual({ kind: 'needed', start: 0, end: 8 * HOUR });
    expect(limitOnLine({ ...rest, verdict: 'ok' }, null)).toMatchObject({ end: 11 * HOUR });
  });

  it('is the instant at which work used it up', () => {
    const events = [work('shift', '2025-12-01T07:00', '22:00')];
    const [found] = explained('DAILY_TOTAL', events, { limit: always(13 * HOUR) });
    const limit = limitOnLine(row(13 * HOUR), found!);
    expect(limit).toEqual({ kind: 'passed', instant: found!.window.start + 13 * HOUR });
  });

  it('is within the work with which overtime of several days used it up: what is beyond the plan is the last of a day', () => {
    const planned = { plannedNet: 8 * HOUR };
    const events = [
      { ...work('shift', '2025-12-01T07:00', '20:00'), ...planned },
      { ...work('shift', '2025-12-02T07:00', '16:00'), ...planned },
      { ...work('shift', '2025-12-03T07:00', '21:00'), ...planned },
    ];
    const found = explained('OT_7D', events, {
      limit: always(10 * HOUR),
      settings: { overtimeBasis: 'plan' },
    }).at(-1);
    const three = Date.parse('2025-12-03T21:00+01:00') / 1000;
    // Five, one and six hours: two of twelve are too many.
    expect(limitOnLine(row(10 * HOUR), found!)).toEqual({ kind: 'passed', instant: three - 2 * HOUR });
  });

  it('is within the shift whose plan used up the ordinary hours of a week', () => {
    const days = ['01', '02', '03', '04', '05'].map((day) => `2025-12-${day}`);
    const [found] = explained('ORD_WEEK', daily(days, '08:00', '17:00'), { limit: always(40 * HOUR) });
    const friday = Date.parse('2025-12-05T08:00+01:00') / 1000;
    expect(limitOnLine(row(40 * HOUR), found!)).toEqual({ kind: 'passed', instant: friday + 4 * HOUR });
  });

  it('is nowhere for what is counted or averaged, and where the sum is not known', () => {
    const events = daily(['2025-12-07', '2025-12-14'], '08:00', '16:00');
    const [found] = explained('SUNDAY_NEXT', events, { limit: always(1) });
    expect(limitOnLine(row(1), found!)).toBeNull();
    expect(limitOnLine(row(HOUR), null)).toBeNull();
  });
});
