/** An exact rational, so that the second opinion never owes a verdict to rounding. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const whole = (value: number): Fraction => ({ over: BigInt(value), under: 1n });
export const ZERO = whole(0);

/** Seconds of a number of hours with at most a few decimals, as a profile states its limits. */
export const hours = (value: number): Fraction => whole(Math.round(value * 3600));

export const ratioOf = (over: number, under: number): Fraction => ({
  over: BigInt(over),
  under: BigInt(under),
});

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });

export const times = (a: Fraction, count: number): Fraction => ({
  over: a.over * BigInt(count),
  under: a.under,
});

export const isMore = (a: Fraction, b: Fraction): boolean => a.over * b.under > b.over * a.under;

export const larger = (a: Fraction, b: Fraction): Fraction => (isMore(b, a) ? b : a);
export const smaller = (a: Fraction, b: Fraction): Fraction => (isMore(a, b) ? b : a);

export const total = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, ZERO);

/** Hours of a number of seconds, rounded half up to four decimals (spec 10). Never negative here. */
export const shownHours = (seconds: Fraction): number =>
  Number((seconds.over * 20_000n + seconds.under * 3600n) / (seconds.under * 7200n)) / 10_000;
