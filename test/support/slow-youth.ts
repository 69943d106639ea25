import { hours } from './slow-fraction.js';
import type { Row } from './slow-row.js';
import { dateOf, netWhere, type Scene, type SlowEvent } from './slow-timeline.js';

/** Spec 2.11: hours of the events that start on a date, against 2, 7 or 8. */
export function youthDay(scene: Scene): Row[] {
  const startOf = ({ start }: SlowEvent): string => dateOf(start, scene.zone);
  const dates = [...new Set(scene.work.map(startOf))].sort();
  return dates.map((anchor) => {
    const events = scene.work.filter((event) => startOf(event) === anchor);
    const isSchoolDay = events.some(({ raw }) => raw.school_day === true);
    const child = isSchoolDay ? 2 : 7;
    return {
      anchor,
      from: Math.min(...events.map(({ start }) => start)),
      to: Math.max(...events.map(({ end }) => end)),
      measured: netWhere(scene, scene.from, scene.to, (event) => events.includes(event)),
      limit: hours(scene.profile.group === 'under15' ? child : 8),
    };
  });
}
