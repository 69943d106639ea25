import { describe, expect, it } from '@jest/globals';
import { impliedWeekCap } from '../rules/implied-week-cap.js';
import { type LimitKey, spanOn } from '../rules/limits.js';
import { HOUR, parseDay } from '../time/civil.js';
import { limitsBeyondTheLaw } from './agreement-limits.js';
import { limitsFor } from './law.js';
import { readLaw } from './law.repository.js';
import type { AgreedLimits, Person } from './person.js';

const law = readLaw();
const day = (text: string): number => parseDay(text) ?? Number.NaN;
const FOREVER = { fromDay: day('2025-01-01'), untilDay: Number.POSITIVE_INFINITY };
const agreed = (one: Partial<AgreedLimits>): AgreedLimits => ({
  agreement: 'A',
  limits: {},
  ...FOREVER,
  ...one,
});
const AVERAGED = { averaging: { weeks: 8, startDay: 0 } };

const spanOf = (person: Person, key: LimitKey, on = '2026-03-02') =>
  spanOn(limitsFor(law.rulebook, person)[key], day(on)) ?? null;

describe('an agreement for an employee of a shorter week', () => {
  const rota = [{ ...FOREVER, week: 'rota-38' as const }];
  const under = (one: Partial<AgreedLimits>, key: LimitKey) =>
    (spanOf({ rota, agreements: [agreed(one)] }, key)?.effective ?? 0) / HOUR;

  it.each<[string, Partial<AgreedLimits>, LimitKey, number]>([
    [
      'raises no average',
      { grantedBy: 'individual', limits: { AVG_ORDINARY: 40 }, terms: AVERAGED },
      'AVG_ORDINARY',
      38,
    ],
    [
      'lowers it',
      { grantedBy: 'individual', limits: { AVG_ORDINARY: 37 }, terms: AVERAGED },
      'AVG_ORDINARY',
      37,
    ],
    [
      'raises it where any is allowed',
      { grantedBy: 'central-union', limits: { AVG_ORDINARY: 40 }, terms: AVERAGED },
      'AVG_ORDINARY',
      40,
    ],
    ['raises no week', { grantedBy: 'individual', limits: { ORD_WEEK: 40 } }, 'ORD_WEEK', 38],
    [
      'raises a week where it averages',
      { grantedBy: 'individual', limits: { ORD_WEEK: 48 }, terms: AVERAGED },
      'ORD_WEEK',
      48,
    ],
    [
      'raises it as far as its granter may',
      { grantedBy: 'individual', limits: { ORD_WEEK: 60 }, terms: AVERAGED },
      'ORD_WEEK',
      50,
    ],
  ])('%s', (_case, one, key, hours) => {
    expect(under(one, key)).toBe(hours);
  });
});

describe('the cap of 69 hours', () => {
  const capOf = (limits: AgreedLimits['limits']) =>
    spanOf(
      { agreements: [agreed({ grantedBy: 'elected-representatives', limits, terms: AVERAGED })] },
      'WEEK_CAP',
    )?.effective ?? null;

  it.each(['OT_7D', 'OT_WEEK'] as const)('comes with a wider %s', (frame) => {
    expect(capOf({ [frame]: 20 })).toBe(69 * HOUR);
  });

  it('does not come with overtime as narrow as the Act’s, or narrower', () => {
    expect(capOf({ OT_7D: 10, OT_4W: 20 })).toBeNull();
  });
});

describe('overtime over half a year', () => {
  const terms = { overtimeWeeks: 26 as const };
  const granted = agreed({ grantedBy: 'arbeidstilsynet', terms, limits: { OT_52W: 200 } });

  it('names its agreement on the limit, whether that names the limit or not', () => {
    for (const limits of [{}, { OT_52W: 200 }]) {
      expect(spanOf({ agreements: [{ ...granted, limits }] }, 'OT_52W')).toMatchObject({
        agreement: 'A',
        effective: 200 * HOUR,
      });
    }
  });

  it('is the inspectorate’s alone to allow', () => {
    const said = (grantedBy: 'arbeidstilsynet' | 'elected-representatives') =>
      limitsBeyondTheLaw([{ grantedBy, limits: {}, terms }], law.rulebook).map(({ path }) => path);
    expect(said('arbeidstilsynet')).toEqual([]);
    expect(said('elected-representatives')).toEqual(['agreements[0].terms.overtimeWeeks']);
  });
});

describe('what the law gives only under averaging', () => {
  const said = (
    grantedBy: NonNullable<AgreedLimits['grantedBy']>,
    limits: AgreedLimits['limits'],
    terms?: AgreedLimits['terms'],
  ) => limitsBeyondTheLaw([{ grantedBy, limits, terms }], law.rulebook).map(({ expected }) => expected);

  it('is refused without it, saying what would be right', () => {
    expect(said('individual', { ORD_DAY: 10, ORD_WEEK: 50 })).toEqual([
      '≤ 9 (aml. § 10-4 (1)); terms.averaging: ≤ 10 (§ 10-5 (1))',
      '≤ 40 (aml. § 10-4 (1)); terms.averaging: ≤ 50 (§ 10-5 (1))',
    ]);
    expect(said('elected-representatives', { ORD_DAY: 12.5 })).toEqual([
      '≤ 9 (aml. § 10-4 (1)); terms.averaging: ≤ 12.5 (§ 10-5 (2))',
    ]);
    expect(said('arbeidstilsynet', { ORD_DAY: 16 })).toEqual([
      '≤ 9 (aml. § 10-4 (1)); terms.averaging: ≤ 13 (§ 10-5 (3))',
    ]);
  });

  it('is taken with it', () => {
    expect(said('individual', { ORD_DAY: 10, ORD_WEEK: 50 }, AVERAGED)).toEqual([]);
    expect(said('elected-representatives', { ORD_DAY: 12.6 }, AVERAGED)).toEqual(['≤ 12.5 (§ 10-5 (2))']);
    // Passive health and guard work (§ 10-12 (7)): the 13 hours of § 10-5 (3) may be exceeded.
    expect(said('arbeidstilsynet', { ORD_DAY: 16 }, AVERAGED)).toEqual([]);
  });
});

describe('what ordinary time and overtime come to in a single week (spec 2.7)', () => {
  const individual = { grantedBy: 'individual', limits: {}, terms: AVERAGED } as const;
  const union = { grantedBy: 'elected-representatives', limits: {}, terms: AVERAGED } as const;
  const overtime = { grantedBy: 'elected-representatives', limits: { OT_7D: 20 } } as const;

  it.each<[string, readonly Partial<AgreedLimits>[], number | null]>([
    ['nothing agreed', [], 50],
    ['averaging by the employee', [individual], 60],
    ['averaging by the representatives', [union], 64],
    ['overtime by the representatives', [overtime], 60],
    ['averaging by the employee, overtime by the representatives', [individual, overtime], 70],
    ['both by the representatives: the Act has a cap of its own', [union, overtime], null],
  ])('%s', (_case, agreements, hours) => {
    const person = { agreements: agreements.map((one, i) => agreed({ agreement: `A-${i}`, ...one })) };
    const cap = impliedWeekCap(limitsFor(law.rulebook, person), day('2026-03-02'));
    expect(cap === null ? null : cap / HOUR).toBe(hours);
  });

  it('is nothing for the exempt', () => {
    const limits = limitsFor(law.rulebook, { exempt: [FOREVER] });
    expect(impliedWeekCap(limits, day('2026-03-02'))).toBeNull();
  });
});
