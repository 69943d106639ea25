import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { Blocks } from './blocks.js';
import { f64, roomFor } from './packed.js';

/**
 * What a free stretch is worth to a week: all of it when at least 24 h lie inside and
 * stretches that touch count whole, else the part inside (spec 2.2); negative where they
 * do not meet.
 */
export function worth(from: number, to: number, start: number, end: number, touches: boolean): number {
  const inside = Math.min(to, end) - Math.max(from, start);
  return touches && inside >= DAY_SECONDS ? to - from : inside;
}

/**
 * The free stretches of a horizon of a day or more, in time order. A week in which one is
 * worth a day or more need not look at the short ones between shifts. Made anew for each
 * timeline in memory that is kept.
 */
export class LongStretches {
  count = 0;
  from = new Float64Array(0);
  to = new Float64Array(0);
  /** The first that may reach into the week asked last. */
  private first = 0;

  fill({ count, start, end }: Blocks, horizon: Interval): this {
    if (count >= this.from.length) {
      this.from = new Float64Array(roomFor(count));
      this.to = new Float64Array(roomFor(count));
    }
    let found = 0;
    let free = horizon.start;
    for (let j = 0; j <= count; j += 1) {
      const to = j < count ? Math.min(f64(start, j), horizon.end) : horizon.end;
      // Written always and counted where it counts.
      this.from[found] = free;
      this.to[found] = to;
      found += Number(to - free >= DAY_SECONDS);
      free = j < count ? Math.max(f64(end, j), horizon.start) : free;
    }
    this.count = found;
    this.first = 0;
    return this;
  }

  /**
   * Whether the best of them is long enough for a week and passes; weeks come in order. The
   * best of less than a day does not: a shorter stretch may be as good.
   */
  isEnough(
    start: number,
    end: number,
    touches: boolean,
    tally: { readonly passes: (measured: number) => boolean },
  ): boolean {
    const { count, from, to } = this;
    let first = this.first;
    while (first < count && f64(to, first) <= start) first += 1;
    this.first = first;
    let best = 0;
    for (let i = first; i < count && f64(from, i) < end; i += 1) {
      best = Math.max(best, worth(f64(from, i), f64(to, i), start, end, touches));
    }
    return best >= DAY_SECONDS && tally.passes(best);
  }
}
