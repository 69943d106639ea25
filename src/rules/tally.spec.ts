import { describe, expect, it } from '@jest/globals';
import { LimitCursor, type LimitSpan } from './limits.js';
import { Ratio } from './ratio.js';
import { Tally } from './tally.js';

const span = (fromDay: number, untilDay: number, base: number, effective = base): LimitSpan => ({
  fromDay,
  untilDay,
  base,
  effective,
  clause: '§ 1',
  agreement: effective === base ? null : 'local',
});
const most = { code: 'DAILY_TOTAL', unit: 'seconds', comparator: 'max' } as const;
const least = { code: 'DAILY_REST', unit: 'seconds', comparator: 'min' } as const;

/** A tally of days 0 to 9 under the given spans. */
const begun = (rule: typeof most | typeof least, ...spans: LimitSpan[]): Tally =>
  new Tally(rule).begin(spans, 0, 9);

describe('a value passes', () => {
  it.each([
    ['at most 100, below', most, 99, true],
    ['at most 100, at it', most, 100, true],
    ['at most 100, above', most, 100.5, false],
    ['at least 100, below', least, 99.5, false],
    ['at least 100, at it', least, 100, true],
    ['at least 100, above', least, 101, true],
  ] as const)('%s', (_case, rule, value, passes) => {
    const tally = begun(rule, span(0, 10, 100));
    expect(tally.passes(value)).toBe(passes);
    expect(tally.result()).toEqual({
      rule: rule.code,
      unit: 'seconds',
      evaluated: passes ? 1 : 0,
      worst: passes ? value : null,
      findings: [],
    });
  });

  it('the stricter of base and limit in force', () => {
    expect(begun(most, span(0, 10, 100, 120)).passes(110)).toBe(false);
    expect(begun(most, span(0, 10, 120, 100)).passes(110)).toBe(false);
    expect(begun(least, span(0, 10, 100, 80)).passes(90)).toBe(false);
    expect(begun(least, span(0, 10, 80, 100)).passes(90)).toBe(false);
  });

  it('not unseen where limits change within the timeline, or begin or end in it', () => {
    expect(begun(most, span(0, 5, 100), span(5, 10, 100)).passes(1)).toBe(false);
    expect(begun(most, span(0, 9, 100)).passes(1)).toBe(false);
    expect(begun(most, span(1, 10, 100)).passes(1)).toBe(false);
    expect(begun(most).passes(1)).toBe(false);
    expect(begun(most, span(0, 9, 100)).bar).toBeNaN();
  });

  it('with fractions only at a distance', () => {
    const tally = begun(most, span(0, 10, 100));
    expect(tally.bar).toBe(100);
    tally.exact = () => Ratio.of(100);
    expect(tally.bar).toBeCloseTo(99.999, 9);
    expect([tally.passes(99.9995), tally.passes(99.998)]).toEqual([false, true]);
    const other = begun(least, span(0, 10, 100));
    expect(other.bar).toBe(100);
    other.exact = () => Ratio.of(100);
    expect(other.bar).toBeCloseTo(100.001, 9);
    expect(other.begin([span(0, 10, 100)], 0, 9).bar).toBe(100);
  });
});

