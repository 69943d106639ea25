/** Sums arrive as decimals with six places; as integers of millionths they add up without loss. */
const PLACES = 6;
const MICRO = 1_000_000n;

const DECIMAL = /^(-?)(\d+)(?:\.(\d{1,6}))?$/;

/**
 * Millionths of a decimal number as PostgreSQL writes it: `302.5` is 302 500 000.
 * @throws RangeError for text that is no decimal of at most six places
 */
export function microOf(decimal: string): bigint {
  const match = DECIMAL.exec(decimal);
  if (!match) throw new RangeError(`"${decimal}" is no decimal number with at most six places.`);
  const value = BigInt(match[2] ?? '0') * MICRO + BigInt((match[3] ?? '').padEnd(PLACES, '0'));
  return match[1] === '-' ? -value : value;
}

/**
 * `part / whole` rounded half up (away from zero) to `decimals` places, from exact
 * integers; null when there is no whole, for then there is no share.
 */
export function ratioHalfUp(part: bigint, whole: bigint, decimals: number): number | null {
  if (whole <= 0n) return null;
  const scale = 10n ** BigInt(decimals);
  const magnitude = part < 0n ? -part : part;
  const rounded = (2n * magnitude * scale + whole) / (2n * whole);
  return Number(part < 0n ? -rounded : rounded) / Number(scale);
}

/** `part` of `whole` in percent, half up; null without a whole. */
export const percentHalfUp = (part: bigint, whole: bigint, decimals: number): number | null =>
  ratioHalfUp(part * 100n, whole, decimals);

/** Whole hours, half up, of millionths of seconds. */
export const wholeHours = (microSeconds: bigint): number => ratioHalfUp(microSeconds, 3600n * MICRO, 0) ?? 0;

/** A decimal with up to `decimals` places, half up, of millionths. */
export const fromMicro = (micro: bigint, decimals: number): number =>
  ratioHalfUp(micro, MICRO, decimals) ?? 0;

/** The difference of two figures as displayed, so that a reader who subtracts gets the same. */
export function displayedDifference(now: number, before: number, decimals: number): number {
  const scale = 10 ** decimals;
  return (Math.round(now * scale) - Math.round(before * scale)) / scale;
}
