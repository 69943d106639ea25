import type { WorkEvent } from '../rules/event.js';
import type { IncomingAbsence, IncomingEvent } from './incoming.js';

/** All that a row says of the event, as one text: equal texts are the same version. A field left out says its default. */
export function eventSaid({ event, cause }: Pick<IncomingEvent, 'event' | 'cause'>): string {
  return JSON.stringify([
    event.kind,
    event.start,
    event.end,
    event.unpaidBreak ?? null,
    event.breaks?.map((pause) => [pause.start, pause.end, pause.paid, pause.overtimeBreak ?? false]) ?? [],
    planSaid(event),
    event.overtimeFlag ?? false,
    event.schoolDay ?? false,
    cause,
  ]);
}

const planSaid = (event: WorkEvent): (number | null)[] => [
  event.plannedNet ?? null,
  event.plannedStart ?? null,
  event.plannedEnd ?? null,
  event.plannedUnpaidBreak ?? null,
];

type AbsenceContent = Pick<IncomingAbsence, 'type' | 'fromDay' | 'untilDay' | 'grade' | 'certificate'>;

export const absenceSaid = (absence: AbsenceContent): string =>
  JSON.stringify([absence.type, absence.fromDay, absence.untilDay, absence.grade, absence.certificate]);
