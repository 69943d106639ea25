import { weekday } from '../time/civil.js';
import { day, daysOf } from './calendar.js';
import { type Draft, mayWorkMore, type PersonDraft } from './draft.js';
import type { Attempt, Incident } from './incident.js';
import { longFriday, overtimeMonth, overtimeWeek, rolloutSundays } from './office-incidents.js';
import {
  countedNightCallout,
  countedSaturdayNight,
  dispensedNightCallout,
  dispensedSaturdayNight,
  weekendCallouts,
} from './on-call-incidents.js';
import { type IncidentKind, type PlannedIncidents, plannedIncidents } from './plan.js';
import { item } from './random.js';
import { coverBeforeEarlyTurn, coverInWeeklyRest, coverNextSunday, lateHandover } from './rota-incidents.js';

const INCIDENTS: Readonly<Record<IncidentKind, Incident>> = {
  'cover-before-early-turn': coverBeforeEarlyTurn,
  'night-callout': countedNightCallout,
  'late-handover': lateHandover,
  'cover-in-weekly-rest': coverInWeeklyRest,
  'saturday-night-callout': countedSaturdayNight,
  'weekend-callouts': weekendCallouts,
  'long-friday': longFriday,
  'overtime-week': overtimeWeek,
  'overtime-month': overtimeMonth,
  'cover-next-sunday': coverNextSunday,
  'rollout-sundays': rolloutSundays,
  'dispensed-night-callout': dispensedNightCallout,
  'dispensed-saturday-callout': dispensedSaturdayNight,
};

/**
 * Findings are anchored well inside the data, where whole weeks and the Sundays before are
 * known whatever horizon the reader takes; and not on the weekends of the clock changes,
 * where an hour more or less would decide.
 */
const EARLIEST = day('2024-12-10');
const LATEST = day('2025-12-21');
const CLOCK_CHANGES: ReadonlySet<number> = new Set([day('2025-03-30'), day('2025-10-26')]);

/** Lets everything happen that is planned. @throws RangeError when something finds no place */
export function placeIncidents(draft: Draft): void {
  const able = draft.persons.filter(mayWorkMore);
  for (const planned of plannedIncidents()) placeKind(draft, able, planned);
}

function placeKind(
  draft: Draft,
  able: readonly PersonDraft[],
  { kind, month, count, causes }: PlannedIncidents,
): void {
  const incident = INCIDENTS[kind];
  const days = daysOf(month).filter((dayNum) => isAnchor(incident, dayNum));
  const chances = draft.random.shuffled(days.flatMap((dayNum) => able.map((who) => ({ who, day: dayNum }))));
  let placed = 0;
  for (const { who, day: dayNum } of chances) {
    if (placed === count) return;
    if (place(incident, { draft, who, day: dayNum, cause: item(causes, placed) })) placed += 1;
  }
  if (placed < count) throw new RangeError(`only ${placed} of ${count} ${kind} fit into ${month}`);
}

const isAnchor = (incident: Incident, dayNum: number): boolean =>
  dayNum >= EARLIEST &&
  dayNum <= LATEST &&
  !CLOCK_CHANGES.has(dayNum) &&
  (incident.weekday === undefined || weekday(dayNum) === incident.weekday);

function place(incident: Incident, attempt: Attempt): boolean {
  const { who, day: dayNum } = attempt;
  const from = dayNum - incident.before;
  const to = dayNum + incident.after;
  // Two weeks of employment before, so that rest and Sundays have something to be measured from.
  if (!who.employed(Math.min(from, dayNum - 9), to) || !who.isSpared(dayNum) || !who.isOpen(from, to)) {
    return false;
  }
  if (!incident.attempt(attempt)) return false;
  who.close(from, to);
  who.markIncident(dayNum);
  return true;
}
