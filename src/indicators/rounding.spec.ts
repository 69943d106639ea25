import { describe, expect, it } from '@jest/globals';
import {
  displayedDifference,
  fromMicro,
  microOf,
  percentHalfUp,
  ratioHalfUp,
  wholeHours,
} from './rounding.js';

describe('rounding half up from exact figures', () => {
  it('gives the shares of the reference report', () => {
    expect([5n, 3n, 1n, 3n].map((count) => percentHalfUp(count, 12n, 0))).toEqual([42, 25, 8, 25]);
  });

  it('gives 5.64 % out of parts that round to 2.32 and 3.32', () => {
    const agreed = microOf('2265.9');
    const short = microOf('52.6');
    const long = microOf('75.2');
    expect(percentHalfUp(short, agreed, 2)).toBe(2.32);
    expect(percentHalfUp(long, agreed, 2)).toBe(3.32);
    expect(percentHalfUp(short + long, agreed, 2)).toBe(5.64);
  });

  it.each([
    [1n, 8n, 0, 0],
    [1n, 2n, 0, 1],
    [-1n, 2n, 0, -1],
    [5n, 1000n, 2, 0.01],
    [4999n, 1_000_000n, 2, 0],
  ])('%s / %s to %i places is %f', (part, whole, decimals, rounded) => {
    expect(ratioHalfUp(part, whole, decimals)).toBe(rounded);
  });

  it('has no share of nothing', () => {
    expect(percentHalfUp(0n, 0n, 1)).toBeNull();
  });

  it('reads decimals without loss', () => {
    expect(microOf('0.1') + microOf('0.2')).toBe(microOf('0.3'));
    expect(microOf('-12.000001')).toBe(-12_000_001n);
    expect(fromMicro(microOf('95.6000'), 2)).toBe(95.6);
    expect(() => microOf('1e3')).toThrow(RangeError);
  });

  it('cuts hours at the half', () => {
    expect(wholeHours(microOf('1800'))).toBe(1);
    expect(wholeHours(microOf('1799.999999'))).toBe(0);
    expect(wholeHours(microOf('1087200'))).toBe(302);
  });

  it('subtracts what is displayed', () => {
    expect(displayedDifference(5.64, 4.1, 2)).toBe(1.54);
    expect(displayedDifference(0.1, 0.3, 1)).toBe(-0.2);
  });
});
