import { describe, expect, it } from '@jest/globals';
import { explained, shift } from '../../test/support/explained.js';
import { work } from '../../test/support/work.js';
import type { Explanation } from './explanation.js';
import { measuredOtherwise } from './measured-otherwise.js';

const SEVENTH = { numerator: 1, denominator: 7 };
const HALF = { numerator: 1, denominator: 2 };

const byFactor: Explanation['otherMeasure'] = { kind: 'standby-factor', base: SEVENTH, effective: HALF };

/** Eight hours in a shift, and fourteen of standby of which one was worked: of thirteen a part counts. */
const EVENTS = [
  shift('03-02', '08:00', '16:00'),
  work('standby', '2026-03-03T08:00', '22:00'),
  work('callout', '2026-03-03T12:00', '13:00'),
];
const ordinaryWeek = explained('ORD_WEEK', EVENTS)[0]!;
const averageOfTwoWeeks = explained('AVG_ORDINARY', EVENTS, { horizon: ['2026-03-02', '2026-03-16'] })[0]!;

const hours = (one: Explanation): number | undefined => {
  const measured = measuredOtherwise(one)?.measured;
  return measured === undefined ? undefined : measured / 3600;
};

describe('the figure by the other fraction of standby', () => {
  it('is by that of the statute, where the agreement is broken', () => {
    const broken = { ...ordinaryWeek, otherMeasure: byFactor, effectiveVerdict: 'breach' as const };
    expect(measuredOtherwise(broken)?.factor).toEqual(SEVENTH);
    expect(hours(broken)).toBeCloseTo(8 + 13 / 7, 9);
  });

  it('is by that of the agreement, where the statute alone is broken', () => {
    const allowed = { ...ordinaryWeek, otherMeasure: byFactor, effectiveVerdict: 'ok' as const };
    expect(measuredOtherwise(allowed)).toEqual({ factor: HALF, measured: (8 + 13 / 2) * 3600 });
  });

  it('is divided by the weeks of an average', () => {
    const allowed = { ...averageOfTwoWeeks, otherMeasure: byFactor, effectiveVerdict: 'ok' as const };
    expect(hours(allowed)).toBe((8 + 13 / 2) / 2);
  });

  it('is the sum alone where no standby is in it', () => {
    const [noStandby] = explained('ORD_WEEK', [shift('03-02', '08:00', '16:00')]);
    expect(hours({ ...noStandby!, otherMeasure: byFactor })).toBe(8);
  });

  it('is none where both verdicts rest on the same figure', () => {
    expect(measuredOtherwise(ordinaryWeek)).toBeNull();
    expect(measuredOtherwise({ ...ordinaryWeek, otherMeasure: { kind: 'sundays-averaged' } })).toBeNull();
  });
});
