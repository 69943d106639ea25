import { describe, expect, it } from '@jest/globals';
import { HOUR, parseDay } from '../../time/civil.js';
import { limitsFor } from '../../workforce/law.js';
import { readLaw } from '../../workforce/law.repository.js';
import { ownLimits } from './own-limits.js';

const { rulebook } = readLaw();
const day = parseDay('2025-12-31')!;
const under = {
  ...{ agreement: 'A-1', fromDay: parseDay('2025-01-01')!, untilDay: parseDay('2026-01-01')! },
  ...{ limits: { DAILY_REST: 8 }, grantedBy: 'elected-representatives' as const },
};

describe('the limits of whoever looks', () => {
  it('are the statute’s with their paragraphs, overtime first', () => {
    const shown = ownLimits(limitsFor(rulebook, {}), rulebook, day);
    expect(shown[0]).toMatchObject({ rule: 'OT_7D', kind: 'max', inForce: 10 * HOUR, agreement: null });
    const stated = shown.filter(({ isImplied }) => !isImplied);
    expect(stated.every(({ clause }) => clause.includes('§ 10-'))).toBe(true);
  });

  it('say what a single week may hold by the limits of the week together', () => {
    expect(ownLimits(limitsFor(rulebook, {}), rulebook, day)).toContainEqual(
      expect.objectContaining({ rule: 'WEEK_CAP', inForce: 50 * HOUR, isImplied: true }),
    );
  });

  it('are an agreement’s while it holds, beside the statute’s', () => {
    const restOn = (on: number) =>
      ownLimits(limitsFor(rulebook, { agreements: [under] }), rulebook, on).find(
        ({ rule }) => rule === 'DAILY_REST',
      );
    expect(restOn(day)).toMatchObject({ statute: 11 * HOUR, inForce: 8 * HOUR, agreement: 'A-1' });
    expect(restOn(day + 1)).toMatchObject({ inForce: 11 * HOUR, agreement: null });
  });

  it('are none for whoever is exempt', () => {
    const leading = { exempt: [{ fromDay: 0, untilDay: day + 1 }] };
    expect(ownLimits(limitsFor(rulebook, leading), rulebook, day)).toEqual([]);
  });
});
