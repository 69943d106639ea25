import { describe, expect, it } from '@jest/globals';
import { rulebook, profile, day, FOREVER, agreed, inForce } from '../../test/support/law.js';
import { spanOn, type LimitKey } from '../rules/limits.js';
import { HOUR, MINUTE } from '../time/civil.js';
import { averagingOn, lawOf, limitsFor, settingsFor } from './law.js';
import type { AgreedLimits, Person } from './person.js';

describe('what a limit asks for', () => {
  it('nobody is protected by chapter 10 in a leading or particularly independent position', () => {
    const exempt = [{ fromDay: day('2026-01-01'), untilDay: day('2026-07-01') }];
    const on = (text: string) =>
      Object.values(limitsFor(rulebook, { exempt, breaksRecorded: true, paidBreaksRecorded: true })).filter(
        (spans) => spanOn(spans, day(text)),
      ).length;
    expect(on('2026-01-01')).toBe(0);
    expect(on('2026-06-30')).toBe(0);
    expect(on('2026-07-01')).toBe(on('2025-12-31'));
    expect(on('2026-07-01')).toBe(15);
  });

  it('averages only under an agreement on averaging, with the cap its granter may give', () => {
    const averaging = { averaging: { weeks: 26, startDay: 0 } };
    const under = (grantedBy: NonNullable<AgreedLimits['grantedBy']>): Person => ({
      agreements: [agreed({ grantedBy, terms: averaging })],
    });
    expect(inForce({}, 'AVG_ORDINARY')).toBeNull();
    expect(inForce(under('individual'), 'AVG_ORDINARY')).toBe(40 * HOUR);
    expect(inForce(under('individual'), 'ORD_WEEK')).toBe(50 * HOUR);
    expect(inForce(under('elected-representatives'), 'ORD_WEEK')).toBe(54 * HOUR);
    expect(inForce(under('arbeidstilsynet'), 'ORD_WEEK')).toBe(168 * HOUR);
    expect(inForce(under('individual'), 'TOTAL_AVG')).toBe(48 * HOUR);
    expect(averagingOn(under('individual'), 0, 'averaging')).toEqual(averaging.averaging);
    expect(averagingOn(under('individual'), 0, 'sundayAveraging')).toBeNull();
  });

  it('counts a rota’s shorter week, averaged or not', () => {
    const rota = [
      { fromDay: 0, untilDay: day('2026-01-01'), week: 'rota-38' as const },
      { fromDay: day('2026-01-01'), untilDay: day('2030-01-01'), week: 'continuous-36' as const },
    ];
    expect(inForce({ rota }, 'ORD_WEEK', '2025-12-31')).toBe(38 * HOUR);
    expect(inForce({ rota }, 'ORD_WEEK', '2026-01-01')).toBe(36 * HOUR);
    const agreements = [agreed({ grantedBy: 'individual', terms: { averaging: { weeks: 4, startDay: 0 } } })];
    expect(inForce({ rota, agreements }, 'AVG_ORDINARY', '2025-12-31')).toBe(38 * HOUR);
    expect(inForce({ rota, agreements }, 'AVG_ORDINARY', '2026-01-01')).toBe(36 * HOUR);
  });

  it('leaves the week of a three-shift rota to be weighed, from 38 down to 36 hours', () => {
    const rota = [{ ...FOREVER, week: 'three-shift' as const }];
    const weighing = { full: 40 * HOUR, least: 36 * HOUR, most: 38 * HOUR, granted: 0 };
    expect(spanOn(limitsFor(rulebook, { rota }).ORD_WEEK, day('2026-03-02'))).toMatchObject({
      base: 38 * HOUR,
      effective: 38 * HOUR,
      clause: 'aml. § 10-4 (6)',
      weighing: {
        ...weighing,
        sunday: { numerator: 1, denominator: 6 },
        night: { numerator: 1, denominator: 4 },
      },
    });
    expect(inForce({ rota }, 'ORD_DAY')).toBe(9 * HOUR);
    // The paragraph came into the Act in 2010.
    expect(inForce({ rota }, 'ORD_WEEK', '2009-12-31')).toBe(40 * HOUR);
  });

  it.each([
    ['individual', {}, [50, 50], [38, 0]],
    ['elected-representatives', { AVG_ORDINARY: 37 }, [54, 54], [37, 0]],
    ['arbeidstilsynet', {}, [168, Number.POSITIVE_INFINITY], [38, 0]],
    ['central-union', { AVG_ORDINARY: 40 }, [168, Number.POSITIVE_INFINITY], [40, Number.POSITIVE_INFINITY]],
  ] as const)(
    'says how far %s may go from a week that is still to be weighed',
    (grantedBy, limits, week, average) => {
      const rota = [{ ...FOREVER, week: 'three-shift' as const }];
      const agreements = [agreed({ grantedBy, limits, terms: { averaging: { weeks: 4, startDay: 0 } } })];
      const spans = limitsFor(rulebook, { rota, agreements });
      const said = (key: 'ORD_WEEK' | 'AVG_ORDINARY'): (number | undefined)[] => {
        const span = spanOn(spans[key], day('2026-03-02'));
        return [span?.effective, span?.weighing?.granted].map((value) => value && value / HOUR);
      };
      expect([said('ORD_WEEK'), said('AVG_ORDINARY')]).toEqual([week, average]);
    },
  );

  it('takes the shorter week of § 10-4 (4) or (5) where a second position has it', () => {
    const rota = [
      { ...FOREVER, week: 'continuous-36' as const },
      { ...FOREVER, week: 'three-shift' as const },
    ];
    const span = spanOn(limitsFor(rulebook, { rota }).ORD_WEEK, day('2026-03-02'));
    expect([span?.base, span?.weighing]).toEqual([36 * HOUR, undefined]);
  });

  it('caps a week at 69 hours where representatives agreed on averaging and on overtime', () => {
    const byRepresentatives = (one: Partial<AgreedLimits>) =>
      agreed({ grantedBy: 'elected-representatives', ...one });
    const averaging = byRepresentatives({ terms: { averaging: { weeks: 8, startDay: 0 } } });
    const overtime = byRepresentatives({ agreement: 'B', limits: { OT_7D: 20 } });
    expect(inForce({ agreements: [averaging] }, 'WEEK_CAP')).toBeNull();
    expect(inForce({ agreements: [overtime] }, 'WEEK_CAP')).toBeNull();
    expect(inForce({ agreements: [averaging, overtime] }, 'WEEK_CAP')).toBe(69 * HOUR);
    const other = { ...overtime, grantedBy: 'arbeidstilsynet' as const };
    expect(inForce({ agreements: [averaging, other] }, 'WEEK_CAP')).toBeNull();
  });

  it('asks of Sundays either the next one off or the average', () => {
    const agreements = [agreed({ terms: { sundayAveraging: { weeks: 26, startDay: 0 } } })];
    const of = (person: Person) =>
      (['SUNDAY_NEXT', 'SUNDAY_4W', 'SUNDAY_AVG26'] as const).map((key) => inForce(person, key));
    expect(of({})).toEqual([1, null, null]);
    expect(of({ agreements })).toEqual([null, 3, 0.5]);
  });

  it('asks for breaks, risky nights and evening work only where they are known of', () => {
    expect(inForce({}, 'BREAK')).toBeNull();
    expect(inForce({ breaksRecorded: true }, 'BREAK')).toBe(30 * MINUTE);
    expect(inForce({ breaksRecorded: true }, 'BREAK_SHORT')).toBe(MINUTE);
    expect(inForce({ breaksRecorded: true }, 'BREAK_OT')).toBeNull();
    expect(inForce({ paidBreaksRecorded: true }, 'BREAK_OT')).toBe(30 * MINUTE);
    expect(inForce({}, 'NIGHT_RISK_8H')).toBeNull();
    expect(inForce({ nightStrain: [FOREVER] }, 'NIGHT_RISK_8H')).toBe(8 * HOUR);
    expect(inForce({}, 'OWN_INITIATIVE_NIGHT')).toBeNull();
    expect(inForce({ agreements: [agreed({ terms: { eveningWork: true } })] }, 'OWN_INITIATIVE_NIGHT')).toBe(
      0,
    );
  });

  it('takes evening work to be agreed or not as the agreement says that began last of those that say it', () => {
    const allowing = agreed({ fromDay: day('2026-01-01'), terms: { eveningWork: true } });
    const denying = agreed({ agreement: 'B', fromDay: day('2026-03-01'), terms: { eveningWork: false } });
    const silent = agreed({ agreement: 'C', fromDay: day('2026-03-01'), limits: { DAILY_REST: 8 } });
    const of = (agreements: AgreedLimits[]) =>
      ['2026-02-28', '2026-03-01'].map((text) => inForce({ agreements }, 'OWN_INITIATIVE_NIGHT', text));
    expect(of([allowing, denying])).toEqual([0, null]);
    expect(of([denying, allowing])).toEqual([0, null]);
    expect(of([allowing, silent])).toEqual([0, 0]);
    const anew = { ...denying, fromDay: day('2025-01-01') };
    expect(of([allowing, anew])).toEqual([0, 0]);
  });

  it.each<[LimitKey, Partial<AgreedLimits>]>([
    ['AVG_ORDINARY', { terms: { averaging: { weeks: 8, startDay: 0 } } }],
    ['SUNDAY_4W', { terms: { sundayAveraging: { weeks: 26, startDay: 0 } } }],
    ['SUNDAY_AVG26', { terms: { sundayAveraging: { weeks: 26, startDay: 0 } } }],
    ['OWN_INITIATIVE_NIGHT', { terms: { eveningWork: true } }],
    [
      'WEEK_CAP',
      {
        grantedBy: 'elected-representatives',
        limits: { OT_7D: 20 },
        terms: { averaging: { weeks: 8, startDay: 0 } },
      },
    ],
  ])('names the agreement that brings %s along, and keeps the figure of the statute', (key, one) => {
    const agreements = [
      agreed({ agreement: 'OTHER', fromDay: day('2026-02-01'), limits: { DAILY_REST: 9 } }),
      agreed({ agreement: 'BEHIND', fromDay: day('2026-01-01'), untilDay: day('2027-01-01'), ...one }),
    ];
    const [span, ...more] = limitsFor(rulebook, { agreements })[key];
    expect(more).toEqual([]);
    expect(span).toMatchObject({
      agreement: 'BEHIND',
      fromDay: day('2026-01-01'),
      untilDay: day('2027-01-01'),
    });
    expect(span?.effective).toBe(span?.base);
  });

  it('names, where two agreements bring a rule along, the one that began last', () => {
    const byRepresentatives = { grantedBy: 'elected-representatives' as const };
    const agreements = [
      agreed({
        ...byRepresentatives,
        agreement: 'OVERTIME',
        fromDay: day('2026-03-01'),
        limits: { OT_4W: 50 },
      }),
      agreed({
        ...byRepresentatives,
        agreement: 'AVERAGING',
        fromDay: day('2026-01-01'),
        terms: { averaging: { weeks: 8, startDay: 0 } },
      }),
    ];
    expect(limitsFor(rulebook, { agreements }).WEEK_CAP).toMatchObject([
      { fromDay: day('2026-03-01'), agreement: 'OVERTIME' },
    ]);
  });

  it('converts standby by the factor of the agreement', () => {
    const law = lawOf(rulebook, profile);
    const standbyFactor = { numerator: 1, denominator: 5 };
    const agreements = [agreed({ fromDay: 100, terms: { standbyFactor } })];
    expect(settingsFor(law, { agreements }, 99).standbyFactor.denominator).toBe(7);
    expect(settingsFor(law, { agreements }, 100).standbyFactor).toEqual(standbyFactor);
  });
});
