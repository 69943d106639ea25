import type { View } from '../../rules/view.js';
import { formatDay } from '../../time/civil.js';
import type { DaySpan } from '../../workforce/person.js';
import type { RoomsSeen } from './limit-rooms.repository.js';
import { type LimitUse, nearlyUsed, roomDays } from './nearly-used.js';
import type { RoomRow } from './room-changes.js';

/**
 * What an employee has nearly used up around today. Null where the window that was looked at
 * does not hold all of those days: then nothing of them has changed.
 * @param today local day number; null where nothing is kept
 */
export function roomsSeen(
  employeeId: string,
  view: View,
  anchors: DaySpan,
  today: number | null,
  unitOn: (day: number) => string | null,
): RoomsSeen | null {
  if (today === null) return null;
  const { fromDay, untilDay } = roomDays(today);
  if (anchors.fromDay > fromDay || anchors.untilDay < untilDay) return null;
  const rows = nearlyUsed(view, today).flatMap((one) => rowOf(employeeId, one, unitOn));
  return { employeeId, untilDay, rows };
}

function rowOf(
  employeeId: string,
  { rule, anchorDay, fromDay, used, limit }: LimitUse,
  unitOn: (day: number) => string | null,
): RoomRow[] {
  const unitId = unitOn(anchorDay);
  if (unitId === null) return [];
  return [
    {
      employee_id: employeeId,
      unit_id: unitId,
      rule,
      anchor_date: formatDay(anchorDay),
      from_date: formatDay(fromDay),
      used,
      limit_seconds: limit,
    },
  ];
}
