import type { LocalClock } from '../time/local-clock.js';
import { readAbsenceRow } from './absence-csv.js';
import {
  ABSENCE_COLUMNS,
  EVENT_COLUMNS,
  FLAG_WORDS,
  REQUIRED_ABSENCE_COLUMNS,
  REQUIRED_EVENT_COLUMNS,
} from './columns.js';
import type { RowComplaint } from './complaint.js';
import { readHeader, type Table } from './csv-table.js';
import { readEventRow } from './event-csv.js';
import { type IncomingAbsence, type IncomingEvent, SourceIds, type Withdrawal } from './incoming.js';
import { RowReader } from './row-reader.js';

/** Takes the records of one CSV file after its header, and keeps what they say. */
export interface CsvCollector {
  readonly events: IncomingEvent[];
  readonly absences: IncomingAbsence[];
  readonly withdrawals: Withdrawal[];
  readonly complaints: RowComplaint[];
  readonly ignoredColumns: readonly string[];
  /** What is wrong with the header; when it is not empty no record can be read. */
  readonly headerComplaints: readonly RowComplaint[];
  rowsRead: number;
  rowsRejected: number;
  ambiguousTimes: number;
  take(cells: readonly string[], line: number): void;
}

/** What rows of events are read by: zone, system, and the local day on which they are read. */
export interface EventContext {
  readonly clock: LocalClock;
  readonly source: string;
  readonly today: number;
}

export const eventCollector = (
  header: readonly string[],
  { clock, source, today }: EventContext,
): CsvCollector => {
  const { table, complaints } = readHeader(header, EVENT_COLUMNS, REQUIRED_EVENT_COLUMNS);
  const ids = new SourceIds();
  const events: IncomingEvent[] = [];
  return collector({ events, absences: [] }, { table, complaints, ids }, (row) => {
    const event = readEventRow(row, clock, today, ids);
    if (event) events.push({ ...event, source });
  });
};

export const absenceCollector = (header: readonly string[], source: string): CsvCollector => {
  const { table, complaints } = readHeader(header, ABSENCE_COLUMNS, REQUIRED_ABSENCE_COLUMNS);
  const ids = new SourceIds();
  const absences: IncomingAbsence[] = [];
  return collector({ events: [], absences }, { table, complaints, ids }, (row) => {
    const absence = readAbsenceRow(row, ids);
    if (absence) absences.push({ ...absence, source });
  });
};

type CommonColumn = 'employee' | 'source_id' | 'deleted';

/** The column `deleted` says that the row is taken back; then its id says which, and the other cells nothing. */
function readWithdrawal(row: RowReader<CommonColumn>, ids: SourceIds): Withdrawal | null {
  const employee = row.required('employee');
  const sourceId = row.required('source_id');
  if (employee === null || sourceId === null || row.complaints.length > 0) return null;
  if (!ids.claim(sourceId)) return row.complain('source_id', 'duplicate-source-id');
  return { employee, sourceId, line: row.line };
}

interface Head<C extends string> {
  readonly table: Table<C>;
  readonly complaints: readonly RowComplaint[];
  readonly ids: SourceIds;
}

function collector<C extends string>(
  kept: Pick<CsvCollector, 'events' | 'absences'>,
  { table, complaints: headerComplaints, ids }: Head<C | CommonColumn>,
  keep: (row: RowReader<C | CommonColumn>) => void,
): CsvCollector {
  const complaints: RowComplaint[] = [];
  const withdrawals: Withdrawal[] = [];
  const self: CsvCollector = {
    ...kept,
    withdrawals,
    complaints,
    headerComplaints,
    ignoredColumns: table.ignored,
    rowsRead: 0,
    rowsRejected: 0,
    ambiguousTimes: 0,
    take(cells, line) {
      // A spreadsheet leaves rows of nothing but delimiters behind its last one.
      if (cells.every((cell) => cell.trim() === '')) return;
      const row = new RowReader(table, cells, line);
      if (row.choice('deleted', FLAG_WORDS) === 'yes') {
        const withdrawal = readWithdrawal(row, ids);
        if (withdrawal) withdrawals.push(withdrawal);
      } else keep(row);
      self.rowsRead += 1;
      self.ambiguousTimes += row.ambiguous;
      if (row.complaints.length === 0) return;
      self.rowsRejected += 1;
      complaints.push(...row.complaints);
    },
  };
  return self;
}
