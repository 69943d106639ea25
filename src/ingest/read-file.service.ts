import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { textOf } from '../platform/errors.js';
import type { LocalClock } from '../time/local-clock.js';
import { readLaw } from '../workforce/law.repository.js';
import { type OrganisationFile, readOrganisation } from '../workforce/organisation-file.js';
import type { Rulebook } from '../workforce/rulebook-file.js';
import { fileComplaint, type RowComplaint } from './complaint.js';
import { absenceCollector, type CsvCollector, eventCollector } from './csv-content.js';
import { BrokenQuotes, type CsvRecord, csvRecords, type Encoding } from './csv-lines.service.js';
import { delimiterOf } from './csv-table.js';
import { brokenContent, emptyContent, type FileContent } from './file-content.js';
import { csvFormat, FILE_FORMATS, jsonFormat, looksLikeJson } from './formats.js';
import { readMinWinTid } from './minwintid.js';

export interface ReadOptions {
  /** The clock that local times are read on. */
  readonly clock: LocalClock;
  /** Names the system the rows come from; null names it after the format. */
  readonly source: string | null;
  /** Local day on which the file is read: what lies too far after it is a slip in the year. */
  readonly today: number;
  /** What the agreements of an organisation file are judged by; left out, the law the installation uses. */
  readonly rulebook?: Rulebook;
}

/**
 * Reads a file of any of our formats, told apart by content. CSV is streamed, in UTF-8
 * with or without a byte order mark, else Windows-1252. Never throws for what a file
 * holds: everything that is wrong is a complaint.
 */
export async function readFileContent(path: string, options: ReadOptions): Promise<FileContent> {
  const nothing = emptyContent(path, options.source ?? 'csv');
  let glance: Glance;
  try {
    glance = await glanceAt(path);
  } catch (error) {
    return brokenContent(nothing, [fileComplaint('file-not-found', textOf(error), null)]);
  }
  const content = { ...nothing, sha256: glance.sha256 };
  if (glance.head.trim() === '') return brokenContent(content, [fileComplaint('empty-file', null, null)]);
  return looksLikeJson(glance.head) ? readJson(content, options) : readCsv(content, glance, options);
}

interface Glance {
  readonly sha256: string;
  readonly encoding: Encoding;
  /** The first part of the file, decoded. */
  readonly head: string;
}

const HEAD_BYTES = 65_536;

/** One pass over the bytes: a fingerprint, and whether every one of them is UTF-8. */
async function glanceAt(path: string): Promise<Glance> {
  const hash = createHash('sha256');
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let encoding: Encoding = 'utf-8';
  let head = Buffer.alloc(0);
  const check = (chunk?: Buffer): void => {
    if (encoding !== 'utf-8') return;
    try {
      utf8.decode(chunk, { stream: chunk !== undefined });
    } catch {
      encoding = 'windows-1252';
    }
  };
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    check(chunk);
    if (head.length < HEAD_BYTES) head = Buffer.concat([head, chunk.subarray(0, HEAD_BYTES)]);
  }
  check();
  return { sha256: hash.digest('hex'), encoding, head: new TextDecoder(encoding).decode(head) };
}

async function readJson(content: FileContent, options: ReadOptions): Promise<FileContent> {
  const text = new TextDecoder().decode(await readFile(content.path));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return brokenContent(content, [fileComplaint('not-json', textOf(error), null)]);
  }
  const format = jsonFormat(json);
  if (format === 'minwintid') {
    const source = options.source ?? 'minwintid';
    const read = readMinWinTid(json, lineFinder(text), { ...options, source });
    return { ...content, ...read, format, source, rowsRejected: read.complaints.length };
  }
  if (format !== 'organisation') {
    return brokenContent(content, [fileComplaint('not-a-known-format', null, FILE_FORMATS.join(', '))]);
  }
  const rulebook = options.rulebook ?? readLaw().rulebook;
  const { file, complaints } = readOrganisation(json, options.clock.zone, rulebook);
  if (file) return { ...content, format, organisation: file, rowsRead: rowsOf(file) };
  return brokenContent({ ...content, format }, complaints.map(asRowComplaint));
}

/** Every entry of the file that is stored as a row of its own. */
function rowsOf({ organisation, units, employees, positions, agreements }: OrganisationFile): number {
  const lists = units.length + employees.length + positions.length + (agreements?.length ?? 0);
  if (!organisation) return lists;
  const { registeredFrom = {}, thresholds = [] } = organisation;
  return lists + 1 + Object.keys(registeredFrom).length + thresholds.length;
}

const asRowComplaint = ({ path, ...rest }: { path: string } & Omit<RowComplaint, 'line' | 'column'>) => ({
  line: 0,
  column: path,
  ...rest,
});

/** Lines on which each quoted text first stands, found once for the whole file. */
function lineFinder(text: string): (wanted: string) => number {
  const lines = new Map<string, number>();
  text.split('\n').forEach((line, index) => {
    for (const [, quoted] of line.matchAll(/"([^"]*)"/g)) {
      if (quoted !== undefined && !lines.has(quoted)) lines.set(quoted, index + 1);
    }
  });
  return (wanted) => lines.get(wanted) ?? 0;
}

async function readCsv(content: FileContent, glance: Glance, options: ReadOptions): Promise<FileContent> {
  const headerLine = glance.head.trimStart().split(/\r\n|\n|\r/)[0] ?? '';
  const format = csvFormat(headerLine);
  const begin = (header: readonly string[]): CsvCollector =>
    format === 'absences-csv'
      ? absenceCollector(header, content.source)
      : eventCollector(header, { ...options, source: content.source });
  const records = csvRecords(content.path, glance.encoding, delimiterOf(headerLine));
  const { collector, broken } = await collect(records, begin);
  const known = { ...content, format };
  if (!collector) return brokenContent(known, broken ?? [fileComplaint('empty-file', null, null)]);
  if (collector.headerComplaints.length > 0) return brokenContent(known, collector.headerComplaints);
  if (broken) return brokenContent(known, [...collector.complaints, ...broken]);
  const { events, absences, withdrawals, complaints, ignoredColumns } = collector;
  const { rowsRead, rowsRejected, ambiguousTimes } = collector;
  const counts = { rowsRead, rowsRejected, ambiguousTimes };
  return { ...known, events, absences, withdrawals, complaints, ...counts, ignoredColumns };
}

/** Feeds the first record to `begin` and the others to what it gives; `broken` is why it had to stop. */
async function collect(
  records: AsyncIterable<CsvRecord>,
  begin: (header: readonly string[]) => CsvCollector,
): Promise<{ collector: CsvCollector | null; broken: readonly RowComplaint[] | null }> {
  let collector: CsvCollector | null = null;
  try {
    for await (const { cells, line } of records) {
      if (collector) collector.take(cells, line);
      else collector = begin(cells);
      if (collector.headerComplaints.length > 0) break;
    }
  } catch (error) {
    if (!(error instanceof BrokenQuotes)) throw error;
    return { collector, broken: [{ ...fileComplaint('broken-quotes', null, null), line: error.line }] };
  }
  return { collector, broken: null };
}
