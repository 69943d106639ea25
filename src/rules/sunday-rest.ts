import { weekday } from '../time/civil.js';
import { isRedDay } from '../time/holidays.js';
import type { Interval } from '../time/interval.js';
import { sundayZone, type SundayZone } from '../time/sunday-zone.js';
import { exactNetBetween, netBetween } from './net-work.js';
import { differenceFrom, type Ratio } from './ratio.js';
import type { RuleResult } from './rule.js';
import { Tally } from './tally.js';
import type { View } from './view.js';

/**
 * Who has worked a Sunday or holiday is off on the next one (§10-8(4), spec 2.8): each
 * worked zone whose predecessor was worked as well is a breach. Measured: how many zones
 * in a row have been worked; the limit is 1.
 */
export function sundayNext(view: View): RuleResult {
  const tally = new Tally('SUNDAY_NEXT', 'count', 'max', view.context.limits.SUNDAY_NEXT);
  const { horizon } = view;
  if (horizon === null) return tally.result();
  let run = 0;
  for (const zone of redZones(view, horizon)) {
    run = isWorked(view, zone) ? run + 1 : 0;
    tally.measure({ anchorDay: zone.day, start: zone.start, end: zone.end, measured: run });
  }
  return tally.result();
}

function isWorked({ net, context }: View, { start, end }: SundayZone): boolean {
  const exact = (): Ratio => exactNetBetween(net, start, end);
  return differenceFrom(context.settings.sundayMinimum, netBetween(net, start, end), exact) > 0;
}

/** The zone of a red day and of the one before it in the sequence, earlier first: what a breach rests on. */
export function zonePair(view: View, day: number): readonly SundayZone[] {
  const { clock, settings } = view.context;
  let previous = day - 1;
  while (!isInSequence(view, previous)) previous -= 1;
  return [previous, day].map((red) => sundayZone(red, clock, settings.sundayZone));
}

const isInSequence = (view: View, day: number): boolean =>
  view.context.settings.sundaySequence === 'sundays_only' ? weekday(day) === 7 : isRedDay(day);

/**
 * The zones of the red days of the horizon: those whose date is not before its first
 * date and whose 00:00 is before its end (spec 2.2).
 */
function redZones(view: View, horizon: Interval): SundayZone[] {
  const { clock, settings } = view.context;
  const zones: SundayZone[] = [];
  for (let day = clock.dayOf(horizon.start); clock.instantAt(day) < horizon.end; day += 1) {
    if (isInSequence(view, day)) zones.push(sundayZone(day, clock, settings.sundayZone));
  }
  return zones;
}
