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

  fill(blocks: Blocks, horizon: Interval): this {
    const { count, start, end } = blocks;
    if (count >= this.from.length) {
      this.from = new Float64Array(roomFor(count));
      this.to = new Float64Array(roomFor(count));
    }
    const { from, to } = this;
    let first = 0;
    while (first < count && end[first]! <= horizon.start) first += 1;
    let until = count;
    while (until > first && start[until - 1]! >= horizon.end) until -= 1;
    const isFree = first === until;
    const found = keep(from, to, 0, horizon.start, isFree ? horizon.end : start[first]!);
    this.count = isFree
      ? found
      : keep(from, to, this.takeGaps(blocks, first, until, found), end[until - 1]!, horizon.end);
    return this;
  }

  /** Those between the blocks `first` to `until`, beside as many as were found; by fours, for what counts an iteration takes as long as the iteration. */
  private takeGaps({ start, end }: Blocks, first: number, until: number, before: number): number {
    const { from, to } = this;
    let found = before;
    let j = first;
    for (; j + 4 < until; j += 4) {
      found = keep(from, to, found, end[j]!, start[j + 1]!);
      found = keep(from, to, found, end[j + 1]!, start[j + 2]!);
      found = keep(from, to, found, end[j + 2]!, start[j + 3]!);
      found = keep(from, to, found, end[j + 3]!, start[j + 4]!);
    }
    for (; j + 1 < until; j += 1) found = keep(from, to, found, end[j]!, start[j + 1]!);
    return found;
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

/** Takes a free stretch as number `found` and says how many there are with it: written always and counted where it counts. */
function keep(from: Float64Array, to: Float64Array, found: number, start: number, end: number): number {
  from[found] = start;
  to[found] = end;
  return found + Number(end - start >= DAY_SECONDS);
}
