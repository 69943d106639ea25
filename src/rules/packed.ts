/** Reads where speed does not matter, and where an index may lie outside. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] ?? Number.NaN;

/** Room for `needed` values, half as much again so that growing is rare; what was inside is not kept. */
export const roomFor = (needed: number): number => needed + (needed >> 1) + 16;

/** How many of the first `count` ascending values are <= `value`. */
export function countUpTo(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= value) low = middle + 1;
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
