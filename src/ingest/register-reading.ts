import { isFailedFormula } from './failed-formula.js';
import type { KnownRegister } from '../workforce/known-register.js';
import type { OrganisationFile } from '../workforce/organisation-schema.js';
import { badLines, type Problem, type RowComplaint } from './complaint.js';
import type { SourceRecord } from './layout.js';
import type { RegisterMapping } from './mapping/mapping.js';
import type { RegisterSubject } from './register-columns.js';
import { type RegisterPart, registerPart } from './register-table.js';
import {
  type DateOrder,
  dayExample,
  dayProblem,
  type StampStyle,
  type StyleSeen,
  styleOf,
  writtenDay,
} from './stamp-style.js';
import { undecidedDates } from './undecided-dates.js';
import { isUnmended, notMended } from './reason-column.js';

/** What an organisation file says, or all that is wrong with it; never both. */
export interface Judged {
  readonly organisation: OrganisationFile | null;
  readonly complaints: readonly RowComplaint[];
}

/** What is wrong with an entry, by its path in the file, and perhaps beside which other. */
export interface PlacedByPath extends RowComplaint {
  readonly otherColumn?: string;
}

export interface JudgedByPath extends Judged {
  /** `column` is the path. */
  readonly complaints: readonly PlacedByPath[];
}

export interface RegisterWish {
  readonly known: KnownRegister;
  readonly mapping: RegisterMapping | null;
  readonly dates: DateOrder | null | undefined;
  /** Judges the part of an organisation file that a table stands for. */
  readonly judge: (content: unknown) => JudgedByPath;
}

/** The rows of a register that nothing is wrong with, and what is wrong with the others. */
export interface GoodRows {
  readonly organisation: OrganisationFile;
  readonly complaints: readonly RowComplaint[];
}

/** How the rows of a table of a register are read. */
export interface RegisterForm {
  /** Name of the mapping; null where its columns are known by themselves. */
  readonly mapping: string | null;
  readonly seen: StyleSeen;
  /** What the file calls each of our columns; null for those it does not have. */
  readonly named: Readonly<Record<string, string | null>>;
}

/** A table of a register that was read. */
export interface RegisterRead extends Judged {
  readonly rows: number;
  readonly ignored: readonly string[];
  readonly readAs: RegisterForm;
  /** By line; of the header alone where that is wrong. */
  readonly complaints: readonly RowComplaint[];
  /** Found when it is asked for; null where the table is taken whole or not at all. */
  readonly goodRows: (() => GoodRows) | null;
}

/** Rows by which the order of day and month is told. */
const SEEN_ROWS = 1000;

/** Reads a table of a register; all that is wrong with each of its rows is said at once. */
export function readRegister(
  subject: RegisterSubject,
  header: readonly string[],
  records: readonly SourceRecord[],
  { known, mapping, dates, judge }: RegisterWish,
): RegisterRead {
  const sample = records.slice(0, SEEN_ROWS).map(({ cells }) => cells);
  const slashes = dates ?? mapping?.dates;
  const seen = styleOf(sample.flat(), slashes === undefined ? {} : { slashes });
  const read = (rows: readonly SourceRecord[]): RegisterPart =>
    registerPart(subject, header, rows, { known, mapping, style: seen.style });
  const part = read(records);
  const { ignored } = part;
  const readAs = formOf(part, seen, mapping);
  const told = { rows: part.rows.length, ignored, readAs };
  const used = header.filter((name) => !ignored.includes(name.trim()));
  const ofHeader = [...part.complaints, ...undecidedDates(header, sample, { seen, used })];
  if (ofHeader.length > 0) return { ...told, organisation: null, complaints: ofHeader, goodRows: null };
  const { organisation, complaints } = judgedRows(part, header, judge);
  if (complaints.length === 0) return { ...told, organisation, complaints, goodRows: null };
  const goodRows = (): GoodRows => withoutBad({ subject, header, complaints, judge }, part, read);
  // A table of agreements is all there are: a row left out would end the agreement it corrects.
  return { ...told, organisation: null, complaints, goodRows: subject === 'agreements' ? null : goodRows };
}

const formOf = ({ named }: RegisterPart, seen: StyleSeen, mapping: RegisterMapping | null): RegisterForm => ({
  mapping: mapping?.name ?? null,
  seen,
  named,
});

function judgedRows(part: RegisterPart, header: readonly string[], judge: RegisterWish['judge']): Judged {
  const { organisation, complaints } = judge(part.content);
  const placed = complaints.map((one) => {
    const text = part.textOf(one.column ?? '');
    const { otherColumn, ...said } = asDay(asWritten(asOfCell(one, text), text, part.style), one, part.style);
    const other = otherColumn === undefined ? {} : { otherLine: part.placeOf(otherColumn).line };
    return { ...said, ...other, ...part.placeOf(one.column ?? '') };
  });
  return {
    organisation,
    complaints: inOrder([...placed, ...otherWidths(part, header), ...failedFormulas(part, header)], header),
  };
}

