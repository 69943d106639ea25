import type { LocalClock } from '../time/local-clock.js';
import { readAbsenceRow } from './absence-csv.js';
import { countAmbiguous } from './ambiguous-times.js';
import { type AbsenceColumn, type EventColumn, FLAG_WORDS } from './columns.js';
import { readEventRow } from './event-csv.js';
import type { RowSink, Tally } from './incoming.js';
import type { SourceRecord } from './layout.js';
import { hasReasons, isUnmended, notMended } from './reason-column.js';
import { RowReader } from './row-reader.js';
import type { Table } from './table.js';

/** What rows are read by: zone, system, and the local day on which they are read. */
export interface RowContext {
  readonly clock: LocalClock;
  readonly source: string;
  readonly today: number;
}

/** Takes one record of a file after its header. */
export type TakeRecord = (cells: readonly string[], line: number) => void;

/** Takes a record, or says that it is none. */
export const takeOrReject =
  (take: TakeRecord, { sink, tally }: Destination) =>
  ({ cells, line, broken }: SourceRecord): void => {
    if (broken === undefined) {
      take(cells, line);
      return;
    }
    tally.rowsRead += 1;
    tally.rowsRejected += 1;
    sink.rejected([broken]);
  };

/** Takes rows, but for those of a file that was sent back that nobody has looked at. Of most files nothing is asked row by row. */
export function takeMended(
  header: readonly string[],
  take: TakeRecord,
  { sink, tally }: Destination,
): TakeRecord {
  if (!hasReasons(header)) return take;
  return (cells, line) => {
    if (!isUnmended(header, cells)) {
      take(cells, line);
      return;
    }
    tally.rowsRead += 1;
    tally.rowsRejected += 1;
    sink.rejected([notMended(header, line)]);
  };
}

/** Where rows go, and what counts them. */
export interface Destination {
  readonly sink: RowSink;
  readonly tally: Tally;
}

export const takeEvents = (
  table: Table<EventColumn>,
  { clock, source, today }: RowContext,
  to: Destination,
): TakeRecord =>
  takeRows(table, to, (row) => {
    const event = readEventRow(row, clock, today);
    if (event) to.sink.event({ ...event, source });
  });

export const takeAbsences = (
  table: Table<AbsenceColumn>,
  { source }: Pick<RowContext, 'source'>,
  to: Destination,
): TakeRecord =>
  takeRows(table, to, (row) => {
    const absence = readAbsenceRow(row);
    if (absence) to.sink.absence({ ...absence, source });
  });

type CommonColumn = 'employee' | 'source_id' | 'deleted';

function takeRows<C extends string>(
  table: Table<C | CommonColumn>,
  { sink, tally }: Destination,
  keep: (row: RowReader<C | CommonColumn>) => void,
): TakeRecord {
  return (cells, line) => {
    // A spreadsheet leaves rows of nothing but delimiters behind its last one.
    if (cells.every((cell) => cell.trim() === '')) return;
    if (table.isPassedOver?.(cells) === true) {
      tally.rowsPassedOver += 1;
      return;
    }
    const row = new RowReader(table, cells, line);
    const isWithdrawal = row.choice('deleted', FLAG_WORDS) === 'yes';
    if (isWithdrawal) readWithdrawal(row, sink);
    else keep(row);
    tally.rowsRead += 1;
    if (!isWithdrawal) tally.rowsTold += 1;
    countAmbiguous(tally, row.ambiguous);
    if (row.complaints.length === 0) return;
    tally.rowsRejected += 1;
    sink.rejected(row.complaints);
  };
}

/** The column `deleted` says that the row is taken back; then its id says which, and the other cells nothing. */
function readWithdrawal(row: RowReader<CommonColumn>, sink: RowSink): void {
  const employee = row.required('employee');
  const sourceId = row.required('source_id');
  if (employee === null || sourceId === null || row.complaints.length > 0) return;
  sink.withdrawal({ employee, sourceId, line: row.line });
}
