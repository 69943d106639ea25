/** One addend of a monthly sum: `key` names the sum, `value` is exact decimal text. */
export interface Addend {
  readonly key: string;
  readonly value: string;
}

/** Decimals kept: sums are numeric(20,6). */
const SCALE = 6;

/** Decimal text as millionths, so that sums and differences are exact. */
function millionths(text: string): bigint {
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(SCALE, '0').slice(0, SCALE));
  return text.startsWith('-') ? -value : value;
}

function decimal(value: bigint): string {
  const digits = String(value < 0n ? -value : value).padStart(SCALE + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}.${digits.slice(-SCALE)}`;
}

/**
 * What must be added to each sum when one employee's addends change, by ascending key:
 * two evaluations that touch the same sums then lock them in the same order.
 */
export function deltas(before: readonly Addend[], after: readonly Addend[]): Addend[] {
  const change = new Map<string, bigint>();
  for (const { key, value } of before) change.set(key, (change.get(key) ?? 0n) - millionths(value));
  for (const { key, value } of after) change.set(key, (change.get(key) ?? 0n) + millionths(value));
  const known = new Set(before.map(({ key }) => key));
  return [...change]
    .filter(([key, value]) => value !== 0n || !known.has(key))
    .map(([key, value]) => ({ key, value: decimal(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