/** A row that is left out takes along those that refer to it, and an employee's position those beside it. */
function withoutBad(
  {
    subject,
    header,
    complaints,
    judge,
  }: Pick<RegisterWish, 'judge'> & {
    readonly subject: RegisterSubject;
    readonly header: readonly string[];
    readonly complaints: readonly RowComplaint[];
  },
  whole: RegisterPart,
  read: (rows: readonly SourceRecord[]) => RegisterPart,
): GoodRows {
  let all = complaints;
  for (;;) {
    if (subject === 'positions') all = [...all, ...besideBad(whole, all)];
    const bad = badLines(all);
    const { organisation, complaints: more } = judgedRows(
      read(whole.rows.filter(({ line }) => !bad.has(line))),
      header,
      judge,
    );
    if (organisation) return { organisation, complaints: inOrder(all, header) };
    all = [...all, ...more];
  }
}

/** A table of positions says all of an employee: some of them stored, the others would be taken away. */
function besideBad(
  { rows, employees, placeOf }: RegisterPart,
  complaints: readonly RowComplaint[],
): RowComplaint[] {
  const bad = badLines(complaints);
  const broken = new Set(employees.filter((_, index) => bad.has(rows[index]?.line ?? 0)));
  return rows.flatMap(({ line }, index): RowComplaint[] => {
    const value = employees[index] ?? '';
    if (bad.has(line) || !broken.has(value)) return [];
    return [{ ...placeOf(`positions[${index}].employee`), value, problem: 'beside-bad-row', expected: null }];
  });
}

/** Rows that have other cells than the header, or had, and were not looked at since. */
const otherWidths = ({ rows }: RegisterPart, header: readonly string[]): RowComplaint[] =>
  rows.flatMap(({ cells, line }): RowComplaint[] => {
    if (isUnmended(header, cells)) return [notMended(header, line)];
    const isWide = cells.slice(header.length).some((cell) => cell.trim() !== '');
    if (cells.length >= header.length && !isWide) return [];
    const [value, expected] = [String(cells.length), String(header.length)];
    return [{ line, column: null, value, problem: 'column-count', expected }];
  });

function failedFormulas({ rows, named }: RegisterPart, header: readonly string[]): RowComplaint[] {
  const used = new Set(Object.values(named).flatMap((name) => name?.split(', ') ?? []));
  const names = header.map((name) => name.trim());
  return rows.flatMap(({ cells, line }) =>
    cells.flatMap((value, place): RowComplaint[] => {
      const column = names[place] ?? '';
      if (!isFailedFormula(value) || !used.has(column)) return [];
      return [{ line, column, value, problem: 'failed-formula', expected: null }];
    }),
  );
}

/** As a person goes through the file: line by line, from left to right; what is of no column last. */
function inOrder(complaints: readonly RowComplaint[], header: readonly string[]): RowComplaint[] {
  const places = new Map(header.map((name, place) => [name.trim(), place]));
  const placeOf = ({ column }: RowComplaint): number => places.get(column ?? '') ?? header.length;
  return [...complaints].sort((a, b) => a.line - b.line || placeOf(a) - placeOf(b));
}

/** Problems with what a cell says, and not with what it names. */
const OF_A_VALUE: readonly Problem[] = ['field', 'last-day-before-first', 'not-after-birth'];
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const BOUND_DAY = /(?<=^[<>≤≥] )\d{4}-\d{2}-\d{2}$/;
const BOUND = /(?<=^[<>≤≥] )\d+(?:\.\d+)?$/;

/** A date or a share is said as its cell has it, so that it is found again; what would be right, too. */
const asWritten = (complaint: PlacedByPath, text: string | null, style: StampStyle): PlacedByPath =>
  complaint.value !== null && text !== null && OF_A_VALUE.includes(complaint.problem)
    ? { ...complaint, value: text.slice(0, 80), expected: rightAsWritten(complaint.expected, text, style) }
    : complaint;

/** `≥ 01.02.2024` of `≥ 2024-02-01`, and `≤ 200 %` of `≤ 2` beside a share in percent. */
function rightAsWritten(expected: string | null, text: string, style: StampStyle): string | null {
  if (expected === null) return null;
  if (ISO_DAY.test(expected)) return dayExample(style);
  const written = expected.replace(BOUND_DAY, (day) => writtenDay(day, style));
  return text.endsWith('%') ? written.replace(BOUND, (share) => `${Number(share) * 100} %`) : written;
}

/** Of a date that is none it is told why, as of one of a shift. */
const asDay = (written: PlacedByPath, { expected }: RowComplaint, style: StampStyle): PlacedByPath => {
  if (written.problem !== 'field' || !ISO_DAY.test(expected ?? '')) return written;
  return { ...written, problem: dayProblem(written.value ?? '', style) ?? written.problem };
};

/** A field that is not there is an empty cell. */
const asOfCell = (complaint: PlacedByPath, text: string | null): PlacedByPath => {
  if (complaint.problem !== 'field') return complaint;
  if (complaint.value === null) return { ...complaint, problem: 'missing-value', expected: null };
  // An agreement without limits is told what it could set.
  return text === '' ? { ...complaint, problem: 'missing-value', value: '' } : complaint;
};
