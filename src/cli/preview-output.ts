import Table from 'cli-table3';
import { ambiguousSentence } from '../ingest/ambiguous-words.js';
import { formatName } from '../ingest/format-words.js';
import { badLines } from '../ingest/complaint.js';
import { countedBy } from '../ingest/counted-by.js';
import type { IncomingAbsence, IncomingEvent } from '../ingest/incoming.js';
import type { Preview } from '../ingest/preview.service.js';
import type { StyleSeen } from '../ingest/stamp-style.js';
import { type Language, type Speak, speak } from '../platform/i18n/texts.js';
import { formatDay, MINUTE } from '../time/civil.js';
import type { LocalClock } from '../time/local-clock.js';
import { formatLocal } from '../time/stamp.js';
import { columnInWords } from '../wording/code-words.js';
import { ABSENCE_NAMES } from '../wording/field-words.js';
import { formatNumber } from '../wording/format.js';
import { KIND_NAMES } from '../wording/rule-words.js';
import { badRowLines } from './bad-rows.js';
import { PREVIEW_TEXTS } from './preview-words.js';

const SHOWN_ROWS = 5;
const SHOWN_COMPLAINTS = 10;

type Say = Speak<typeof PREVIEW_TEXTS>;

/** What a file is taken to be, in lines for a person: its form, its columns, its first rows, what is wrong with them. */
export function previewLines(preview: Preview, clock: LocalClock, language: Language): string[] {
  const say = speak(PREVIEW_TEXTS, language);
  const { file, format, tally, complaints } = preview;
  const ambiguous = ambiguousSentence({ ...tally, format }, language, false);
  return [
    `${file}: ${formLine(preview, language)}`,
    ...sheetLines(preview, say),
    ...headerLines(preview, say),
    ...(preview.seen ? styleLines(preview.seen, preview.registerRows > 0, say) : []),
    ...columnLines(preview, language),
    ...rowLines(preview, clock, language),
    preview.registerRows > 0
      ? say('countedRegister', { rows: preview.registerRows, rejected: badLines(complaints).size })
      : say('counted', {
          rows: tally.rowsRead,
          rejected: tally.rowsRejected,
          passedOver: tally.rowsPassedOver,
        }),
    ...badRowLines([{ path: file, format, complaints: complaints.slice(0, SHOWN_COMPLAINTS) }], language),
    ...(ambiguous === null ? [] : [ambiguous]),
    say('nothingStored'),
  ];
}

function formLine({ format, layout, mapping, source }: Preview, language: Language): string {
  const say = speak(PREVIEW_TEXTS, language);
  const name = formatName(format, language);
  const parts = [
    name === null ? say('unknownFormat') : say('format', { name, format: format ?? '' }),
    ...(layout?.container === 'csv' ? [delimiterName(layout.delimiter), layout.encoding] : []),
    say('source', { source }),
    ...(mapping === null ? [] : [say('mapping', { mapping })]),
  ];
  return parts.join(', ');
}

function sheetLines({ layout, sheets }: Preview, say: Say): string[] {
  const sheet = layout?.sheet;
  if (sheet === undefined || sheets.length <= 1) return [];
  const others = sheets.filter((name) => name !== sheet).join(', ');
  return [`  ${say('sheet', { sheet, others })}`];
}

const headerLines = ({ layout }: Preview, say: Say): string[] =>
  layout?.headerLine === undefined ? [] : [`  ${say('headerLine', { line: layout.headerLine })}`];

const delimiterName = (delimiter: string): string => (delimiter === '\t' ? 'tab' : `«${delimiter}»`);

function styleLines(seen: StyleSeen, isRegister: boolean, say: Say): string[] {
  const dates = seen.hasDayFirst
    ? 'dayFirst'
    : seen.style.slashes === 'month-first'
      ? 'monthFirst'
      : 'isoDates';
  const said = [
    ...(seen.hasDates ? [say(seen.isCertain ? dates : 'uncertainDates')] : []),
    // Nothing in a register has a time of day.
    ...(isRegister ? [] : [say(seen.has12HourClock ? 'clock12' : 'clock24')]),
    say(seen.hasDecimalComma ? 'decimalComma' : 'decimalPoint'),
  ];
  return [`  ${said.join(', ')}`];
}

