import { createHash } from 'node:crypto';
import type { LocalClock } from '../time/local-clock.js';
import { EVENT_COLUMNS } from './columns.js';
import type { RowComplaint } from './complaint.js';
import type { EventName } from './event-history.query.js';
import { emptyTally } from './incoming.js';
import { JsonFields, type JsonRecord } from './json-paths.js';
import type { OpenFile } from './open-file.js';
import type { Destination } from './row-taking.js';
import { planTable } from './table-plan.js';

const HEADER = Object.keys(EVENT_COLUMNS);

/** Where versions of single events are said to stand. */
export const SINGLE_EVENT_FILE = 'api/v1/events';

/**
 * One event as a file with one record, so that it is read, checked and stored as the rows
 * of files are.
 * @param record by columns of the event file (docs/input-files.md)
 * @param today local day on which it is read
 */
export function singleEventFile(
  record: JsonRecord,
  { source, sourceId }: EventName,
  clock: LocalClock,
  today: number,
): OpenFile {
  const { text, cells, plan } = asTable(record, sourceId);
  const bytes = Buffer.byteLength(text);
  return {
    path: SINGLE_EVENT_FILE,
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes,
    format: 'events-json',
    source,
    layout: null,
    sheets: [],
    plan,
    sample: [],
    fields: null,
    cutShort: null,
    employeeColumn: 'employee',
    idColumn: 'source_id',
    startColumn: 'start',
    endColumn: 'end',
    ignoredColumns: [],
    broken: plan.complaints,
    organisation: null,
    organisationRows: 0,
    registerForm: null,
    goodRows: null,
    async *read(to: Destination) {
      plan.begin({ clock, source, today }, to)(cells, 1);
      yield await Promise.resolve(bytes);
    },
  };
}

function asTable(record: JsonRecord, sourceId: string) {
  const text = JSON.stringify({ ...record, source_id: sourceId });
  const cells = new JsonFields(HEADER).cellsOf(JSON.parse(text) as JsonRecord);
  return { text, cells, plan: planTable(HEADER, [cells], { asked: null, known: [] }) };
}

/** What is wrong with the values of an event by themselves, whatever is stored. */
export function complaintsOfEvent(
  record: JsonRecord,
  { source, sourceId }: EventName,
  clock: LocalClock,
  today: number,
): readonly RowComplaint[] {
  const found: RowComplaint[] = [];
  const { cells, plan } = asTable(record, sourceId);
  const nothing = (): void => undefined;
  const sink = {
    ...{ event: nothing, absence: nothing, withdrawal: nothing, wholeDays: nothing },
    rejected: (complaints: readonly RowComplaint[]) => {
      found.push(...complaints);
    },
  };
  plan.begin({ clock, source, today }, { sink, tally: emptyTally() })(cells, 1);
  return found;
}
