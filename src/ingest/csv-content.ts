import type { LocalClock } from '../time/local-clock.js';
import { readAbsenceRow } from './absence-csv.js';
import {
  ABSENCE_COLUMNS,
  EVENT_COLUMNS,
  REQUIRED_ABSENCE_COLUMNS,
  REQUIRED_EVENT_COLUMNS,
} from './columns.js';
import type { RowComplaint } from './complaint.js';
import { readHeader, type Table } from './csv-table.js';
import { readEventRow } from './event-csv.js';
import { type IncomingAbsence, type IncomingEvent, SourceIds } from './incoming.js';
import { RowReader } from './row-reader.js';

/** Takes the records of one CSV file after its header, and keeps what they say. */
export interface CsvCollector {
  readonly events: IncomingEvent[];
  readonly absences: IncomingAbsence[];
  readonly complaints: RowComplaint[];
  readonly ignoredColumns: readonly string[];
  /** What is wrong with the header; when it is not empty no record can be read. */
  readonly headerComplaints: readonly RowComplaint[];
  rowsRead: number;
  rowsRejected: number;
  ambiguousTimes: number;
  take(cells: readonly string[], line: number): void;
}

export const eventCollector = (
  header: readonly string[],
  clock: LocalClock,
  source: string,
): CsvCollector => {
  const { table, complaints } = readHeader(header, EVENT_COLUMNS, REQUIRED_EVENT_COLUMNS);
  const ids = new SourceIds();
  const events: IncomingEvent[] = [];
  return collector({ events, absences: [] }, table, complaints, (row) => {
    const event = readEventRow(row, clock, source, ids);
    if (event) events.push(event);
  });
};

export const absenceCollector = (header: readonly string[], source: string): CsvCollector => {
  const { table, complaints } = readHeader(header, ABSENCE_COLUMNS, REQUIRED_ABSENCE_COLUMNS);
  const ids = new SourceIds();
  const absences: IncomingAbsence[] = [];
  return collector({ events: [], absences }, table, complaints, (row) => {
    const absence = readAbsenceRow(row, source, ids);
    if (absence) absences.push(absence);
  });
};

function collector<C extends string>(
  kept: Pick<CsvCollector, 'events' | 'absences'>,
  table: Table<C>,
  headerComplaints: readonly RowComplaint[],
  keep: (row: RowReader<C>) => void,
): CsvCollector {
  const complaints: RowComplaint[] = [];
  const self: CsvCollector = {
    ...kept,
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
      keep(row);
      self.rowsRead += 1;
      self.ambiguousTimes += row.ambiguous;
      if (row.complaints.length === 0) return;
      self.rowsRejected += 1;
      complaints.push(...row.complaints);
    },
  };
  return self;
}
