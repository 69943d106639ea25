import { describe, expect, it } from '@jest/globals';
import { always } from '../../test/support/work.js';
import { HOUR } from '../time/civil.js';
import { impliedWeekCap } from './implied-week-cap.js';
import type { Limits, LimitSchedule } from './limits.js';

const MONDAY = 20_514;

/** In hours; a week has no cap of its own but where one is told. */
const capOf = (ordinary: LimitSchedule, overtime: LimitSchedule, cap: LimitSchedule = []): number | null => {
  const limits = { ORD_WEEK: ordinary, OT_7D: overtime, WEEK_CAP: cap } as unknown as Limits;
  const seconds = impliedWeekCap(limits, MONDAY);
  return seconds === null ? null : seconds / HOUR;
};
const hours = (count: number): LimitSchedule => always(count * HOUR);

describe('the most hours of a week that ordinary time and overtime allow together', () => {
  it('are 40 and 10 by the statute', () => {
    expect(capOf(hours(40), hours(10))).toBe(50);
  });

  it('are those in force, not those of the statute, where an agreement allows more', () => {
    const agreed = hours(10).map((span) => ({ ...span, effective: 20 * HOUR }));
    expect(capOf(hours(40), agreed)).toBe(60);
  });

  it('are those of the day asked about', () => {
    const until = hours(40).map((span) => ({ ...span, untilDay: MONDAY }));
    const from = hours(37.5).map((span) => ({ ...span, fromDay: MONDAY }));
    expect(capOf([...until, ...from], hours(10))).toBe(47.5);
    expect(capOf(until, hours(10))).toBeNull();
  });

  it('are not told where the week has a cap of its own', () => {
    expect(capOf(hours(40), hours(10), hours(69))).toBeNull();
  });

  it.each([
    ['ordinary time', [], hours(10)],
    ['overtime', hours(40), []],
  ])('are not told without a limit on %s', (_what, ordinary, overtime) => {
    expect(capOf(ordinary, overtime)).toBeNull();
  });

  it('are not told where overtime has no end', () => {
    expect(capOf(hours(40), hours(Number.POSITIVE_INFINITY))).toBeNull();
  });
});
