import { describe, expect, it } from '@jest/globals';
import { percentTenths, readDecimal } from './percentage.js';
import { Ratio } from './ratio.js';

const tenths = (lost: string, agreed: string): number | null =>
  percentTenths(readDecimal(lost)!, readDecimal(agreed)!);

describe('a percentage as NAV rounds it', () => {
  it.each([
    ['5', '10', 500],
    ['0.555', '1', 555],
    ['0.5555', '1', 556],
    ['0.0005', '1', 1],
    ['0.00005', '1', 0],
    ['19.1', '111.3', 172],
    ['20.8', '420', 50],
    ['2', '1', 2000],
  ])('%s of %s is %d tenths', (lost, agreed, expected) => {
    expect(tenths(lost, agreed)).toBe(expected);
  });

  it.each([
    ['just below', '4.9499999999999999999999', 49],
    ['on it', '4.95', 50],
    ['just above', '4.9500000000000000000001', 50],
  ])('half is up: %s the middle', (_case, lost, expected) => {
    expect(tenths(lost, '100')).toBe(expected);
  });

  it('rounds what floating point has on the wrong side of the middle', () => {
    expect(1.005 * 1000).toBeLessThan(1005);
    expect(tenths('1.0005', '1')).toBe(1001);
    expect(tenths('8.2450', '1000')).toBe(8);
    expect(tenths('1.15', '1000')).toBe(1);
  });

  it('is none where nothing was agreed', () => {
    expect(tenths('0', '0')).toBeNull();
    expect(tenths('3', '0.0')).toBeNull();
    expect(tenths('0', '3')).toBe(0);
  });

  it.each([
    ['-0.1', '1', 'Lost'],
    ['1', '-0.1', 'Agreed'],
  ])('refuses %s of %s', (lost, agreed, word) => {
    expect(() => tenths(lost, agreed)).toThrow(word);
  });
});

describe('a decimal', () => {
  it('keeps every digit', () => {
    expect(readDecimal('0.1')!.compare(Ratio.of(1, 10))).toBe(0);
    expect(readDecimal('-12.50')!.compare(Ratio.of(-25, 2))).toBe(0);
    expect(readDecimal('90071992547409931')!.compare(Ratio.of(90_071_992_547_409_931n))).toBe(0);
    expect(readDecimal('007')!.compare(Ratio.of(7))).toBe(0);
  });

  it.each(['', ' ', '.5', '5.', '1,5', '1e3', '+1', '1 000', 'NaN', '--1', '1.2.3'])(
    '"%s" is none',
    (text) => {
      expect(readDecimal(text)).toBeNull();
    },
  );
});
