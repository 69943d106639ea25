import { roomFor } from './packed.js';

/** How days are bundled: the bundle of a day begins on `firstOf(day)` and has `daysOf(first)` days. */
export interface Bundling {
  readonly firstOf: (day: number) => number;
  readonly daysOf: (first: number) => number;
}

/**
 * Seconds by bundles of days, ascending, those without any left out: bundle i begins on
 * day `first[i]`. Made anew for each timeline in memory that is kept.
 */
export class Bundles {
  count = 0;
  first = new Int32Array(0);
  seconds = new Float64Array(0);

  /** Sums smaller bundles by the larger ones that they lie in. */
  fill({ count, first, seconds }: Bundles, { firstOf, daysOf }: Bundling): this {
    this.reserve(count);
    let last = -1;
    let until = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let i = 0; i < count; i += 1) {
      const day = first[i]!;
      if (day >= until) {
        last += 1;
        const begins = firstOf(day);
        this.first[last] = begins;
        until = begins + daysOf(begins);
        sum = 0;
      }
      sum += seconds[i]!;
      this.seconds[last] = sum;
    }
    this.count = last + 1;
    return this;
  }

  /** The same by ISO week, of which there are many: where one ends is hard to foresee, so nothing here depends on it. */
  fillWeeks({ count, first, seconds }: Bundles): this {
    this.reserve(count);
    const { first: mondays, seconds: sums } = this;
    let last = -1;
    let monday = Number.NaN;
    let sum = 0;
    for (let i = 0; i < count; i += 1) {
      const day = first[i]!;
      const past = (day + 3) % 7;
      const begins = day - past - (past < 0 ? 7 : 0);
      const isSame = Number(begins === monday);
      monday = begins;
      last += 1 - isSame;
      sum = sum * isSame + seconds[i]!;
      mondays[last] = begins;
      sums[last] = sum;
    }
    this.count = last + 1;
    return this;
  }

  /** Seconds of the bundles that begin on days from `from` to `to`, both inside. */
  sum(from: number, to: number): number {
    let sum = 0;
    for (let i = this.count - 1; i >= 0 && this.first[i]! >= from; i -= 1)
      if (this.first[i]! <= to) sum += this.seconds[i]!;
    return sum;
  }

  /** Makes room; what was inside is not kept. */
  reserve(needed: number): void {
    if (needed <= this.first.length) return;
    this.first = new Int32Array(roomFor(needed));
    this.seconds = new Float64Array(roomFor(needed));
  }
}
