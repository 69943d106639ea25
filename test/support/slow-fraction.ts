/** An exact rational, so that the second opinion never owes a verdict to rounding. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** In lowest terms; sums over a year would otherwise grow a digit with each day. */
function fraction(over: bigint, under: bigint): Fraction {
  const common = gcd(over < 0n ? -over : over, under);
  return { over: over / common, under: under / common };
}

export const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });
export const ZERO = whole(0);

/** The decimals a number stands for: 7.3 is 73/10, not the double nearest to it. */
export function decimal(value: number): Fraction {
  const [units, decimals = ''] = String(value).split('.');
  return fraction(BigInt(units! + decimals), 10n ** BigInt(decimals.length));
}

export const ratioOf = (over: number, under: number): Fraction => fraction(BigInt(over), BigInt(under));

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });

export const product = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);

/** `a / b`; `b` is more than zero wherever this is asked. */
export const quotient = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);

export const times = (a: Fraction, count: number): Fraction => product(a, whole(count));

/** Seconds of a number of hours, or of minutes. */
export const hours = (value: number): Fraction => times(decimal(value), 3600);
export const minutes = (value: number): Fraction => times(decimal(value), 60);

export const isMore = (a: Fraction, b: Fraction): boolean => a.over * b.under > b.over * a.under;

export const larger = (a: Fraction, b: Fraction): Fraction => (isMore(b, a) ? b : a);
export const smaller = (a: Fraction, b: Fraction): Fraction => (isMore(a, b) ? b : a);

export const total = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, ZERO);

/** Whole units, half up. Never negative here. */
export const halfUp = ({ over, under }: Fraction): number => Number((2n * over + under) / (2n * under));

/** Rounded half up to four decimals (spec 10). */
export const shown = (value: Fraction): number => halfUp(times(value, 10_000)) / 10_000;

export const shownHours = (seconds: Fraction): number => shown(quotient(seconds, whole(3600)));
export const shownMinutes = (seconds: Fraction): number => shown(quotient(seconds, whole(60)));
