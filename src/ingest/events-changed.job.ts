import { z } from 'zod';

/** News from ingest: what employees worked has changed, and the change is committed. */
export const EVENTS_CHANGED = 'events-changed';

/** Employees in one job: they are evaluated together, in one transaction. */
const MOST = 250;

/** Names employees and nothing else: personal data stays in the database. */
export const EventsChanged = z.object({
  employeeIds: z.array(z.uuid()).min(1).max(MOST),
});
export type EventsChanged = z.infer<typeof EventsChanged>;

/** A job as a queue takes it. */
export interface NewsJob {
  readonly name: string;
  readonly data: EventsChanged;
  readonly opts: {
    readonly priority?: number;
    readonly deduplication?: {
      readonly id: string;
      readonly keepLastIfActive: boolean;
    };
  };
}

/** Who changed a thousand rows can wait for a moment; who corrected one is looking at the page. */
const AFTER_OTHERS = { priority: 10 };

/**
 * The jobs that tell of some employees. A single one has a job at most that waits, and news
 * that comes while it runs starts another; a fixed job id would do neither, for it is
 * dropped while the finished job of that id is kept. Many are told of by the hundred, behind
 * those: whoever was evaluated meanwhile has no mark and is passed over.
 */
export function newsOf(employeeIds: readonly string[]): NewsJob[] {
  const [only] = employeeIds;
  if (only !== undefined && employeeIds.length === 1) {
    const deduplication = { id: only, keepLastIfActive: true };
    return [
      {
        name: EVENTS_CHANGED,
        data: { employeeIds: [only] },
        opts: { deduplication },
      },
    ];
  }
  const sorted = [...employeeIds].sort();
  return Array.from({ length: Math.ceil(sorted.length / MOST) }, (_, i) => ({
    name: EVENTS_CHANGED,
    data: { employeeIds: sorted.slice(i * MOST, (i + 1) * MOST) },
    opts: AFTER_OTHERS,
  }));
}
