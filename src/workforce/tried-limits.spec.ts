import { describe, expect, it } from '@jest/globals';
import { spanOn } from '../rules/limits.js';
import { HOUR, parseDay } from '../time/civil.js';
import { limitsFor } from './law.js';
import { profileNames, readLaw } from './law.repository.js';
import { mostOf } from './limit-windows.js';
import type { Person } from './person.js';
import { LIMIT_KEYS } from './rulebook-file.js';
import { faultIn, lawWithLimits, limitsToTry, type TriedLimits, withoutAgreed } from './tried-limits.js';

const law = readLaw();
const DAY = parseDay('2025-11-03')!;
const COVERED: Person = {
  agreements: [
    {
      fromDay: 0,
      untilDay: Number.MAX_SAFE_INTEGER,
      agreement: 'A',
      grantedBy: 'elected-representatives',
      limits: { DAILY_REST: 8, DAILY_TOTAL: 16 },
    },
  ],
};

const inForce = (tried: TriedLimits, person: Person, key: keyof TriedLimits): number | undefined =>
  spanOn(limitsFor(lawWithLimits(law, tried).rulebook, withoutAgreed(person, tried))[key], DAY)?.effective;

describe('a limit that is tried', () => {
  it('holds for whoever has none of their own', () => {
    expect(inForce({ DAILY_REST: 12 }, {}, 'DAILY_REST')).toBe(12 * HOUR);
    expect(inForce({}, {}, 'DAILY_REST')).toBe(11 * HOUR);
  });

  it('holds in spite of an agreement, whose other limits stay', () => {
    expect(inForce({ DAILY_REST: 12 }, COVERED, 'DAILY_REST')).toBe(12 * HOUR);
    expect(inForce({ DAILY_REST: 12 }, COVERED, 'DAILY_TOTAL')).toBe(16 * HOUR);
  });

  it('can be wider than anybody may grant: it is tried, not agreed', () => {
    expect(inForce({ DAILY_REST: 5.5 }, {}, 'DAILY_REST')).toBe(5.5 * HOUR);
  });

  it('leaves minors their own, and the law in use as it was', () => {
    const child: Person = { bornOn: parseDay('2010-01-01')!, schoolUntil: parseDay('2025-06-20')! };
    const own = spanOn(limitsFor(law.rulebook, child).DAILY_REST, DAY)?.effective;
    expect(inForce({ DAILY_REST: 5 }, child, 'DAILY_REST')).toBe(own);
    expect(spanOn(limitsFor(law.rulebook, {}).DAILY_REST, DAY)?.effective).toBe(11 * HOUR);
  });

  it('is refused where the law has none, only minors have it, or there is not so much time', () => {
    const { rulebook } = law;
    const without = { limits: { ...rulebook.limits, DAILY_REST: undefined } };
    expect(faultIn('DAILY_REST', 12, without)).toEqual({ key: 'DAILY_REST', is: 'unknown' });
    expect(faultIn('toString' as never, 12, rulebook)).toEqual({ key: 'toString', is: 'unknown' });
    expect(faultIn('YOUTH_DAY', 8, rulebook)).toEqual({ key: 'YOUTH_DAY', is: 'of-minors' });
    expect(faultIn('BREAK', 1441, rulebook)).toMatchObject({ is: 'beyond', unit: 'minutes', most: 1440 });
    expect(faultIn('OT_52W', 8785, rulebook)).toMatchObject({ is: 'beyond', unit: 'hours', most: 8784 });
    expect(faultIn('SUNDAY_NEXT', 1.5, rulebook)).toEqual({ key: 'SUNDAY_NEXT', is: 'not-whole' });
    expect(faultIn('DAILY_REST', 24, rulebook)).toBeNull();
    expect(limitsToTry(['DAILY_REST', 'YOUTH_DAY'], rulebook).size).toBe(1);
  });

  it('has an end for every limit of every rulebook that adults have', () => {
    for (const name of profileNames()) {
      const { rulebook } = readLaw(name);
      for (const [key, limit] of limitsToTry(LIMIT_KEYS, rulebook)) {
        expect([name, key, mostOf(key, limit)]).toEqual([name, key, expect.any(Number)]);
      }
    }
  });

  it('is none of a law that has no such limit', () => {
    const limits = { ...law.rulebook.limits, DAILY_REST: undefined };
    const without = { ...law, rulebook: { ...law.rulebook, limits } };
    expect(lawWithLimits(without, { DAILY_REST: 5 }).rulebook.limits.DAILY_REST).toBeUndefined();
  });
});
