import { DAY_SECONDS, mondayOf } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { longestFree, type Blocks } from './blocks.js';
import { f64 } from './packed.js';
import type { Tally } from './tally.js';
import type { View } from './view.js';

const SEVEN_DAYS = 7 * DAY_SECONDS;

/**
 * One continuous off-duty period of 35 h in seven days (§10-8(2), spec 2.2). By default
 * seven days are the ISO week, and a stretch counts whole when at least 24 h of it lie
 * inside the week, otherwise only the part inside. Measured: the best stretch in seconds.
 */
export function weeklyRest(view: View, tally: Tally): void {
  const { horizon } = view;
  if (horizon === null) return;
  if (view.context.settings.weeklyRestMode === 'rolling_168h') rolling(view, tally, horizon);
  else isoWeeks(view, tally, horizon);
}

/** The free stretches of a horizon: number j lies before block j, the last one after all blocks. */
class FreeStretches {
  constructor(
    private readonly blocks: Blocks,
    private readonly horizon: Interval,
  ) {}

  get count(): number {
    return this.blocks.count + 1;
  }

  start(j: number): number {
    return j === 0 ? this.horizon.start : Math.max(f64(this.blocks.end, j - 1), this.horizon.start);
  }

  end(j: number): number {
    return j === this.blocks.count ? this.horizon.end : Math.min(f64(this.blocks.start, j), this.horizon.end);
  }
}

function isoWeeks(view: View, tally: Tally, horizon: Interval): void {
  const { clock, settings } = view.context;
  const stretches = new FreeStretches(view.blocks, horizon);
  const search = new BestStretch(stretches, settings.weeklyRestMode === 'iso_week_touch24');
  const limit = view.limit('WEEKLY_REST');
  let first = 0;
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; ; monday += 7) {
    const start = clock.startOf(monday);
    const end = clock.startOf(monday + 7);
    if (end > horizon.end) return;
    while (first < stretches.count - 1 && stretches.end(first) <= start) first += 1;
    search.find(first, start, end);
    if (settings.noDoubleUse) search.useUp(first, start, end, limit.inForce(monday + 6));
    const rest = { start: search.from, end: search.to };
    tally.measureRest(monday + 6, { start, end }, rest, search.value, horizon.end >= end + SEVEN_DAYS);
  }
}

/** The stretch of highest value to a week, the earliest of equals; of one that does not count whole the part inside. */
class BestStretch {
  value = 0;
  from = 0;
  to = 0;
  private readonly used = new Set<number>();

  constructor(
    private readonly stretches: FreeStretches,
    private readonly touches: boolean,
  ) {}

  find(first: number, start: number, end: number): void {
    this.value = 0;
    this.from = start;
    this.to = start;
    for (let j = first; j < this.stretches.count && this.stretches.start(j) < end; j += 1) {
      const value = this.valueOf(j, start, end);
      if (value <= this.value) continue;
      const isWhole = value === this.stretches.end(j) - this.stretches.start(j);
      this.value = value;
      this.from = isWhole ? this.stretches.start(j) : Math.max(this.stretches.start(j), start);
      this.to = isWhole ? this.stretches.end(j) : Math.min(this.stretches.end(j), end);
    }
  }

  private valueOf(j: number, start: number, end: number): number {
    const from = this.stretches.start(j);
    const to = this.stretches.end(j);
    const inside = Math.min(to, end) - Math.max(from, start);
    if (inside <= 0 || this.used.has(j)) return 0;
    return this.touches && inside >= DAY_SECONDS ? to - from : inside;
  }

  /**
   * The week takes the earliest stretch that meets the limit: a later one may still serve
   * the next week. A stretch of at least twice the limit serves any number of weeks.
   */
  useUp(first: number, start: number, end: number, limit: number): void {
    for (let j = first; j < this.stretches.count && this.stretches.start(j) < end; j += 1) {
      if (this.valueOf(j, start, end) < limit) continue;
      if (this.stretches.end(j) - this.stretches.start(j) < 2 * limit) this.used.add(j);
      return;
    }
  }
}

/** Back from each end of work; the window may lie past the horizon's end but not before its start. */
function rolling(view: View, tally: Tally, horizon: Interval): void {
  const { blocks, context } = view;
  for (let i = 0; i < blocks.count; i += 1) {
    const end = f64(blocks.end, i);
    const start = end - SEVEN_DAYS;
    if (start < horizon.start) continue;
    const rest = longestFree(blocks, start, end);
    tally.measureRest(context.clock.dayOf(end), { start, end }, rest, rest.end - rest.start, true);
  }
}
