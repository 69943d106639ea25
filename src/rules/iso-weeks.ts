import { mondayOf } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';

/**
 * The ISO weeks that lie whole inside a horizon: week w begins on `monday + 7 w`, at the
 * instant `start[w]`, and the last one ends at `start[count]`.
 */
export class IsoWeeks {
  count = 0;
  monday = 0;
  start = new Float64Array(1);
  /** Room for a value a week, for who needs it now: whoever is next writes over it. */
  values = new Float64Array(0);
  private clock: LocalClock | null = null;
  private horizon: Interval = { start: Number.NaN, end: Number.NaN };

  fill(clock: LocalClock, horizon: Interval): this {
    // One employee after another is judged inside the same horizon.
    const { start, end } = this.horizon;
    if (horizon.start !== start || horizon.end !== end || clock !== this.clock) this.look(clock, horizon);
    return this;
  }

  private look(clock: LocalClock, horizon: Interval): void {
    this.monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7;
    this.count = Math.max(0, Math.floor((clock.dayOf(horizon.end) - this.monday) / 7));
    this.start = Float64Array.from({ length: this.count + 1 }, (_, w) => clock.startOf(this.monday + 7 * w));
    this.values = new Float64Array(this.count);
    this.clock = clock;
    this.horizon = horizon;
  }
}
