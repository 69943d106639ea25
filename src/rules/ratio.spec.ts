import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differenceFrom, Ratio } from './ratio.js';

describe('an exact fraction', () => {
  it('adds thirds to a whole', () => {
    const third = Ratio.of(1, 3);
    expect(third.plus(third).plus(third).compare(Ratio.of(1))).toBe(0);
  });

  it('is the decimal that was meant', () => {
    expect(0.1 + 0.2 === 0.3).toBe(false);
    expect(Ratio.ofDecimal(0.1).plus(Ratio.ofDecimal(0.2)).compare(Ratio.ofDecimal(0.3))).toBe(0);
    expect(Ratio.ofDecimal(8.2 * 3600).compare(Ratio.of(29_520))).toBe(0);
    expect(Ratio.ofDecimal(-1.5).compare(Ratio.of(-3, 2))).toBe(0);
  });

  it('orders as numbers are ordered', () => {
    const parts = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(parts, parts, ([a, b], [c, d]) => {
        expect(Ratio.of(a, b).compare(Ratio.of(c, d))).toBe(Math.sign(a * d - c * b) + 0);
        expect(Ratio.of(a, b).minus(Ratio.of(c, d)).compare(Ratio.ZERO)).toBe(Math.sign(a * d - c * b) + 0);
        expect(Ratio.of(a, b).times(Ratio.of(c, d)).compare(Ratio.ZERO)).toBe(Math.sign(a * c) + 0);
      }),
    );
  });
});

describe('a fraction in words and numbers', () => {
  it.each([
    ['a whole', 29_520, 1, '29520'],
    ['one that can be made smaller', 118_080, 14, '59040/7'],
    ['less than nothing', -6, 4, '-3/2'],
    ['nothing', 0, 7, '0'],
  ])('%s', (_case, numerator, denominator, text) => {
    expect(Ratio.of(numerator, denominator).toString()).toBe(text);
  });

  it('is the nearest number, also where numerator and denominator are beyond floating point', () => {
    expect(Ratio.of(59_040, 7).toNumber()).toBe(59_040 / 7);
    expect(Ratio.of(-3, 2).toNumber()).toBe(-1.5);
    const large = 10n ** 400n;
    expect(Ratio.of(5n * large, 2n * large).toNumber()).toBeNaN();
    expect(
      Ratio.of(5n * large, 2n * large)
        .plus(Ratio.ZERO)
        .toNumber(),
    ).toBe(2.5);
    expect(Ratio.of(7n * 10n ** 20n, 10n ** 20n).toNumber()).toBe(7);
  });

  it('is the greater of two, and more than nothing or not', () => {
    expect(Ratio.of(1, 3).atLeast(Ratio.of(1, 2)).toString()).toBe('1/2');
    expect(Ratio.of(1, 2).atLeast(Ratio.of(1, 3)).toString()).toBe('1/2');
    const half = Ratio.of(1, 2);
    expect(half.atLeast(Ratio.of(2, 4))).toBe(half);
    expect([Ratio.of(1, 9), Ratio.ZERO, Ratio.of(-1, 9)].map((one) => one.isPositive())).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a fraction that is shown', () => {
  it.each([
    ['two thirds', 2, 3, 2, 67n],
    ['half', 1, 2, 0, 1n],
    ['just below half', 499, 1000, 0, 0n],
    ['minus half', -1, 2, 0, 0n],
    ['minus three quarters', -3, 4, 0, -1n],
    ['minus one', -1, 1, 0, -1n],
    ['a whole', 7, 1, 4, 70_000n],
  ])('%s', (_case, numerator, denominator, places, units) => {
    expect(Ratio.of(numerator, denominator).halfUp(places)).toBe(units);
  });

  it('is divided, but not by nothing or less', () => {
    expect(Ratio.of(3, 4).dividedBy(Ratio.of(3, 2)).compare(Ratio.of(1, 2))).toBe(0);
    expect(() => Ratio.of(1).dividedBy(Ratio.ZERO)).toThrow(
      new RangeError('Divided by what is not more than zero.'),
    );
    expect(() => Ratio.of(1).dividedBy(Ratio.of(-1))).toThrow(RangeError);
  });
});

describe('the difference from a limit', () => {
  it.each([
    ['far above', 10, 11, 1],
    ['far below', 10, 9, -1],
    ['at it', 10, 10, 0],
    ['at a limit that floating point makes smaller', 8.2 * 3600, 29_520, 0],
    ['at a limit that floating point makes larger', 8.3 * 3600, 29_880, 0],
    ['a millionth above', 10, 10.000001, 1],
  ])('%s', (_case, limit, value, sign) => {
    expect(Math.sign(differenceFrom(limit, value))).toBe(sign);
  });

  it('of whole numbers that stand for a fraction is that of the fraction', () => {
    expect(differenceFrom(10, 10, () => Ratio.of(31, 3))).toBe(1);
  });

  it('is the plain one from a millisecond on', () => {
    expect(differenceFrom(0, 0.001, () => Ratio.ZERO)).toBe(0.001);
    expect(differenceFrom(0, 0.000_999, () => Ratio.ZERO)).toBe(0);
  });

  it('near the limit asks for the exact value, and only there', () => {
    const exact = () => Ratio.of(10);
    expect(differenceFrom(10, 10.000_000_1, exact)).toBe(0);
    expect(
      differenceFrom(10, 12, () => {
        throw new Error('asked');
      }),
    ).toBe(2);
  });
});
