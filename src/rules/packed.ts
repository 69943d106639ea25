/**
 * Reads of packed arrays whose index is known to be inside; the fallback is never reached.
 * One function for each kind of array: a shared one sees them all, and every read in the
 * engine would then cost a look at what kind it has got.
 */
export const f64 = (array: Float64Array, index: number): number => array[index] ?? Number.NaN;
export const i32 = (array: Int32Array, index: number): number => array[index] ?? Number.NaN;
export const u8 = (array: Uint8Array, index: number): number => array[index] ?? Number.NaN;

/** As those, for places where speed does not matter. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] ?? Number.NaN;

/** Room for `needed` values, half as much again so that growing is rare; what was inside is not kept. */
export const roomFor = (needed: number): number => needed + (needed >> 1) + 16;

/** How many of the first `count` ascending values are <= `value`. */
export function countUpTo(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(sorted, middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

let ones = new Uint8Array(0);
let zeros = new Uint8Array(0);
let counting = new Int32Array(0);

/** At least `count` ones, zeros, or numbers from 0 on: constants, to be read only, that all may share. */
export const onesFor = (count: number): Uint8Array =>
  count <= ones.length ? ones : (ones = new Uint8Array(roomFor(count)).fill(1));
export const zerosFor = (count: number): Uint8Array =>
  count <= zeros.length ? zeros : (zeros = new Uint8Array(roomFor(count)));
export const countingFor = (count: number): Int32Array =>
  count <= counting.length ? counting : (counting = new Int32Array(roomFor(count)).map((_, i) => i));
