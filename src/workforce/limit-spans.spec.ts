import { describe, expect, it } from '@jest/globals';
import { statute, rulebook, profile, day, FOREVER, agreed, inForce } from '../../test/support/law.js';
import { spanOn } from '../rules/limits.js';
import { HOUR, MINUTE } from '../time/civil.js';
import { lawOf, limitsFor } from './law.js';
import { limitShown } from './law-table.js';
import { parseRulebook } from './rulebook-file.js';

describe('the limits of an employee', () => {
  it('are the statute’s where nothing is agreed, in seconds, a count or a share', () => {
    const limits = limitsFor(rulebook, {});
    const found = Object.entries(limits).flatMap(([key, spans]) => {
      const span = spanOn(spans, day('2026-03-02'));
      return span ? [[key, span.effective]] : [];
    });
    expect(Object.fromEntries(found)).toEqual({
      DAILY_REST: 11 * HOUR,
      WEEKLY_REST: 35 * HOUR,
      DAILY_TOTAL: 13 * HOUR,
      ORD_DAY: 9 * HOUR,
      ORD_WEEK: 40 * HOUR,
      OT_7D: 10 * HOUR,
      OT_WEEK: 10 * HOUR,
      OT_4W: 25 * HOUR,
      OT_52W: 200 * HOUR,
      TOTAL_AVG: 48 * HOUR,
      SUNDAY_NEXT: 1,
      NIGHT_AVG_4W: 8 * HOUR,
    });
  });

  it('say the clause, and hold from the day the Act entered into force', () => {
    const { DAILY_TOTAL } = limitsFor(rulebook, {});
    expect(DAILY_TOTAL).toEqual([
      {
        fromDay: day('2006-01-01'),
        untilDay: Number.POSITIVE_INFINITY,
        base: 13 * HOUR,
        effective: 13 * HOUR,
        clause: 'aml. § 10-6 (8)',
        agreement: null,
      },
    ]);
  });

  it.each([
    ['2024-12-31', 39_600, 1],
    ['2025-01-01', 29_520, 2],
    ['2025-12-31', 29_520, 2],
    ['2026-01-01', 39_600, 1],
  ])('on %s are the agreed ones while the agreement holds', (text, rest, sundays) => {
    const agreements = [
      agreed({
        fromDay: day('2025-01-01'),
        untilDay: day('2026-01-01'),
        limits: { DAILY_REST: 8.2, SUNDAY_NEXT: 2 },
      }),
    ];
    expect(inForce({ agreements }, 'DAILY_REST', text)).toBe(rest);
    expect(inForce({ agreements }, 'SUNDAY_NEXT', text)).toBe(sundays);
    expect(inForce({ agreements }, 'WEEKLY_REST', text)).toBe(126_000);
  });

  it('keep the statute’s as the base beside the agreed', () => {
    const spans = limitsFor(rulebook, { agreements: [agreed({ limits: { OT_7D: 20 } })] }).OT_7D;
    expect(spanOn(spans, day('2026-03-02'))).toMatchObject({
      base: 10 * HOUR,
      effective: 20 * HOUR,
      clause: 'aml. § 10-6 (4)',
      agreement: 'A',
    });
  });

  it('are those of the agreement that began last', () => {
    const agreements = [
      agreed({ agreement: 'LATER', fromDay: day('2026-01-01'), limits: { DAILY_REST: 9 } }),
      agreed({ agreement: 'FIRST', fromDay: day('2025-01-01'), limits: { DAILY_REST: 8 } }),
    ];
    const spans = limitsFor(rulebook, { agreements }).DAILY_REST;
    expect(spanOn(spans, day('2025-12-31'))).toMatchObject({ agreement: 'FIRST', effective: 8 * HOUR });
    expect(spanOn(spans, day('2026-01-01'))).toMatchObject({ agreement: 'LATER', effective: 9 * HOUR });
  });

  it('are those of the agreement that itself began last, also for who came under both at once', () => {
    const agreements = [
      agreed({
        agreement: 'OLD',
        since: day('2020-01-01'),
        fromDay: day('2025-06-01'),
        limits: { DAILY_REST: 8 },
      }),
      agreed({
        agreement: 'NEW',
        since: day('2025-01-01'),
        fromDay: day('2025-06-01'),
        limits: { DAILY_REST: 10 },
      }),
    ];
    for (const listed of [agreements, [...agreements].reverse()]) {
      const spans = limitsFor(rulebook, { agreements: listed }).DAILY_REST;
      expect(spanOn(spans, day('2025-06-01'))).toMatchObject({ agreement: 'NEW', effective: 10 * HOUR });
    }
  });

  it('change with the statute on the day it says, and end when it does', () => {
    const amended = parseRulebook(
      statute.replace(
        '- { from: 2006-01-01, value: 13, evidence: verified }',
        '- { from: 2006-01-01, value: 13, evidence: verified }\n      - { from: 2027-07-01, to: 2028-12-31, value: 12.5, evidence: known }',
      ),
      'no-aml.yaml',
    );
    const on = (text: string) => spanOn(limitsFor(amended, {}).DAILY_TOTAL, day(text))?.base ?? null;
    expect(['2027-06-30', '2027-07-01', '2028-12-31', '2029-01-01'].map(on)).toEqual([
      13 * HOUR,
      12.5 * HOUR,
      12.5 * HOUR,
      null,
    ]);
  });
});

