import type { Limits, LimitSchedule } from '../../rules/limits.js';
import { at } from '../../rules/packed.js';
import type { View } from '../../rules/view.js';
import { DAY_SECONDS, mondayOf } from '../../time/civil.js';
import type { Interval } from '../../time/interval.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { Rest } from './ledger.js';

/**
 * The free stretches of what files cover, each with its own minimum by the Act: that of the
 * weekly rest for the longest stretch with a day or more inside a week, which is the one that
 * serves it; of the daily rest for every other. The last one ends with the files.
 */
export function restsOf(view: View): Rest[] {
  const { clock, limits } = view.context;
  const stretches = freeStretches(view);
  const weekly = servingWeeks(stretches, limits, clock);
  return stretches.map((stretch, i) => {
    const daily = baseOn(limits.DAILY_REST, clock.dayOf(stretch.end));
    return { ...stretch, least: Math.max(daily, weekly.get(i) ?? 0) };
  });
}

function freeStretches({ blocks, horizon }: View): Interval[] {
  if (horizon === null) return [];
  const stretches: Interval[] = [];
  let free = horizon.start;
  for (let i = 0; i < blocks.count; i += 1) {
    const start = at(blocks.start, i);
    if (start > free) stretches.push({ start: free, end: Math.min(start, horizon.end) });
    free = Math.max(free, at(blocks.end, i));
  }
  if (horizon.end > free) stretches.push({ start: free, end: horizon.end });
  return stretches.filter(({ start, end }) => end > start);
}

/** The statute's weekly rest for each stretch that serves a week, by its place; the earliest of equally long ones does. */
function servingWeeks(
  stretches: readonly Interval[],
  limits: Limits,
  clock: LocalClock,
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  stretches.forEach((stretch, i) => {
    if (lengthOf(stretch) < DAY_SECONDS) return;
    const last = clock.dayOf(stretch.end);
    for (let monday = mondayOf(clock.dayOf(stretch.start)); monday <= last; monday += 7) {
      const start = Math.max(stretch.start, clock.startOf(monday));
      const end = Math.min(stretch.end, clock.startOf(monday + 7));
      const known = stretches[best.get(monday) ?? -1];
      if (end - start < DAY_SECONDS || (known && lengthOf(known) >= lengthOf(stretch))) continue;
      best.set(monday, i);
    }
  });
  const least = new Map<number, number>();
  for (const [monday, i] of best) {
    least.set(i, Math.max(least.get(i) ?? 0, baseOn(limits.WEEKLY_REST, monday + 6)));
  }
  return least;
}

const lengthOf = ({ start, end }: Interval): number => end - start;

/** What the statute asks for on a day; nothing where the rule is not the employee's. */
const baseOn = (schedule: LimitSchedule, day: number): number =>
  schedule.find(({ fromDay, untilDay }) => fromDay <= day && day < untilDay)?.base ?? 0;
