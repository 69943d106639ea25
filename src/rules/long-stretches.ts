import { DAY_SECONDS, HOUR } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { Blocks } from './blocks.js';
import type { IsoWeeks } from './iso-weeks.js';
import { roomFor } from './packed.js';

/**
 * What a free stretch is worth to a week: all of it when at least 24 h lie inside and
 * stretches that touch count whole, else the part inside (spec 2.2); negative where they
 * do not meet.
 */
export function worth(from: number, to: number, start: number, end: number, touches: boolean): number {
  const inside = Math.min(to, end) - Math.max(from, start);
  return touches && inside >= DAY_SECONDS ? to - from : inside;
}

/** As `Math.min` and `Math.max`, which take longer here: they look for NaN and for the sign of zero. */
const lesser = (a: number, b: number): number => (a < b ? a : b);
const greater = (a: number, b: number): number => (a > b ? a : b);

/**
 * The free stretches of a horizon of a day or more, in time order. A week in which one is
 * worth a day or more need not look at the short ones between shifts. Made anew for each
 * timeline in memory that is kept.
 */
export class LongStretches {
  count = 0;
  from = new Float64Array(0);
  to = new Float64Array(0);
  /** What the best of them is worth to each week asked for. */
  private best = new Float64Array(0);
  /** The number of that one. */
  private which = new Int32Array(0);

  fill({ count, start, end }: Blocks, horizon: Interval): this {
    if (count >= this.from.length) {
      this.from = new Float64Array(roomFor(count));
      this.to = new Float64Array(roomFor(count));
    }
    const { from, to } = this;
    const { start: first, end: last } = horizon;
    const long = DAY_SECONDS;
    let found = 0;
    let free = first;
    for (let j = 0; j < count; j += 1) {
      const until = lesser(start[j]!, last);
      // Written always and counted where it counts.
      from[found] = free;
      to[found] = until;
      found += Number(until - free >= long);
      free = greater(end[j]!, first);
    }
    from[found] = free;
    to[found] = last;
    this.count = found + Number(last - free >= long);
    return this;
  }

  /**
   * What the best of them is worth to each week; NaN where that is less than a day, since
   * a shorter stretch may then be as good.
   */
  bestOf({ count, start }: Pick<IsoWeeks, 'count' | 'start'>, touches: boolean): Float64Array {
    this.reserveFor(count);
    const { best, which, from, to } = this;
    const long = DAY_SECONDS;
    const weeks = 1 / (7 * DAY_SECONDS);
    // A day of it has to lie inside. Clock changes move a week by an hour; one too early is seen, one too late is not.
    const begins = start[0]! - long + 2 * HOUR;
    best.fill(Number.NaN, 0, count);
    for (let i = 0; i < this.count; i += 1) {
      const free = from[i]!;
      const until = to[i]!;
      let w = ((free - begins) * weeks) | 0;
      if (w < count && start[w + 1]! - free < long) w += 1;
      for (; w < count && until - start[w]! >= long; w += 1) {
        const value = touches ? until - free : lesser(until, start[w + 1]!) - greater(free, start[w]!);
        if (value <= best[w]!) continue;
        best[w] = value;
        which[w] = i;
      }
    }
    return best;
  }

  private reserveFor(weeks: number): void {
    if (weeks <= this.best.length) return;
    this.best = new Float64Array(roomFor(weeks));
    this.which = new Int32Array(roomFor(weeks));
  }

  /** The best of them to a week, as `bestOf` found it; null where that is less than a day. */
  restOf(w: number, week: Interval): Interval | null {
    const value = this.best[w]!;
    if (Number.isNaN(value)) return null;
    const start = this.from[this.which[w]!]!;
    const end = this.to[this.which[w]!]!;
    if (value === end - start) return { start, end };
    return { start: greater(start, week.start), end: lesser(end, week.end) };
  }
}
