import { mondayOf } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import type { WorkEvent } from './event.js';
import type { LimitSchedule, LimitSpan, Limits } from './limits.js';
import { lyingHours, plannedStretches, type PlannedStretch } from './lying-hours.js';
import { IS_PLANNED } from './timeline.js';
import type { View } from './view.js';
import { weigh, type LyingHours, type WeighedWeek, type Weighing } from './weighed-week.js';

/** Local days `[fromDay, untilDay)`. */
interface Days {
  readonly fromDay: number;
  readonly untilDay: number;
}

/** Limits of a week that may have to be weighed. */
const WEEKLY = ['ORD_WEEK', 'AVG_ORDINARY'] as const;

/** Whether any limit waits to be weighed; of most employees none does. */
export const isToBeWeighed = (limits: Limits): boolean =>
  WEEKLY.some((key) => limits[key].some(({ weighing }) => weighing !== undefined));

/**
 * The limits with those that depend on when the planned hours lie weighed (aml. § 10-4 (6),
 * spec 2.4): over the averaging period a day lies in, or where nothing is averaged over its
 * ISO week, for ordinary hours are then those of seven days. A period with nothing planned
 * keeps the most.
 *
 * @param view of the timeline, with the limits as they are before
 * @param events what the timeline was packed from, in the same order: only they know when a plan lay
 * @param averagedOn the averaging period of a day, null where nothing is averaged
 */
export function weighedLimits(
  view: View,
  events: readonly WorkEvent[],
  averagedOn: (day: number) => Days | null,
): Limits {
  const { context } = view;
  const { clock, settings, limits } = context;
  const planned = plannedOf(view, events);
  const ofWeeks = settings.weekSums === 'clip' ? cutByWeek(planned, clock) : planned;
  const { averaged, weeks } = periodsOf([...planned, ...ofWeeks], averagedOn);
  const weighedOver = (days: Days, from: readonly Planned[]): Lying => {
    const inside = from.filter(({ day }) => days.fromDay <= day && day < days.untilDay);
    return { days, lying: lyingHours(inside, clock, settings.night) };
  };
  const periods = [
    ...averaged.map((days) => weighedOver(days, planned)),
    ...weeks.map((days) => weighedOver(days, ofWeeks)),
  ];
  const weighed = WEEKLY.map((key): [string, LimitSchedule] => [
    key,
    limits[key].flatMap((span) => (span.weighing ? parts(span, span.weighing, periods) : [span])),
  ]);
  return { ...limits, ...Object.fromEntries(weighed) };
}

/** Planned hours with the local date they count on. */
interface Planned extends PlannedStretch {
  readonly day: number;
}

interface Lying {
  readonly days: Days;
  readonly lying: LyingHours;
}

/** The plans of the shifts that start in each work day, on its date (spec 1.3). */
function plannedOf({ timeline, workDays }: View, events: readonly WorkEvent[]): Planned[] {
  const planned: Planned[] = [];
  let i = 0;
  for (let k = 0; k < workDays.count; k += 1) {
    const day = workDays.dateOf(k);
    while (i < timeline.size && timeline.start[i]! < workDays.start[k]!) i += 1;
    for (; i < timeline.size && timeline.start[i]! < workDays.endOf(k); i += 1) {
      const event = events[timeline.order[i]!];
      if (event === undefined || IS_PLANNED[timeline.kind[i]!]! === 0) continue;
      planned.push(...plannedStretches(event, timeline.planned[i]!).map((one) => ({ ...one, day })));
    }
  }
  return planned;
}

/** The same cut at the midnights between weeks, each piece on the date it begins on (option `clip`). */
const cutByWeek = (planned: readonly Planned[], clock: LocalClock): Planned[] =>
  planned.flatMap((whole) => {
    const pieces: Planned[] = [];
    for (let { start } = whole; start < whole.end;) {
      const day = clock.dayOf(start);
      const end = Math.min(whole.end, clock.startOf(mondayOf(day) + 7));
      pieces.push({ ...whole, start, end, day });
      start = end;
    }
    return pieces;
  });

/** The periods anything is planned in; a week is anchored on its Sunday, which decides whether it is part of an average. */
function periodsOf(
  planned: readonly Planned[],
  averagedOn: (day: number) => Days | null,
): { readonly averaged: readonly Days[]; readonly weeks: readonly Days[] } {
  const averaged = new Map<number, Days>();
  const weeks = new Map<number, Days>();
  for (const day of new Set(planned.map((one) => one.day))) {
    const monday = mondayOf(day);
    const ofWeek = averagedOn(monday + 6);
    for (const found of [averagedOn(day), ofWeek]) if (found) averaged.set(found.fromDay, found);
    if (ofWeek === null) weeks.set(monday, { fromDay: monday, untilDay: monday + 7 });
  }
  return { averaged: [...averaged.values()], weeks: [...weeks.values()] };
}

/**
 * A span cut where periods begin and end, each part with the limit of the first period it
 * lies in: averaged ones come first, for one may reach into a week that is not.
 */
function parts(span: LimitSpan, weighing: Weighing, periods: readonly Lying[]): LimitSpan[] {
  const turning = periods.flatMap(({ days }) => [days.fromDay, days.untilDay]).filter(isInside(span));
  const starts = [...new Set([span.fromDay, ...turning])].sort((a, b) => a - b);
  return starts.map((fromDay, index) => {
    const part = { ...span, fromDay, untilDay: starts[index + 1] ?? span.untilDay };
    const found = periods.find(({ days }) => days.fromDay <= fromDay && fromDay < days.untilDay);
    const weighed = found ? weigh(found.lying, found.days, weighing) : null;
    return weighed === null ? part : { ...part, ...limitsBy(weighed, span) };
  });
}

const isInside =
  (span: Days) =>
  (day: number): boolean =>
    span.fromDay < day && day < span.untilDay;

/** An agreement goes no further than its granter may from what was weighed. */
function limitsBy(
  weighed: WeighedWeek,
  { effective }: LimitSpan,
): Pick<LimitSpan, 'base' | 'effective' | 'weighed'> {
  const base = weighed.limit.toNumber();
  return { base, effective: Math.min(effective, Math.max(base, weighed.weighing.granted)), weighed };
}
