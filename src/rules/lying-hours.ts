import type { Interval } from '../time/interval.js';
import type { LocalClock } from '../time/local-clock.js';
import { redDays, redIndexFrom } from '../time/sunday-zone.js';
import type { WorkBreak, WorkEvent } from './event.js';
import { bandOf } from './night-days.js';
import { Ratio } from './ratio.js';
import type { ClockBand } from './settings.js';
import type { LyingHours } from './weighed-week.js';

/** A stretch with planned hours lying evenly in it; `share` of each of its seconds is planned work. */
export interface PlannedStretch extends Interval {
  readonly share: Ratio;
}

const lengthOf = ({ start, end }: Interval): number => end - start;

/**
 * Where the hours planned for one shift lie: at its planned times, or where none are given
 * at the times it was worked. A break without position is spread over them, and so are
 * planned hours that no times come with. `planned` is its plan in seconds (spec 1.2).
 */
export function plannedStretches(event: WorkEvent, planned: number): PlannedStretch[] {
  if (planned <= 0) return [];
  const times = plannedTimes(event);
  const { breaks = [] } = event;
  if (event.plannedNet === undefined && times === null && breaks.length > 0) {
    return outside(breaks, event).map((stretch) => ({ ...stretch, share: Ratio.of(1) }));
  }
  const { start, end } = times ?? event;
  return [{ start, end, share: Ratio.ofDecimal(planned).dividedBy(Ratio.of(end - start)) }];
}

function plannedTimes({ plannedStart: start, plannedEnd: end }: WorkEvent): Interval | null {
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

/** What of an event its unpaid breaks leave. */
function outside(breaks: readonly WorkBreak[], { start, end }: Interval): Interval[] {
  const left: Interval[] = [];
  let free = start;
  for (const pause of breaks.filter(({ paid }) => !paid).sort((a, b) => a.start - b.start)) {
    if (pause.start > free) left.push({ start: free, end: Math.min(pause.start, end) });
    free = Math.max(free, pause.start, pause.end);
  }
  left.push({ start: free, end });
  return left.filter((one) => one.end > one.start);
}

/** Seconds of disjoint stretches inside another. */
const secondsIn = (parts: Iterable<Interval>, { start, end }: Interval): number => {
  let sum = 0;
  for (const part of parts) sum += Math.max(0, Math.min(end, part.end) - Math.max(start, part.start));
  return sum;
};

/** The Sunday and holiday periods of § 10-10 (1) that may reach into a stretch, holidays and all. */
function zonesNear(clock: LocalClock, { start, end }: Interval): Interval[] {
  const red = redDays(clock, 'aml_10_10', 'sundays_and_holidays');
  const until = redIndexFrom(red, clock.dayOf(end) + 2);
  const zones: Interval[] = [];
  for (let i = redIndexFrom(red, clock.dayOf(start) - 1); i < until; i += 1) {
    zones.push({ start: red.start[i]!, end: red.end[i]! });
  }
  return zones;
}

function nightsNear(clock: LocalClock, { start, end }: Interval, night: ClockBand): Interval[] {
  const nights: Interval[] = [];
  for (let day = clock.dayOf(start) - 1; clock.startOf(day) < end; day += 1)
    nights.push(bandOf(clock, day, night));
  return nights;
}

const NOTHING: LyingHours = { hours: Ratio.ZERO, sunday: Ratio.ZERO, night: Ratio.ZERO };

/** The hours of some stretches, and those of them in Sunday and holiday periods and at night. */
export const lyingHours = (
  stretches: readonly PlannedStretch[],
  clock: LocalClock,
  night: ClockBand,
): LyingHours =>
  stretches.reduce((sum, stretch) => {
    const worked = (seconds: number): Ratio => stretch.share.times(Ratio.of(seconds));
    return {
      hours: sum.hours.plus(worked(lengthOf(stretch))),
      sunday: sum.sunday.plus(worked(secondsIn(zonesNear(clock, stretch), stretch))),
      night: sum.night.plus(worked(secondsIn(nightsNear(clock, stretch, night), stretch))),
    };
  }, NOTHING);
