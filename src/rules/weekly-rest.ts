import { DAY_SECONDS, mondayOf } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { longestFree, type Blocks } from './blocks.js';
import { worth } from './long-stretches.js';
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

function isoWeeks(view: View, tally: Tally, horizon: Interval): void {
  const { clock, settings } = view.context;
  const { noDoubleUse } = settings;
  const touches = settings.weeklyRestMode === 'iso_week_touch24';
  const long = noDoubleUse ? null : view.longStretches;
  const all = new BestStretch(view.blocks, horizon, touches);
  const limit = view.limit('WEEKLY_REST');
  for (let monday = mondayOf(clock.dayOf(horizon.start - 1)) + 7; ; monday += 7) {
    const start = clock.startOf(monday);
    const end = clock.startOf(monday + 7);
    if (end > horizon.end) return;
    if (long?.isEnough(start, end, touches, tally)) continue;
    all.find(start, end);
    if (noDoubleUse) all.useUp(start, end, limit.inForce(monday + 6));
    const rest = { start: all.from, end: all.to };
    tally.measureRest(monday + 6, { start, end }, rest, all.value, clock.startOf(monday + 14) <= horizon.end);
  }
}

/**
 * Looks through the free stretches of a horizon, week after week: number j lies before
 * block j, the last one after all blocks. What was found best is `value`, the stretch, or
 * of one that does not count whole its part inside the week, from `from` to `to`.
 */
class BestStretch {
  value = 0;
  from = 0;
  to = 0;
  /** The first stretch that may reach into the week. */
  private first = 0;
  private readonly used = new Set<number>();

  constructor(
    private readonly blocks: Blocks,
    private readonly horizon: Interval,
    private readonly touches: boolean,
  ) {}

  /** Finds the stretch of highest value to a week, the earliest of equals; weeks come in order. */
  find(start: number, end: number): void {
    const { count } = this.blocks;
    while (this.first < count && this.endOf(this.first) <= start) this.first += 1;
    this.value = 0;
    this.from = start;
    this.to = start;
    for (let j = this.first; j <= count; j += 1) {
      const from = this.startOf(j);
      if (from >= end) return;
      const to = this.endOf(j);
      if (worth(from, to, start, end, this.touches) <= this.value || this.used.has(j)) continue;
      this.take(from, to, start, end);
    }
  }

  private take(from: number, to: number, start: number, end: number): void {
    this.value = worth(from, to, start, end, this.touches);
    const isWhole = this.value === to - from;
    this.from = isWhole ? from : Math.max(from, start);
    this.to = isWhole ? to : Math.min(to, end);
  }

  private startOf(j: number): number {
    return j === 0 ? this.horizon.start : Math.max(f64(this.blocks.end, j - 1), this.horizon.start);
  }

  private endOf(j: number): number {
    return j === this.blocks.count ? this.horizon.end : Math.min(f64(this.blocks.start, j), this.horizon.end);
  }

  /**
   * The week takes the earliest stretch that meets the limit: a later one may still serve
   * the next week. A stretch of at least twice the limit serves any number of weeks.
   */
  useUp(start: number, end: number, limit: number): void {
    for (let j = this.first; j <= this.blocks.count && this.startOf(j) < end; j += 1) {
      const from = this.startOf(j);
      const to = this.endOf(j);
      if (worth(from, to, start, end, this.touches) < limit || this.used.has(j)) continue;
      if (to - from < 2 * limit) this.used.add(j);
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