/** Columns of the file by what they are for; what a mapping says of every row, and what rows without an id are told apart by. */
function columnLines(preview: Preview, language: Language): string[] {
  const { columns, ignoredColumns, layout, unseenFields, sample } = preview;
  const say = speak(PREVIEW_TEXTS, language);
  const header = new Set(layout?.header.map((name) => name.trim()));
  // Of a date and a time side by side both are named.
  const isThere = (theirs: string): boolean =>
    header.has(theirs) || theirs.split(', ').every((one) => header.has(one));
  const used = columns.flatMap(([ours, theirs]) => (theirs === null ? [] : [{ ours, theirs }]));
  const found = used.filter(({ theirs }) => isThere(theirs));
  const derived = used
    .filter(({ theirs }) => !isThere(theirs))
    .map(({ ours }) => columnInWords(ours, language));
  const lacksIds = columns.some(([ours, theirs]) => ours === 'source_id' && theirs === null);
  const pairs = found.map(({ ours, theirs }) => {
    const words = columnInWords(ours, language);
    return ours === theirs ? words : `${words} ← ${theirs}`;
  });
  return [
    ...(pairs.length > 0 ? [say('columns', { columns: pairs.join('; ') })] : []),
    ...(derived.length > 0 ? [say('derived', { columns: derived.join('; ') })] : []),
    ...(pairs.length > 0 && lacksIds ? [say('withoutIds')] : []),
    ...(ignoredColumns.length > 0 ? [say('ignored', { columns: ignoredColumns.join(', ') })] : []),
    ...(unseenFields !== null ? [say('unseen', { columns: unseenFields, records: sample.length })] : []),
  ].map((line) => `  ${line}`);
}

function rowLines({ format, events, absences }: Preview, clock: LocalClock, language: Language): string[] {
  const say = speak(PREVIEW_TEXTS, language);
  const rows = [
    ...events.slice(0, SHOWN_ROWS).map((event) => eventCells(event, clock, language)),
    ...absences.slice(0, SHOWN_ROWS).map((absence) => absenceCells(absence, language)),
  ];
  if (rows.length === 0) return [];
  const head = [countedBy(format), 'employee', 'what', 'from', 'until', 'breaks'] as const;
  const table = new Table({
    head: head.map((key) => say(key)),
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows);
  return [table.toString()];
}

const eventCells = (
  { line, employee, event }: IncomingEvent,
  clock: LocalClock,
  language: Language,
): string[] => [
  String(line),
  employee,
  speak(KIND_NAMES, language)(event.kind),
  formatLocal(event.start, clock),
  formatLocal(event.end, clock),
  breakText(event, language),
];

/** How long all breaks are together; how many they are where the file lists them. */
function breakText({ breaks, unpaidBreak }: IncomingEvent['event'], language: Language): string {
  if (!breaks) return unpaidBreak === undefined ? '' : minutesText(unpaidBreak / MINUTE, language);
  const length = breaks.reduce((sum, { start, end }) => sum + end - start, 0);
  const count = speak(PREVIEW_TEXTS, language)('breakCount', { count: breaks.length });
  return breaks.length === 0 ? count : `${count}, ${minutesText(length / MINUTE, language)}`;
}

const minutesText = (minutes: number, language: Language): string =>
  `${formatNumber(language, minutes, Number.isInteger(minutes) ? 0 : 1)} min`;

const absenceCells = (
  { line, employee, type, fromDay, untilDay, grade }: IncomingAbsence,
  language: Language,
): string[] => [
  String(line),
  employee,
  speak(ABSENCE_NAMES, language)(type),
  formatDay(fromDay),
  formatDay(untilDay - 1),
  `${grade} %`,
];
