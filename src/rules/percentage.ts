import { Ratio } from './ratio.js';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The fraction a decimal text stands for, with every digit it has; null when it is no decimal. */
export function readDecimal(text: string): Ratio | null {
  const [, sign = '', whole = '', fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === '') return null;
  return Ratio.of(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/**
 * A share in tenths of a percent, rounded as NAV rounds sick leave: the quotient to three
 * decimals half up, times a hundred, with one decimal (spec 5). 0.5555 of 1 is 556, read
 * 55.6 %. The fraction is exact until that one rounding: in floating point 1.005 of 100
 * would fall to the wrong side.
 *
 * @returns null when nothing was agreed, for then there is no share
 * @throws RangeError when either is negative
 */
export function percentTenths(lost: Ratio, agreed: Ratio): number | null {
  if (lost.compare(Ratio.ZERO) < 0) throw new RangeError('Lost days are less than none.');
  const sign = agreed.compare(Ratio.ZERO);
  if (sign < 0) throw new RangeError('Agreed days are less than none.');
  return sign === 0 ? null : Number(lost.dividedBy(agreed).halfUp(3));
}
