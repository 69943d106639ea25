import type { Interval } from '../time/interval.js';
import type { ZoneTerm, ZoneWeekTerm } from './explanation.js';
import { eventsIn } from './explain-work.js';
import { exactNetBetween } from './net-work.js';
import { Ratio } from './ratio.js';
import { zonesBetween, zonesOfRun } from './sunday-rest.js';
import type { View } from './view.js';

const ONE = Ratio.of(1);

/** The worked zones in a row that end with the one of a day. */
export const runTerms = (view: View, day: number, run: number): ZoneTerm[] =>
  zonesOfRun(view, day, run).map((zone) => zoneTerm(view, zone, true));

/** The zones of a period; those that were worked count. */
export const periodTerms = (view: View, period: Interval): ZoneTerm[] =>
  zonesBetween(view, period).map((zone) => zoneTerm(view, zone, zone.isWorked));

function zoneTerm({ net, timeline, context }: View, zone: Interval, isWorked: boolean): ZoneTerm {
  return {
    kind: 'zone',
    start: zone.start,
    end: zone.end,
    day: context.clock.dayOf(zone.end - 1),
    amount: isWorked ? ONE : Ratio.ZERO,
    events: eventsIn(timeline, zone),
    net: exactNetBetween(net, zone.start, zone.end),
  };
}

/** The weeks in a row, up to the one that ends on a Sunday, in which every zone was worked. */
export function weekRunTerms(view: View, sunday: number, run: number): ZoneWeekTerm[] {
  const { clock } = view.context;
  return Array.from({ length: run }, (_, back) => {
    const monday = sunday - 6 - 7 * (run - 1 - back);
    const week = { start: clock.startOf(monday), end: clock.startOf(monday + 7) };
    const zones = zonesBetween(view, week);
    return {
      kind: 'zone-week' as const,
      ...week,
      day: monday + 6,
      amount: ONE,
      events: zones.flatMap((zone) => eventsIn(view.timeline, zone)),
      net: zones.reduce((sum, { start, end }) => sum.plus(exactNetBetween(view.net, start, end)), Ratio.ZERO),
    };
  });
}