describe('minors', () => {
  const born = { bornOn: day('2010-05-17'), breaksRecorded: true };

  it.each([
    ['the day before the 15th birthday', '2025-05-16', 14, 7, 2],
    ['the 15th birthday', '2025-05-17', 12, 8, 8],
    ['the day before the 18th birthday', '2028-05-16', 12, 8, 8],
  ])('%s', (_case, text, rest, free, school) => {
    expect(inForce(born, 'DAILY_REST', text)).toBe(rest * HOUR);
    expect(inForce(born, 'YOUTH_DAY', text)).toBe(free * HOUR);
    expect(inForce(born, 'YOUTH_SCHOOL_DAY', text)).toBe(school * HOUR);
    expect(inForce(born, 'YOUTH_NIGHT', text)).toBe(0);
    expect(inForce(born, 'YOUTH_BREAK', text)).toBe(30 * MINUTE);
    expect(inForce(born, 'WEEKLY_REST', text)).toBe(48 * HOUR);
    expect(inForce(born, 'DAILY_TOTAL', text)).toBeNull();
    expect(inForce(born, 'OT_7D', text)).toBeNull();
  });

  it('are adults on the 18th birthday', () => {
    expect(inForce(born, 'DAILY_REST', '2028-05-17')).toBe(11 * HOUR);
    expect(inForce(born, 'YOUTH_DAY', '2028-05-17')).toBeNull();
    expect(inForce(born, 'DAILY_TOTAL', '2028-05-17')).toBe(13 * HOUR);
  });

  it('keep the limits of a child while in compulsory school, and never as adults', () => {
    const atSchool = { ...born, schoolUntil: day('2026-06-20') };
    expect(inForce(atSchool, 'YOUTH_DAY', '2026-06-19')).toBe(7 * HOUR);
    expect(inForce(atSchool, 'YOUTH_DAY', '2026-06-20')).toBe(8 * HOUR);
    expect(inForce({ ...born, schoolUntil: day('2030-01-01') }, 'YOUTH_DAY', '2028-05-17')).toBeNull();
  });

  it('born on a leap day are older on 1 March', () => {
    const leap = { bornOn: day('2008-02-29') };
    expect(inForce(leap, 'YOUTH_DAY', '2026-02-28')).toBe(8 * HOUR);
    expect(inForce(leap, 'YOUTH_DAY', '2026-03-01')).toBeNull();
  });

  it('have no other limits by agreement, and none by their position', () => {
    const person = { ...born, agreements: [agreed({ limits: { DAILY_REST: 8 } })], exempt: [FOREVER] };
    expect(inForce(person, 'DAILY_REST', '2026-03-02')).toBe(12 * HOUR);
  });
});

describe('the limit beside a rule in a table', () => {
  const law = lawOf(rulebook, profile);

  it('is one figure, or between two where the age decides', () => {
    expect(limitShown(law, 'DAILY_REST')).toEqual({ kind: 'min', unit: 'hours', value: 11, byAge: null });
    expect(limitShown(law, 'YOUTH_DAY')?.byAge).toEqual({ least: 2, most: 8 });
    expect(limitShown(law, 'YOUTH_WEEK')?.byAge).toEqual({ least: 12, most: 40 });
    expect(limitShown(law, 'YOUTH_BREAK')?.byAge).toBeNull();
  });
});