describe('what is seen', () => {
  it('is counted, and the worst of it is kept', () => {
    const high = begun(most, span(0, 10, 100));
    for (const value of [5, 7, 6]) high.see(value);
    expect(high.result()).toMatchObject({ evaluated: 3, worst: 7 });
    const low = begun(least, span(0, 10, 100));
    for (const value of [7, 5, 6]) low.see(value);
    expect(low.result()).toMatchObject({ evaluated: 3, worst: 5 });
  });

  it('may be taken many at once', () => {
    const tally = begun(most, span(0, 10, 100));
    tally.takePassed(0, 50);
    expect(tally.result()).toMatchObject({ evaluated: 0, worst: null });
    tally.takePassed(4, 50);
    tally.takePassed(1, 40);
    expect(tally.result()).toMatchObject({ evaluated: 5, worst: 50 });
  });

  it('says nothing where none of it was taken', () => {
    const tally = begun(most, span(0, 10, 100));
    tally.takePassed(0, 50);
    tally.see(5);
    expect(tally.result()).toMatchObject({ evaluated: 1, worst: 5 });
  });

  it.each([
    ['at most 100, below', most, 99, true],
    ['at most 100, at it', most, 100, true],
    ['at most 100, above', most, 101, false],
    ['at least 100, below', least, 99, false],
    ['at least 100, at it', least, 100, true],
    ['at least 100, above', least, 101, true],
  ] as const)(
    'is taken all at once where the worst of it keeps the limit: %s',
    (_case, rule, value, isKept) => {
      const tally = begun(rule, span(0, 10, 100));
      expect(tally.takeIfKept(3, value)).toBe(isKept);
      expect(tally.result()).toMatchObject(
        isKept ? { evaluated: 3, worst: value } : { evaluated: 0, worst: null },
      );
    },
  );

  it.each([
    ['at most 100, up to the first above', most, [99, 100, 98, 101, 1], 3, 100],
    ['at least 100, up to the first below', least, [101, 100, 102, 99, 200], 3, 100],
    ['at most 100, none', most, [101, 1], 0, null],
    ['at least 100, none', least, [99, 200], 0, null],
    ['at most 100, all', most, [1, 3, 2], 3, 3],
    ['at least 100, all', least, [103, 101, 102], 3, 101],
  ] as const)('is taken in turn: %s', (_case, rule, values, taken, worst) => {
    const tally = begun(rule, span(0, 10, 100));
    expect(tally.takeWhileKept(Float64Array.from(values), 0, values.length)).toBe(taken);
    expect(tally.result()).toMatchObject({ evaluated: taken, worst });
  });

  it('is taken in turn from one number on and before another, whatever memory holds around them', () => {
    const high = begun(most, span(0, 10, 100));
    expect(high.takeWhileKept(Float64Array.of(90, 10, 20, 80), 1, 3)).toBe(3);
    expect(high.result()).toMatchObject({ evaluated: 2, worst: 20 });
    const low = begun(least, span(0, 10, 100));
    expect(low.takeWhileKept(Float64Array.of(110, 190, 180, 120), 1, 3)).toBe(3);
    expect(low.result()).toMatchObject({ evaluated: 2, worst: 180 });
    expect(low.takeWhileKept(Float64Array.of(110), 1, 1)).toBe(1);
    expect(low.result()).toMatchObject({ evaluated: 2, worst: 180 });
  });

  it('is taken in turn by another bar where one is told', () => {
    const tally = begun(most, span(0, 10, 100));
    expect(tally.takeWhileKept(Float64Array.of(10, 20, 30), 0, 3, 20)).toBe(2);
  });

  it('is forgotten for the next timeline', () => {
    const tally = begun(most, span(0, 10, 100));
    tally.measure(3, 0, 10, 200);
    tally.begin([span(0, 10, 100)], 0, 9);
    expect(tally.result()).toEqual({
      rule: 'DAILY_TOTAL',
      unit: 'seconds',
      evaluated: 0,
      worst: null,
      findings: [],
    });
  });
});

