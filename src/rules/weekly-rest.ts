import { DAY_SECONDS } from '../time/civil.js';
import type { Interval } from '../time/interval.js';
import { longestFree, type Blocks } from './blocks.js';
import type { IsoWeeks } from './iso-weeks.js';
import { worth } from './long-stretches.js';
import { countUpTo } from './packed.js';
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
  const { weeklyRestMode, noDoubleUse } = view.context.settings;
  if (weeklyRestMode === 'rolling_168h') rolling(view, tally, horizon);
  else if (noDoubleUse) isoWeeksOnce(view, tally, view.isoWeeksOf(horizon), horizon);
  else isoWeeks(view, tally, view.isoWeeksOf(horizon), horizon);
}

function isoWeeks(view: View, tally: Tally, weeks: IsoWeeks, horizon: Interval): void {
  const touches = view.context.settings.weeklyRestMode === 'iso_week_touch24';
  const { count } = weeks;
  const long = view.longStretchesOf(horizon);
  const best = long.bestOf(weeks, touches);
  let all: FreeStretches | null = null;
  let w = tally.takeWhileKept(best, 0, count);
  for (; w < count; w = tally.takeWhileKept(best, w + 1, count)) {
    const window = windowOf(weeks, w);
    const rest =
      long.restOf(w, window) ?? (all ??= new FreeStretches(view.blocks, horizon, touches)).best(window);
    measureWeek(tally, weeks, w, window, rest);
  }
}

/** As `isoWeeks`, where a stretch serves one week only. */
function isoWeeksOnce(view: View, tally: Tally, weeks: IsoWeeks, horizon: Interval): void {
  const { settings } = view.context;
  const limit = view.limit('WEEKLY_REST');
  const stretches = new FreeStretches(view.blocks, horizon, settings.weeklyRestMode === 'iso_week_touch24');
  for (let w = 0; w < weeks.count; w += 1) {
    const window = windowOf(weeks, w);
    const rest = stretches.best(window);
    stretches.useUp(window, limit.inForce(weeks.monday + 7 * w + 6));
    measureWeek(tally, weeks, w, window, rest);
  }
}

const windowOf = ({ start }: IsoWeeks, w: number): Interval => ({ start: start[w]!, end: start[w + 1]! });

/** The week after it is needed as well: a stretch may reach into it (spec 2.2, last line). */
function measureWeek(
  tally: Tally,
  { monday, count }: IsoWeeks,
  w: number,
  window: Interval,
  rest: Interval,
): void {
  tally.measureRest(monday + 7 * w + 6, window, rest, rest.end - rest.start, w + 1 < count);
}

/** The free stretches of a horizon: number j lies before block j, the last one after all blocks. */
class FreeStretches {
  /** Those that have served a week. */
  private used: Set<number> | null = null;

  constructor(
    private readonly blocks: Blocks,
    private readonly horizon: Interval,
    private readonly touches: boolean,
  ) {}

  /**
   * The stretch of highest value to a week, the earliest of equals; of one that does not
   * count whole the part inside the week. An empty one where there is none.
   */
  best(week: Interval): Interval {
    const { start, end } = week;
    let highest = 0;
    let best = { start, end: start };
    for (let j = this.firstIn(week); j <= this.blocks.count && this.startOf(j) < end; j += 1) {
      const value = this.valueOf(j, week);
      if (value <= highest || this.used?.has(j)) continue;
      highest = value;
      const [from, to] = [this.startOf(j), this.endOf(j)];
      const isWhole = value === to - from;
      best = isWhole ? { start: from, end: to } : { start: Math.max(from, start), end: Math.min(to, end) };
    }
    return best;
  }

  /**
   * The week takes the earliest stretch that meets the limit: a later one may still serve
   * the next week. A stretch of at least twice the limit serves any number of weeks.
   */
  useUp(week: Interval, limit: number): void {
    this.used ??= new Set();
    for (let j = this.firstIn(week); j <= this.blocks.count && this.startOf(j) < week.end; j += 1) {
      if (this.valueOf(j, week) < limit || this.used.has(j)) continue;
      if (this.endOf(j) - this.startOf(j) < 2 * limit) this.used.add(j);
      return;
    }
  }

  /** The first that may reach into a week. */
  private firstIn({ start }: Interval): number {
    return countUpTo(this.blocks.start, this.blocks.count, start);
  }

  private valueOf(j: number, { start, end }: Interval): number {
    return worth(this.startOf(j), this.endOf(j), start, end, this.touches);
  }

  private startOf(j: number): number {
    return j === 0 ? this.horizon.start : Math.max(this.blocks.end[j - 1]!, this.horizon.start);
  }

  private endOf(j: number): number {
    return j === this.blocks.count ? this.horizon.end : Math.min(this.blocks.start[j]!, this.horizon.end);
  }
}

/** Back from each end of work; the window may lie past the horizon's end but not before its start. */
function rolling(view: View, tally: Tally, horizon: Interval): void {
  const { blocks, context } = view;
  for (let i = 0; i < blocks.count; i += 1) {
    const end = blocks.end[i]!;
    const start = end - SEVEN_DAYS;
    if (start < horizon.start) continue;
    const rest = longestFree(blocks, start, end);
    tally.measureRest(context.clock.dayOf(end), { start, end }, rest, rest.end - rest.start, true);
  }
}
