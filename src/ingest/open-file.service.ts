import { textOf } from '../platform/errors.js';
import type { LocalClock } from '../time/local-clock.js';
import type { OrganisationFile } from '../workforce/organisation-file.js';
import type { Rulebook } from '../workforce/rulebook-file.js';
import {
  ABSENCE_COLUMNS,
  EVENT_COLUMNS,
  REQUIRED_ABSENCE_COLUMNS,
  REQUIRED_EVENT_COLUMNS,
} from './columns.js';
import { fileComplaint, type RowComplaint } from './complaint.js';
import { delimiterOf } from './delimiter.js';
import { type Glance, glanceAt } from './files/glance.service.js';
import { firstRecords, recordsOf } from './files/records.service.js';
import { clockingsOf, organisationOf, wholeJson } from './files/whole-json.service.js';
import { FILE_FORMATS, type FileFormat, jsonFormOf, looksLikeJson, subjectOf } from './formats.js';
import { type Layout, UnreadableFile } from './layout.js';
import type { MinWinTidContent } from './minwintid.js';
import { type Destination, takeAbsences, takeEvents, type TakeRecord } from './row-taking.js';
import { readHeader } from './table.js';

export interface OpenOptions {
  /** The clock that local times are read on. */
  readonly clock: LocalClock;
  /** Names the system the rows come from; null names it after the format. */
  readonly source: string | null;
  /** Local day on which the file is read: what lies too far after it is a slip in the year. */
  readonly today: number;
  /** What the agreements of an organisation file are judged by; left out, the law the installation uses. */
  readonly rulebook?: Rulebook;
}

/** A file that was looked at, and can be read row by row. */
export interface OpenFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Null when the file could not be told to be any of ours. */
  readonly format: FileFormat | null;
  readonly source: string;
  /** How its records are had; null where it is no table. */
  readonly layout: Layout | null;
  /** Name of the column mapping it is read by; null where its columns are known by themselves. */
  readonly mapping: string | null;
  /** What the file calls its columns of employees, of ids and of starts. */
  readonly employeeColumn: string;
  readonly idColumn: string;
  readonly startColumn: string;
  /** Columns of the file that mean nothing to us. */
  readonly ignoredColumns: readonly string[];
  /** Why nothing of the file can be used, not even in part; empty when something can. */
  readonly broken: readonly RowComplaint[];
  readonly organisation: OrganisationFile | null;
  readonly organisationRows: number;
  /**
   * Puts all rows where they are wanted, some at a time; gives how many bytes have been read.
   * @throws UnreadableFile where the rest of the file cannot be read
   */
  readonly read: (to: Destination) => AsyncGenerator<number>;
}

/**
 * Looks at a file of any of our formats, told apart by content: CSV in UTF-8 with or
 * without a byte order mark, else in Windows-1252; MinWinTid; the organisation file.
 * Never throws for what a file holds.
 */
export async function openFile(path: string, options: OpenOptions): Promise<OpenFile> {
  const nothing = emptyFile(path, options.source ?? 'csv');
  let glance: Glance;
  try {
    glance = await glanceAt(path);
  } catch (error) {
    return { ...nothing, broken: [fileComplaint('file-not-found', textOf(error), null)] };
  }
  const file = { ...nothing, sha256: glance.sha256, bytes: glance.bytes };
  if (glance.head.trim() === '') return { ...file, broken: [fileComplaint('empty-file', null, null)] };
  return looksLikeJson(glance.head) ? openJson(file, glance, options) : openCsv(file, glance, options);
}

const emptyFile = (path: string, source: string): OpenFile => ({
  path,
  sha256: '',
  bytes: 0,
  format: null,
  source,
  layout: null,
  mapping: null,
  employeeColumn: 'employee',
  idColumn: 'source_id',
  startColumn: 'start',
  ignoredColumns: [],
  broken: [],
  organisation: null,
  organisationRows: 0,
  read: nothingToRead,
});

