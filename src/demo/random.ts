/**
 * A small seeded generator (mulberry32), so that the demo organisation is the same on
 * every machine. It serves plausibility, not secrecy.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in `[0, 1)`. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A multiple of `step` counted from `low`, at most `high`, both ends included. */
  between(low: number, high: number, step = 1): number {
    return low + step * Math.floor(this.next() * (Math.floor((high - low) / step) + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError for an empty list */
  pick<T>(list: readonly T[]): T {
    return item(list, this.between(0, list.length - 1));
  }

  /** A copy in random order. */
  shuffled<T>(list: readonly T[]): T[] {
    const copy = [...list];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = this.between(0, last);
      [copy[last], copy[other]] = [item(copy, other), item(copy, last)];
    }
    return copy;
  }
}

/**
 * The item at an index, counted round the list, so that the seventh of three is the first.
 * @throws RangeError for an empty list
 */
export function item<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError(`no item ${index} in a list of ${list.length}`);
  return found;
}
