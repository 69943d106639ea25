import { z } from 'zod';

/** News from ingest: what an employee worked has changed, and the change is committed. */
export const EVENTS_CHANGED = 'events-changed';

/** Names the employee and nothing else: personal data stays in the database. */
export const EventsChanged = z.object({ employeeId: z.uuid() });
export type EventsChanged = z.infer<typeof EventsChanged>;

/**
 * At most one job waits per employee, and news that comes while one runs starts another.
 * A fixed job id would do neither: it is dropped while the finished job of that id is kept.
 */
export const oncePerEmployee = ({
  employeeId,
}: EventsChanged): { deduplication: { id: string; keepLastIfActive: true } } => ({
  deduplication: { id: employeeId, keepLastIfActive: true },
});