describe('a measurement', () => {
  const finding = {
    rule: 'DAILY_TOTAL',
    unit: 'seconds',
    window: { start: 10, end: 20 },
    rest: null,
    clause: '§ 1',
    final: true,
  };

  it('beyond its limit is a finding, with both verdicts', () => {
    const tally = begun(most, span(0, 5, 100, 120), span(5, 10, 90));
    tally.measure(1, 10, 20, 100);
    tally.measure(2, 10, 20, 110);
    tally.measure(3, 10, 20, 121);
    tally.measure(5, 10, 20, 91);
    tally.measure(12, 10, 20, 500);
    const agreed = { baseLimit: 100, effectiveLimit: 120, agreement: 'local' };
    expect(tally.result()).toEqual({
      rule: 'DAILY_TOTAL',
      unit: 'seconds',
      evaluated: 4,
      worst: 121,
      findings: [
        {
          ...finding,
          ...agreed,
          anchorDay: 2,
          ordinal: 1,
          measured: 110,
          baseVerdict: 'breach',
          effectiveVerdict: 'ok',
        },
        {
          ...finding,
          ...agreed,
          anchorDay: 3,
          ordinal: 2,
          measured: 121,
          baseVerdict: 'breach',
          effectiveVerdict: 'breach',
        },
        {
          ...finding,
          baseLimit: 90,
          effectiveLimit: 90,
          agreement: null,
          anchorDay: 5,
          ordinal: 3,
          measured: 91,
          baseVerdict: 'breach',
          effectiveVerdict: 'breach',
        },
      ],
    });
  });

  it('may have a limit that is not the rule’s own', () => {
    const tally = begun(most, span(0, 10, 100));
    tally.measure(1, 10, 20, 60, new LimitCursor([span(0, 10, 50)]));
    expect(tally.result().findings).toMatchObject([{ baseLimit: 50, effectiveVerdict: 'breach' }]);
  });

  it('near its limit is what the fraction says', () => {
    const asked: (readonly [number, number])[] = [];
    const judged = (exact: Ratio, value: number): number => {
      const tally = begun(most, span(0, 5, 100), span(5, 10, 100));
      tally.exact = (start, end) => {
        asked.push([start, end]);
        return exact;
      };
      tally.measure(1, 10, 20, value);
      return tally.result().findings.length;
    };
    expect(judged(Ratio.of(1001, 10), 99.9999)).toBe(1);
    expect(judged(Ratio.of(100), 100.0001)).toBe(0);
    expect(asked).toEqual([
      [10, 20],
      [10, 20],
    ]);
    expect(judged(Ratio.of(0), 100.001)).toBe(1);
    expect(judged(Ratio.of(200), 99.999)).toBe(0);
    expect(asked).toHaveLength(2);
  });

  it('of a rest keeps the rest, and the better side is more', () => {
    const rest = { start: 12, end: 18 };
    const window = { start: 10, end: 20 };
    const tally = begun(least, span(0, 10, 100, 80));
    tally.measureRest(1, window, rest, 100, true);
    tally.measureRest(2, window, rest, 90, true);
    tally.measureRest(3, window, rest, 79, false);
    tally.measureRest(10, window, rest, 1, true);
    expect(tally.result().worst).toBe(79);
    expect(tally.result().evaluated).toBe(3);
    expect(tally.result().findings).toMatchObject([
      { anchorDay: 2, ordinal: 1, window, rest, baseVerdict: 'breach', effectiveVerdict: 'ok', final: true },
      {
        anchorDay: 3,
        ordinal: 2,
        window,
        rest,
        baseVerdict: 'breach',
        effectiveVerdict: 'breach',
        final: false,
      },
    ]);
  });

  it('that may still change says so', () => {
    const tally = begun(most, span(0, 10, 100));
    tally.forecast(1, { start: 10, end: 20 }, 100, false);
    tally.forecast(2, { start: 10, end: 20 }, 101, false);
    tally.forecast(3, { start: 10, end: 20 }, 102, true);
    tally.forecast(10, { start: 10, end: 20 }, 102, true);
    expect(tally.result()).toMatchObject({ evaluated: 3, worst: 102 });
    expect(tally.result().findings.map(({ anchorDay, final, rest }) => [anchorDay, final, rest])).toEqual([
      [2, false, null],
      [3, true, null],
    ]);
  });

  it('under an agreement that is stricter than the law is a breach of it alone', () => {
    const tally = begun(most, span(0, 10, 100, 80));
    tally.measure(1, 10, 20, 90);
    expect(tally.result().findings).toMatchObject([{ baseVerdict: 'ok', effectiveVerdict: 'breach' }]);
  });
});
