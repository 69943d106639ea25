import type { LocalClock } from '../../time/local-clock.js';
import { formatLocal } from '../../time/stamp.js';
import { formatDay } from '../../time/civil.js';
import type { RowComplaint } from '../complaint.js';
import type { DaySpan } from '../replaced-period.js';
import type { FoundBad, RowCheck } from './row-checks.repository.js';

/** What a file calls the columns that are at fault. */
export interface NamedColumns {
  readonly employeeColumn: string;
  readonly idColumn: string;
  readonly startColumn: string;
}

/** What to say of a row that only all rows together, or what is stored already, show to be bad. */
export function complaintOf(
  check: RowCheck,
  { line, value, until }: FoundBad,
  named: NamedColumns,
  clock: LocalClock,
  period: DaySpan | null = null,
): RowComplaint {
  switch (check) {
    case 'duplicates':
      return { line, column: named.idColumn, value, problem: 'duplicate-source-id', expected: null };
    case 'foreign':
      return { line, column: named.idColumn, value, problem: 'id-of-another-employee', expected: '--source' };
    case 'unknown':
      return { line, column: named.employeeColumn, value, problem: 'unknown-employee', expected: null };
    case 'outside':
      return outside(line, named.startColumn, formatLocal(Number(value), clock), period);
    case 'away-outside':
      return outside(line, null, value, period);
    case 'overlaps':
      return {
        line,
        column: named.startColumn,
        value: formatLocal(Number(value), clock),
        problem: 'overlap',
        expected: `≥ ${formatLocal(until ?? 0, clock)}`,
      };
  }
}

const outside = (
  line: number,
  column: string | null,
  value: string,
  period: DaySpan | null,
): RowComplaint => ({
  line,
  column,
  value,
  problem: 'outside-period',
  expected: period && `${formatDay(period.fromDay)} – ${formatDay(period.untilDay - 1)}`,
});
