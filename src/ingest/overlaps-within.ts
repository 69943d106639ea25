import type { LocalClock } from '../time/local-clock.js';
import type { RowComplaint } from './complaint.js';
import type { IncomingEvent } from './incoming.js';
import { complaintOf, type NamedColumns } from './staging/row-complaints.js';

/**
 * Rows of a file that lie across an earlier one of the same employee and kind of duty, as its import
 * would refuse them (staging/row-checks.repository.ts); for a look at a file before that.
 */
export function overlapsWithin(
  events: readonly IncomingEvent[],
  named: NamedColumns,
  clock: LocalClock,
): RowComplaint[] {
  const until = new Map<string, { readonly end: number; readonly line: number }>();
  const asked = events.filter(({ event }) => event.kind !== 'standby');
  return [...asked]
    .sort((a, b) => a.event.start - b.event.start)
    .flatMap(({ employee, event, line }): RowComplaint[] => {
      const kind = event.kind === 'extra_shift' ? 'shift' : event.kind;
      const key = JSON.stringify([employee, kind]);
      const before = until.get(key);
      if (before === undefined || event.end > before.end) until.set(key, { end: event.end, line });
      if (before === undefined || event.start >= before.end) return [];
      const found = { line, value: String(event.start), until: before.end, other: before.line };
      return [complaintOf('overlaps', found, { named, clock, period: null })];
    });
}
