import { groupBy } from '../platform/group-by.js';
import type { LocalClock } from '../time/local-clock.js';
import type { RowComplaint } from './complaint.js';
import type { IncomingEvent } from './incoming.js';
import type { FoundBad } from './staging/row-checks.repository.js';
import { complaintOf, type NamedColumns } from './staging/row-complaints.js';

/**
 * Rows of a file that lie across another of the same employee and kind of duty, as its import
 * would refuse them (staging/row-checks.repository.ts); for a look at a file before that.
 */
export function overlapsWithin(
  events: readonly IncomingEvent[],
  named: NamedColumns,
  clock: LocalClock,
): RowComplaint[] {
  const asked = events
    .filter(({ event }) => event.kind !== 'standby')
    .sort((a, b) => a.event.start - b.event.start);
  const others = groupBy(asked, ({ employee, event }) =>
    JSON.stringify([employee, event.kind === 'extra_shift' ? 'shift' : event.kind]),
  );
  const found = [...others.values()].flatMap(overlapsAmong);
  return found.map((one) => complaintOf('overlaps', one, { named, clock, period: null }));
}

/** Of turns of one employee and kind by their start: those that begin before an earlier one has ended, and those that end after the next has begun. */
function overlapsAmong(turns: readonly IncomingEvent[]): FoundBad[] {
  let longest: IncomingEvent | null = null;
  return turns.flatMap((turn, i) => {
    const { line, event } = turn;
    const before = longest;
    if (before === null || event.end > before.event.end) longest = turn;
    if (before !== null && event.start < before.event.end) {
      return [{ line, value: String(event.start), until: before.event.end, other: before.line }];
    }
    const next = turns[i + 1];
    if (next === undefined || event.end <= next.event.start) return [];
    const until = next.event.start > event.start ? next.event.start : null;
    return [{ line, value: String(event.end), until, other: next.line }];
  });
}
