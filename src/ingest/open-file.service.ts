import { textOf } from '../platform/errors.js';
import { besideWholeFile } from '../workforce/known-register.js';
import { fileComplaint, isOfColumns, type RowComplaint } from './complaint.js';
import { delimiterIn } from './delimiter.js';
import { type Glance, glanceAt } from './files/glance.service.js';
import { isLocked } from './files/locked-workbook.service.js';
import { firstRecords } from './files/records.service.js';
import { sheetsWithRows } from './files/xlsx-records.service.js';
import { clockingsOf, organisationOf, wholeJson } from './files/whole-json.service.js';
import { listsAtTop } from './files/json-lists.service.js';
import { everyJsonField, type FirstJson, firstJsonRecords } from './files/json-records.service.js';
import { isHeader, type KnownBy, LOOKED_AT, tableIn } from './header-line.js';
import { type JsonForm, jsonFormOf, LIST_KEYS, looksLikeJson, mayHideOthers } from './json-form.js';
import { fieldsOf } from './json-paths.js';
import { mappedNames } from './mapping/mapped-columns.js';
import { isRowMapping, type RowMapping } from './mapping/mapping.js';
import { presets } from './mapping/presets.repository.js';
import { recognised } from './mapping/recognise.js';
import { sheetAsked, unreadSheet } from './mapping/sheet-asked.js';
import { noRecords } from './no-records.js';
import { whyNoTable } from './no-table.js';
import { type Container, type Layout, UnreadableFile } from './layout.js';
import { emptyFile, type FieldsSeen, type OpenFile, type OpenOptions } from './open-file.js';
import { openRegister } from './open-register.service.js';
import { readRows } from './read-rows.service.js';
import { registerIn } from './register-table.js';
import { putClockings } from './clocking-rows.js';
import { placedAt, tidy } from './table.js';
import { laterColumns, planTable, type TablePlan } from './table-plan.js';

/**
 * Looks at a file of any of our formats, told apart by content: tables as CSV (UTF-8 with
 * or without a byte order mark, else Windows-1252), XLSX, JSON and NDJSON, by our own
 * columns or by a mapping; MinWinTid; the organisation file.
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
  try {
    return await openKnown(file, glance, options);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ...file, broken: [error.complaint] };
  }
}

async function openKnown(file: OpenFile, glance: Glance, options: OpenOptions): Promise<OpenFile> {
  if (glance.isZip) return openWorkbook(file, formOf('xlsx', glance), options);
  const complaint = whyNoTable(glance.head);
  if (complaint) return { ...file, broken: [await whyLocked(file.path, complaint)] };
  if (!looksLikeJson(glance.head)) return openCsv(file, glance, options);
  const form = await formOfJson(file, glance, options);
  if (form?.kind === 'list' || form?.kind === 'lines') return openRecords(file, form, glance, options);
  return openWhole(file, form, options);
}

/** By the beginning of the file; of one with a list that is no usual one, by all of it. */
async function formOfJson(
  file: OpenFile,
  { head }: Glance,
  { mapping }: OpenOptions,
): Promise<JsonForm | null> {
  const form = jsonFormOf(head, mapping ? mappedNames(mapping) : []);
  if (!mayHideOthers(form) || Buffer.byteLength(head) >= file.bytes) return form;
  const keys = await listsAtTop(file.path);
  return keys.length > 1 ? { kind: 'lists', keys } : form;
}

/** A workbook with a password begins like one of the old format. */
const whyLocked = async (path: string, complaint: RowComplaint): Promise<RowComplaint> =>
  complaint.value === 'workbook' && (await isLocked(path))
    ? fileComplaint('locked-file', null, null)
    : complaint;

/** One sheet is read; others that hold anything are said to be left out, `Januar!*` for each. */
async function openWorkbook(file: OpenFile, layout: Layout, options: OpenOptions): Promise<OpenFile> {
  const sheets = await sheetsWithRows(file.path);
  const asked = options.sheet ?? options.mapping?.sheet ?? null;
  const sheet = sheetAsked(sheets, asked);
  if (sheet === undefined && asked !== null) {
    return { ...file, sheets, broken: [fileComplaint('no-such-sheet', String(asked), sheets.join(', '))] };
  }
  const others = sheets.filter((name) => name !== sheet).map(unreadSheet);
  const opened = await openTable(file, sheet === undefined ? layout : { ...layout, sheet }, options);
  return { ...opened, sheets, ignoredColumns: [...opened.ignoredColumns, ...others] };
}

/** Of CSV it is told by the lines among which its header is. */
function openCsv(file: OpenFile, glance: Glance, options: OpenOptions): Promise<OpenFile> {
  const lines = glance.head.trimStart().split(/\r\n|\n|\r/, LOOKED_AT);
  const delimiter = delimiterIn(lines, (cells) => isHeader(cells, knownBy(options)));
  return openTable(file, { ...formOf('csv', glance), delimiter }, options);
}

const formOf = (container: Container, { encoding, hasQuotes }: Glance): Layout => ({
  ...{ container, encoding, hasQuotes },
  delimiter: ';',
  header: [],
  listKey: null,
});

const knownBy = ({ mapping }: OpenOptions): KnownBy => ({ asked: mapping, presets: presets() });

async function openRecords(
  file: OpenFile,
  place: Extract<JsonForm, { kind: 'list' | 'lines' }>,
  glance: Glance,
  options: OpenOptions,
): Promise<OpenFile> {
  const source = placeOfRecords(place);
  const form = { ...formOf('json', glance), ...source };
  const seen = await firstJsonRecords(file.path, source);
  const nothing = seen.first.length === 0 ? noRecords(options.mapping, source.container) : null;
  if (nothing) {
    const named = options.source ?? nothing.source ?? file.source;
    return { ...file, ...nothing, source: named, layout: form };
  }
  return openByFirst(file, form, seen, options);
}

