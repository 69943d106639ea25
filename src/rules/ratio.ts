/**
 * An exact fraction. Comparisons with a limit go through it only where a sum in floating
 * point comes close to the limit (spec 1.1.4: compare exact rationals), so its speed does
 * not matter and its exactness does.
 */
export class Ratio {
  private constructor(
    private readonly numerator: bigint,
    private readonly denominator: bigint,
  ) {}

  static readonly ZERO = new Ratio(0n, 1n);

  /** The fraction of two whole numbers; `denominator` is positive. */
  static of(numerator: number | bigint, denominator: number | bigint = 1): Ratio {
    return new Ratio(BigInt(numerator), BigInt(denominator));
  }

  /**
   * The fraction a decimal stands for, to the millionth: 26398.8 is 263988/10, although no
   * floating-point number is. Planned hours and limits come as decimals.
   */
  static ofDecimal(value: number): Ratio {
    return Number.isInteger(value) ? Ratio.of(value) : Ratio.of(Math.round(value * 1e6), 1_000_000);
  }

  plus(other: Ratio): Ratio {
    return new Ratio(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    ).reduced();
  }

  minus(other: Ratio): Ratio {
    return this.plus(new Ratio(-other.numerator, other.denominator));
  }

  times(other: Ratio): Ratio {
    return new Ratio(this.numerator * other.numerator, this.denominator * other.denominator).reduced();
  }

  /** @throws RangeError when the other is zero or negative: nothing here is divided by less than nothing */
  dividedBy(other: Ratio): Ratio {
    if (other.numerator <= 0n) throw new RangeError('Divided by what is not more than zero.');
    return new Ratio(this.numerator * other.denominator, this.denominator * other.numerator).reduced();
  }

  /** Rounded half up at a decimal place and counted in units of it: 2/3 is 67 at two places. For display only. */
  halfUp(places: number): bigint {
    const twice = 2n * this.numerator * 10n ** BigInt(places) + this.denominator;
    const divisor = 2n * this.denominator;
    const cut = twice / divisor;
    return twice < 0n && cut * divisor !== twice ? cut - 1n : cut;
  }

  /** Negative, zero or positive as this is less than, equal to or greater than the other. */
  compare(other: Ratio): number {
    const difference = this.numerator * other.denominator - other.numerator * this.denominator;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  /** The greater of the two. */
  atLeast(other: Ratio): Ratio {
    return this.compare(other) < 0 ? other : this;
  }

  isPositive(): boolean {
    return this.numerator > 0n;
  }

  /** The nearest floating-point number. */
  toNumber(): number {
    const whole = this.numerator / this.denominator;
    return Number(whole) + Number(this.numerator - whole * this.denominator) / Number(this.denominator);
  }

  /** `29520`, or `59040/7` where it is not whole: for who wants to compute it again. */
  toString(): string {
    const { numerator, denominator } = this.reduced();
    return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
  }

  private reduced(): Ratio {
    let a = this.numerator < 0n ? -this.numerator : this.numerator;
    let b = this.denominator;
    while (b > 0n) [a, b] = [b, a % b];
    return a > 1n ? new Ratio(this.numerator / a, this.denominator / a) : this;
  }
}

/** Sums with fractions are within a millisecond of the truth; closer to a limit the exact sum decides. */
export const NEAR = 1e-3;

const areWhole = (a: number, b: number): boolean => Number.isInteger(a) && Number.isInteger(b);

/**
 * `value - limit`, right in its sign: near the limit both are taken as the decimals they
 * stand for, since 8.2 h times 3600 is a hair less than 29520 s, a sum of fractions as
 * `exact` gives it, and a limit that is no decimal as `exactLimit`.
 */
export function differenceFrom(
  limit: number,
  value: number,
  exact?: () => Ratio,
  exactLimit?: Ratio,
): number {
  if (Math.abs(value - limit) >= NEAR) return value - limit;
  if (!exact && !exactLimit && areWhole(value, limit)) return value - limit;
  return (exact?.() ?? Ratio.ofDecimal(value)).compare(exactLimit ?? Ratio.ofDecimal(limit));
}
