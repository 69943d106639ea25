/** Reads of packed arrays whose index is known to be inside; the fallback is never reached. */
export const at = (array: ArrayLike<number>, index: number): number => array[index] ?? Number.NaN;

/** How many of the first `count` ascending values are <= `value`. */
export function countUpTo(sorted: ArrayLike<number>, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of the first `count` ascending values are < `value`. */
export function countBelow(sorted: ArrayLike<number>, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(sorted, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