/**
 * The header is made of the fields of the first records, and of those that may come later; of a register, which
 * is read as a whole, of all there are.
 */
async function openByFirst(
  file: OpenFile,
  form: Layout,
  { first, isWhole }: FirstJson,
  options: OpenOptions,
): Promise<OpenFile> {
  const { names } = fieldsOf(first);
  const register = registerIn(names, [], options.mapping);
  const mapping = options.mapping ?? (register === null ? systemOf(first, names) : null);
  const header = [...names, ...laterColumns(names, mapping, register)];
  const ofAll = register !== null && !isWhole;
  const fields = ofAll ? await everyJsonField(file.path, form, header) : fieldsOf(first, header);
  const seen = { names: fields.names, isWhole };
  const opened = await (register === null
    ? openFields(file, { ...form, header }, seen, options)
    : openTable(file, { ...form, header: seen.names }, options));
  const ignored = withoutHolders(opened.ignoredColumns, seen.names);
  // Of a system we know none is named.
  return { ...opened, ignoredColumns: ignored.length > 0 ? [...ignored, ...fields.more] : [] };
}

/** The fields that are there come first, of nothing or not, and then those that may come later. */
async function openFields(
  file: OpenFile,
  form: Layout,
  { names, isWhole }: Pick<FieldsSeen, 'names' | 'isWhole'>,
  options: OpenOptions,
): Promise<OpenFile> {
  const opened = await openTable(
    file,
    { ...form, header: [...new Set([...names, ...form.header])] },
    options,
  );
  if (!opened.plan) return opened;
  // By what is there, whatever may come later.
  const { named, ignored } = planTable(names, [], { asked: opened.plan.mapping, known: [] });
  const broken = opened.broken.map((one) => (isOfColumns(one) ? { ...one, value: names.join(', ') } : one));
  return { ...opened, broken, fields: { names, isWhole, named }, ignoredColumns: ignored };
}

/** By what is there as well, though of nothing. */
function systemOf(first: FirstJson['first'], names: readonly string[]): RowMapping | null {
  const telling = presets().flatMap(({ recognise = [] }) => recognise);
  return recognised(fieldsOf(first, [...names, ...telling]).names, presets());
}

/** A field that is nothing in some records holds in others what is read of it. */
function withoutHolders(ignored: readonly string[], names: readonly string[]): string[] {
  const tidied = names.map(tidy);
  const holds = (above: string): boolean => tidied.some((one) => one.startsWith(above));
  return ignored.filter((name) => !holds(`${tidy(name)}.`));
}

const placeOfRecords = (form: Extract<JsonForm, { kind: 'list' | 'lines' }>) =>
  form.kind === 'lines'
    ? ({ container: 'ndjson', listKey: null } as const)
    : ({ container: 'json', listKey: form.key } as const);

async function openWhole(file: OpenFile, form: JsonForm | null, options: OpenOptions): Promise<OpenFile> {
  const whole = await wholeJson(file.path);
  if ('problem' in whole) return { ...file, broken: [whole] };
  if (form?.kind === 'organisation') {
    const known = besideWholeFile(await options.register?.());
    const { organisation, rows, complaints } = organisationOf(whole.value, { ...options, known });
    return { ...file, format: form.kind, organisation, organisationRows: rows, broken: complaints };
  }
  if (form?.kind !== 'minwintid') {
    return { ...file, broken: [noListIn(form)] };
  }
  const source = options.source ?? 'minwintid';
  const content = clockingsOf(whole.text, whole.value, { ...options, source });
  return { ...file, format: form.kind, source, read: (to) => putClockings(content, file.bytes, to) };
}

const noListIn = (form: JsonForm | null): RowComplaint =>
  form?.kind === 'lists'
    ? fileComplaint('several-lists', form.keys.join(', '), LIST_KEYS.join(', '))
    : fileComplaint('no-list', null, `{"${LIST_KEYS[0]}": […]}`);

async function openTable(file: OpenFile, form: Layout, options: OpenOptions): Promise<OpenFile> {
  const { first: records, cutShort } = await firstRecords(file.path, form);
  const table = tableIn(records, form, knownBy(options));
  if (!table) return { ...file, broken: [fileComplaint('empty-file', null, null)] };
  const { header, line, sample, layout } = table;
  const whole = sample.filter(({ broken }) => broken === undefined);
  const register = registerIn(header, whole, options.mapping);
  if (register) return openRegister(file, register, { ...layout, header }, options);
  const plan = planTable(
    header,
    whole.map(({ cells }) => cells),
    {
      asked: options.mapping && isRowMapping(options.mapping) ? options.mapping : null,
      known: presets(),
      dates: options.dates,
    },
  );
  const source = options.source ?? plan.mapping?.name ?? file.source;
  return {
    ...file,
    source,
    layout: { ...layout, header },
    format: `${plan.subject}-${layout.container}`,
    plan,
    sample,
    cutShort,
    ...namedIn(plan.named),
    ignoredColumns: plan.ignored,
    broken: plan.complaints.map((one) => placedAt(one, line)),
    read: readRows(file.path, { ...layout, header }, plan, { ...options, source }),
  };
}

const namedIn = (named: TablePlan['named']) => ({
  employeeColumn: named['employee'] ?? 'employee',
  idColumn: named['source_id'] ?? 'source_id',
  startColumn: named['start'] ?? 'start',
  endColumn: named['end'] ?? 'end',
});
