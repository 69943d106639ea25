import {
  ABSENCE_COLUMNS,
  EVENT_COLUMNS,
  REQUIRED_ABSENCE_COLUMNS,
  REQUIRED_EVENT_COLUMNS,
} from '../../src/ingest/columns.js';
import { emptyTally, type Tally } from '../../src/ingest/incoming.js';
import { RowList } from '../../src/ingest/row-list.js';
import { type Destination, takeAbsences, takeEvents, type TakeRecord } from '../../src/ingest/row-taking.js';
import { readHeader, type ReadTable } from '../../src/ingest/table.js';
import { clockOf } from '../../src/platform/zone.js';
import { parseDay } from '../../src/time/civil.js';

const context = { clock: clockOf('Europe/Oslo'), source: 'csv', today: parseDay('2026-01-05')! };

/** What the rows of one table say, read as a file of them would be. */
export interface ReadRows {
  readonly list: RowList;
  readonly tally: Tally;
  readonly header: Pick<ReadTable<never>, 'complaints'> & { readonly ignored: readonly string[] };
}

export function eventRows(header: readonly string[], records: readonly (readonly string[])[]): ReadRows {
  const { table, complaints } = readHeader(header, EVENT_COLUMNS, REQUIRED_EVENT_COLUMNS);
  const rows = take(records, table.named.source_id, (to) => takeEvents(table, context, to));
  return { ...rows, header: { complaints, ignored: table.ignored } };
}

export function absenceRows(header: readonly string[], records: readonly (readonly string[])[]): ReadRows {
  const { table, complaints } = readHeader(header, ABSENCE_COLUMNS, REQUIRED_ABSENCE_COLUMNS);
  const rows = take(records, table.named.source_id, (to) => takeAbsences(table, context, to));
  return { ...rows, header: { complaints, ignored: table.ignored } };
}

function take(
  records: readonly (readonly string[])[],
  idColumn: string,
  begin: (to: Destination) => TakeRecord,
): Pick<ReadRows, 'list' | 'tally'> {
  const tally = emptyTally();
  const list = new RowList(tally, idColumn);
  const takeRecord = begin({ sink: list, tally });
  records.forEach((cells, index) => {
    takeRecord(cells, index + 2);
  });
  return { list, tally };
}
