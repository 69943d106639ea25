import { badLines, type RowComplaint } from './complaint.js';
import { emptyTally, type IncomingAbsence, type IncomingEvent, type Tally } from './incoming.js';
import { openFile } from './open-file.service.js';
import type { OpenFile, OpenOptions } from './open-file.js';
import { overlapsWithin } from './overlaps-within.js';
import { RowList } from './row-list.js';
import { missedAmong } from './mapping/missed-fields.js';
import { unreadSheet } from './mapping/sheet-asked.js';
import type { FileFormat } from './formats.js';
import type { Layout, SourceRecord } from './layout.js';
import { takeOrReject } from './row-taking.js';
import type { StyleSeen } from './stamp-style.js';

/** What a file is taken to be, before anything of it counts. */
export interface Preview {
  readonly file: string;
  readonly format: FileFormat | null;
  readonly source: string;
  readonly mapping: string | null;
  readonly layout: Layout | null;
  /** Of a workbook: the names of its sheets that hold anything, in their order. */
  readonly sheets: readonly string[];
  /** How dates, clocks and numbers are written, as far as its first rows show. */
  readonly seen: StyleSeen | null;
  /** Our columns and what the file calls them; null for those it does not have. */
  readonly columns: readonly (readonly [ours: string, theirs: string | null])[];
  readonly ignoredColumns: readonly string[];
  /** Fields without which JSON is refused, and which none of the first records has, in one text; one that comes later may. */
  readonly unseenFields: string | null;
  /** The first records after the header, cell by cell; none where it is no table. */
  readonly sample: readonly SourceRecord[];
  /** Why the rest of it cannot be read, where that shows by now; it is among the complaints. */
  readonly cutShort: RowComplaint | null;
  /** Of an organisation file or a table of a register: its entries. */
  readonly registerRows: number;
  /** Whether it may be taken in without its bad rows. */
  readonly mayBePartial: boolean;
  /** Of the first rows of the file. */
  readonly tally: Tally;
  readonly events: readonly IncomingEvent[];
  readonly absences: readonly IncomingAbsence[];
  readonly complaints: readonly RowComplaint[];
}

/** Looks at a file and reads its first thousand rows; stores nothing, and needs no database. */
export async function previewFile(path: string, options: OpenOptions): Promise<Preview> {
  const file = await openFile(path, options);
  const read = await readFirst(file, options);
  const missed = missedIn(file, read.tally);
  if (missed === null || file.fields?.isWhole !== true) return seenAs(file, read, missed, options);
  const broken = { ...file, broken: [missed] };
  return seenAs(broken, await readFirst(broken, options), null, options);
}

/** Rows that were read, and their number. */
interface RowsRead {
  readonly list: RowList;
  readonly tally: Tally;
}

async function readFirst(file: OpenFile, options: OpenOptions): Promise<RowsRead> {
  const { plan, sample } = file;
  const tally = emptyTally();
  const list = new RowList(tally, file.idColumn);
  if (plan && file.broken.length === 0) {
    const to = { sink: list, tally };
    const take = takeOrReject(plan.begin({ ...options, source: file.source }, to), to);
    for (const record of sample) take(record);
  } else if (file.format === 'minwintid') {
    const reading = file.read({ sink: list, tally });
    while ((await reading.next()).done !== true);
  }
  return { list, tally };
}

/** What the mapping misses in the records that were read. */
const missedIn = ({ plan, fields }: OpenFile, tally: Tally): RowComplaint | null =>
  plan && fields && missedAmong(fields.names, plan, tally);

function seenAs(
  file: OpenFile,
  { list, tally }: RowsRead,
  missed: RowComplaint | null,
  options: OpenOptions,
): Preview {
  const { plan, sample, fields, layout } = file;
  const overlaps = overlapsWithin(list.events, file, options.clock);
  tally.rowsRejected += overlaps.length;
  return {
    file: file.path,
    format: file.format,
    source: file.source,
    layout: layout && fields ? { ...layout, header: fields.names } : layout,
    sheets: file.sheets,
    ...planned(file),
    // Sheets that are not read are told of beside the one that is.
    ignoredColumns: file.ignoredColumns.filter((name) => !file.sheets.map(unreadSheet).includes(name)),
    unseenFields: missed?.column ?? null,
    sample,
    cutShort: file.cutShort,
    registerRows: file.organisationRows,
    mayBePartial: plan !== null || file.goodRows !== null,
    tally,
    events: plan ? without(list.events, overlaps) : list.events,
    absences: list.absences,
    complaints: [...file.broken, ...complaintsOf(list, file, overlaps)],
  };
}

/** Of the rows and of what lies across each other, by line. */
const complaintsOf = (list: RowList, file: OpenFile, overlaps: readonly RowComplaint[]): RowComplaint[] =>
  [...list.complaints, ...overlaps, ...(file.cutShort ? [file.cutShort] : [])].sort(
    (a, b) => a.line - b.line,
  );

/** The rows of a table, each of which has a line of its own, that its import would take in. */
function without(events: readonly IncomingEvent[], overlaps: readonly RowComplaint[]): IncomingEvent[] {
  const bad = badLines(overlaps);
  return events.filter(({ line }) => !bad.has(line));
}

function planned({ plan, registerForm, fields }: OpenFile): Pick<Preview, 'mapping' | 'seen' | 'columns'> {
  const form = plan ? { ...plan, mapping: plan.mapping?.name ?? null } : registerForm;
  if (form === null) return { mapping: null, seen: null, columns: [] };
  return { mapping: form.mapping, seen: form.seen, columns: Object.entries(fields?.named ?? form.named) };
}