async function* nothingToRead(): AsyncGenerator<number> {
  // An organisation file is taken as a whole, and a broken one not at all.
}

async function openJson(file: OpenFile, glance: Glance, options: OpenOptions): Promise<OpenFile> {
  const form = jsonFormOf(glance.head);
  const whole = await wholeJson(file.path);
  if ('problem' in whole) return { ...file, broken: [whole] };
  if (form === 'organisation') {
    const { organisation, rows, complaints } = organisationOf(whole.value, options.clock, options.rulebook);
    return { ...file, format: form, organisation, organisationRows: rows, broken: complaints };
  }
  if (form !== 'minwintid') {
    return { ...file, broken: [fileComplaint('not-a-known-format', null, FILE_FORMATS.join(', '))] };
  }
  const source = options.source ?? 'minwintid';
  const content = clockingsOf(whole.text, whole.value, { ...options, source });
  return { ...file, format: form, source, read: (to) => readClockings(content, file.bytes, to) };
}

async function* readClockings(
  { events, wholeDays, complaints, rowsRead, ambiguousTimes }: MinWinTidContent,
  bytes: number,
  { sink, tally }: Destination,
): AsyncGenerator<number> {
  for (const event of events) sink.event(event);
  for (const days of wholeDays) sink.wholeDays(days);
  for (const complaint of complaints) sink.rejected([complaint]);
  tally.rowsRead += rowsRead;
  tally.rowsRejected += complaints.length;
  tally.ambiguousTimes += ambiguousTimes;
  yield await Promise.resolve(bytes);
}

async function openCsv(file: OpenFile, { head, ...glance }: Glance, options: OpenOptions): Promise<OpenFile> {
  const headerLine = head.trimStart().split(/\r\n|\n|\r/)[0] ?? '';
  const { encoding, hasQuotes } = glance;
  const delimiter = delimiterOf(headerLine);
  const form = { container: 'csv', encoding, delimiter, hasQuotes, listKey: null } as const;
  try {
    const [first] = await firstRecords(recordsOf(file.path, { ...form, header: [] }));
    if (!first) return { ...file, broken: [fileComplaint('empty-file', null, null)] };
    return openTable(file, { ...form, header: first.cells }, options);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ...file, broken: [error.complaint] };
  }
}

function openTable(file: OpenFile, layout: Layout, options: OpenOptions): OpenFile {
  const { header, container } = layout;
  const subject = subjectOf(header);
  const known = { ...file, layout, format: `${subject}-${container}` } as const;
  const context = { ...options, source: file.source };
  if (subject === 'absences') {
    const { table, complaints } = readHeader(header, ABSENCE_COLUMNS, REQUIRED_ABSENCE_COLUMNS);
    const read = readRows(known, layout, (to) => takeAbsences(table, context, to));
    return { ...known, ...namedIn(table.named), ignoredColumns: table.ignored, broken: complaints, read };
  }
  const { table, complaints } = readHeader(header, EVENT_COLUMNS, REQUIRED_EVENT_COLUMNS);
  const read = readRows(known, layout, (to) => takeEvents(table, context, to));
  return { ...known, ...namedIn(table.named), ignoredColumns: table.ignored, broken: complaints, read };
}

const namedIn = (named: {
  readonly employee: string;
  readonly source_id: string;
  readonly start?: string;
}): Pick<OpenFile, 'employeeColumn' | 'idColumn' | 'startColumn'> => ({
  employeeColumn: named.employee,
  idColumn: named.source_id,
  startColumn: named.start ?? 'start',
});

const readRows = ({ path }: OpenFile, layout: Layout, begin: (to: Destination) => TakeRecord) =>
  async function* (to: Destination): AsyncGenerator<number> {
    const take = begin(to);
    let isHeader = true;
    for await (const { records, bytes } of recordsOf(path, layout)) {
      for (const { cells, line } of records) {
        if (isHeader) isHeader = false;
        else take(cells, line);
      }
      yield bytes;
    }
  };
