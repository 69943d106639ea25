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
  readonly endColumn: string;
}

/** What a complaint is made of. */
interface Told extends FoundBad {
  readonly named: NamedColumns;
  readonly clock: LocalClock;
  /** Days that the file is the whole truth about. */
  readonly period: DaySpan | null;
}
type Said = Omit<RowComplaint, 'line'>;

const SAYS: Readonly<Record<RowCheck, (told: Told) => Said>> = {
  duplicates: ({ named, value }) => said(named.idColumn, value, 'duplicate-source-id', null),
  foreign: ({ named, value }) => said(named.idColumn, value, 'id-of-another-employee', '--source'),
  unknown: ({ named, value }) => said(named.employeeColumn, value, 'unknown-employee', null),
  outside: ({ named, value, clock, period }) =>
    said(named.startColumn, formatLocal(Number(value), clock), 'outside-period', daysOf(period)),
  'away-outside': ({ value, period }) => said(null, value, 'outside-period', daysOf(period)),
  overlaps: sayOverlap,
};

/** Of two rows the later begins before the earlier has ended: each by what it says of that. No end would do of one that starts with another. */
function sayOverlap({ named, value, until, clock }: Told): Said {
  const own = formatLocal(Number(value), clock);
  if (until === null) return said(named.endColumn, own, 'overlapped', null);
  return Number(value) < until
    ? said(named.startColumn, own, 'overlap', `≥ ${formatLocal(until, clock)}`)
    : said(named.endColumn, own, 'overlapped', `≤ ${formatLocal(until, clock)}`);
}

const said = (
  column: string | null,
  value: string,
  problem: RowComplaint['problem'],
  expected: string | null,
): Said => ({ column, value, problem, expected });

const daysOf = (period: DaySpan | null): string | null =>
  period && `${formatDay(period.fromDay)} – ${formatDay(period.untilDay - 1)}`;

/** What to say of a row that only all rows together, or what is stored already, show to be bad. */
export const complaintOf = (
  check: RowCheck,
  found: FoundBad,
  { named, clock, period }: Pick<Told, 'named' | 'clock' | 'period'>,
): RowComplaint => ({
  line: found.line,
  ...SAYS[check]({ ...found, named, clock, period }),
  ...(found.other === null ? {} : { otherLine: found.other }),
});
