import { weeksOf } from './slow-calendar.js';
import { hours } from './slow-fraction.js';
import type { Row } from './slow-row.js';
import { dateOf, netWhere, type Scene, type SlowEvent } from './slow-timeline.js';

const startOf = (scene: Scene, { start }: SlowEvent): string => dateOf(start, scene.zone);

const netOfEvents = (scene: Scene, events: readonly SlowEvent[]): Row['measured'] =>
  netWhere(scene, scene.from, scene.to, (event) => events.includes(event));

const isAtSchool = (events: readonly SlowEvent[]): boolean =>
  events.some(({ raw }) => raw.school_day === true);

/** Spec 2.11: hours of the events that start on a date, against 2, 7 or 8. */
export function youthDay(scene: Scene): Row[] {
  const dates = [...new Set(scene.work.map((event) => startOf(scene, event)))].sort();
  return dates.map((anchor) => {
    const events = scene.work.filter((event) => startOf(scene, event) === anchor);
    const child = isAtSchool(events) ? 2 : 7;
    return {
      anchor,
      from: Math.min(...events.map(({ start }) => start)),
      to: Math.max(...events.map(({ end }) => end)),
      measured: netOfEvents(scene, events),
      limit: hours(scene.profile.group === 'under15' ? child : 8),
    };
  });
}

/** Spec 2.11: hours of the events that start in an ISO week, against 12, 35 or 40. */
export function youthWeek(scene: Scene): Row[] {
  const dates = scene.work.map((event) => startOf(scene, event));
  return weeksOf(scene, dates).map(({ from, to, monday, sunday }) => {
    const events = scene.work.filter(
      (event) => monday <= startOf(scene, event) && startOf(scene, event) <= sunday,
    );
    const child = isAtSchool(events) ? 12 : 35;
    return {
      from,
      to,
      anchor: sunday,
      measured: netOfEvents(scene, events),
      limit: hours(scene.profile.group === 'under15' ? child : 40),
    };
  });
}
