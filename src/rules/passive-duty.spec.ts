import { describe, expect, it } from '@jest/globals';
import { passiveExtension, passiveExtensionInWeek } from './passive-duty.js';
import { Ratio } from './ratio.js';

const hours = (count: number): Ratio => Ratio.ofDecimal(count * 3600);
const inHours = (seconds: Ratio): number => Number(seconds.dividedBy(hours(1)).halfUp(6)) / 1e6;

describe('what passive duty extends the day by', () => {
  it.each([
    [0, 0],
    [3, 1.5],
    [3.9, 1.95],
    [4, 2],
    [4.1, 2],
    [9, 2],
  ])('%d h: %d h', (passive, extension) => {
    expect(inHours(passiveExtension(hours(passive)))).toBe(extension);
  });

  it('halves to the fraction of a second', () => {
    expect(passiveExtension(Ratio.of(1)).compare(Ratio.of(1, 2))).toBe(0);
  });

  it('refuses less than none', () => {
    expect(() => passiveExtension(hours(-1))).toThrow(RangeError);
  });
});

describe('what it extends seven days by', () => {
  it.each([
    ['no day', [], 0],
    ['each day by its own measure', [3, 9], 3.5],
    ['just below ten hours', [9, 9, 9, 9, 3.8], 9.9],
    ['ten hours', [9, 9, 9, 9, 9], 10],
    ['more than ten hours', [9, 9, 9, 9, 9, 0.2], 10],
  ])('%s', (_case, days, extension) => {
    expect(inHours(passiveExtensionInWeek(days.map(hours)))).toBe(extension);
  });

  it('takes seven days and no more', () => {
    const days = (count: number): Ratio[] => Array.from({ length: count }, () => hours(1));
    expect(inHours(passiveExtensionInWeek(days(7)))).toBe(3.5);
    expect(() => passiveExtensionInWeek(days(8))).toThrow(RangeError);
    expect(() => passiveExtensionInWeek([hours(-1)])).toThrow(RangeError);
  });
});
