import type { RowComplaint } from './complaint.js';
import type { FileContent } from './file-content.js';

interface Named {
  readonly employee: string;
  readonly sourceId: string;
  readonly line: number;
}

/**
 * The file without the rows whose id is known to be another employee's. Taken for
 * corrections, two systems that both number their rows from 1 would empty each other's
 * people of work. A withdrawn id is nobody's.
 *
 * @param ownerOf number of the employee by id, for the ids that hold
 */
export function leaveOutForeign(content: FileContent, ownerOf: ReadonlyMap<string, string>): FileContent {
  const isForeign = ({ employee, sourceId }: Named): boolean =>
    (ownerOf.get(sourceId) ?? employee) !== employee;
  const foreign = [...content.events, ...content.absences, ...content.withdrawals].filter(isForeign);
  if (foreign.length === 0) return content;
  const isOwn = (row: Named): boolean => !isForeign(row);
  return {
    ...content,
    events: content.events.filter(isOwn),
    absences: content.absences.filter(isOwn),
    withdrawals: content.withdrawals.filter(isOwn),
    complaints: [...content.complaints, ...foreign.map(complaintOf)].sort((a, b) => a.line - b.line),
    rowsRejected: content.rowsRejected + foreign.length,
  };
}

const complaintOf = ({ sourceId, line }: Named): RowComplaint => ({
  line,
  column: 'source_id',
  value: sourceId,
  problem: 'id-of-another-employee',
  expected: '--source',
});
