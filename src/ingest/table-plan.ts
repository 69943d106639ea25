import {
  ABSENCE_COLUMNS,
  type ColumnNames,
  EVENT_COLUMNS,
  REQUIRED_ABSENCE_COLUMNS,
  REQUIRED_EVENT_COLUMNS,
} from './columns.js';
import { isOfColumns, type RowComplaint } from './complaint.js';
import { type Subject, subjectOf } from './formats.js';
import { mappedNames } from './mapping/mapped-columns.js';
import { mappedTable } from './mapping/mapped-table.js';
import type { Mapping, RowMapping } from './mapping/mapping.js';
import { recognised } from './mapping/recognise.js';
import { REGISTER_COLUMNS, type RegisterSubject } from './register-columns.js';
import {
  type Destination,
  type RowContext,
  takeAbsences,
  takeEvents,
  takeMended,
  type TakeRecord,
} from './row-taking.js';
import { type DateOrder, type StyleSeen, styleOf } from './stamp-style.js';
import { namesIn, readHeader, type ReadTable, tidy } from './table.js';
import { undecidedDates } from './undecided-dates.js';

/** How the rows of a table are read. */
export interface TablePlan {
  readonly subject: Subject;
  /** Null where its columns are known by themselves. */
  readonly mapping: RowMapping | null;
  readonly seen: StyleSeen;
  /** What the file calls each of our columns; null for those it does not have. */
  readonly named: Readonly<Record<string, string | null>>;
  readonly ignored: readonly string[];
  /** What is wrong with the header; when it is not empty no record can be read. */
  readonly complaints: readonly RowComplaint[];
  readonly begin: (context: RowContext, to: Destination) => TakeRecord;
}

/** The mapping that was asked for, and those that may be recognised. */
export interface Mappings {
  /** Which part of `03/04/2025` is the day, where somebody said so; above the mapping's. */
  readonly dates?: DateOrder | null | undefined;
  readonly asked: RowMapping | null;
  readonly known: readonly RowMapping[];
}

/**
 * Decides by header and first records what a table is: by the mapping that was asked for;
 * by our own columns, when all that are needed are there; else by the mapping whose
 * system has such a header.
 */
export function planTable(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  { asked, known, dates }: Mappings,
): TablePlan {
  const subject = subjectOf(header, sample);
  const own = planFor({ subject, mapping: null, dates }, header, sample);
  const mapping = asked ?? (own.complaints.some(isOfColumns) ? recognised(header, known) : null);
  return mapping ? planFor({ subject: mapping.for, mapping, dates }, header, sample) : own;
}

/** What a table is of, and what was said of it. */
interface PlanFor {
  readonly subject: Subject;
  readonly mapping: RowMapping | null;
  readonly dates: DateOrder | null | undefined;
}

function planFor(
  { subject, mapping, dates }: PlanFor,
  header: readonly string[],
  sample: readonly (readonly string[])[],
): TablePlan {
  const slashes = dates ?? mapping?.dates;
  const seen = styleOf(sample.flat(), slashes === undefined ? {} : { slashes });
  const read = <C extends string>(names: ColumnNames<C>, required: readonly C[]): ReadTable<C> =>
    mapping
      ? mappedTable(header, mapping, names, required, seen.style)
      : readHeader(header, names, required, seen.style);
  const plan = <C extends string>(
    { table, complaints }: ReadTable<C>,
    begin: TablePlan['begin'],
  ): TablePlan => ({
    subject,
    mapping,
    seen: { ...seen, style: table.style },
    named: namesIn(table),
    ignored: table.ignored,
    complaints:
      complaints.length > 0
        ? complaints
        : undecidedDates(header, sample, { seen, used: usedBy(mapping, header, table) }),
    begin: (context, to) => takeMended(header, begin(context, to), to),
  });
  if (subject === 'absences') {
    const readTable = read(ABSENCE_COLUMNS, REQUIRED_ABSENCE_COLUMNS);
    return plan(readTable, (context, to) => takeAbsences(readTable.table, context, to));
  }
  const readTable = read(EVENT_COLUMNS, REQUIRED_EVENT_COLUMNS);
  return plan(readTable, (context, to) => takeEvents(readTable.table, context, to));
}

/** Columns of the file that are read. */
function usedBy(
  mapping: RowMapping | null,
  header: readonly string[],
  { ignored }: { readonly ignored: readonly string[] },
): readonly string[] {
  return mapping ? mappedNames(mapping) : header.filter((name) => !ignored.includes(name.trim()));
}

/** Columns that a JSON record may have later than in the first records: asked for, they are found when they come. */
export function laterColumns(
  fields: readonly string[],
  mapping: Mapping | null,
  register: RegisterSubject | null,
): string[] {
  const found = new Set(fields.map(tidy));
  const own = (): string[] =>
    register === null
      ? optionalNames(found, subjectOf(fields))
      : Object.values<readonly string[]>(REGISTER_COLUMNS[register]).flat();
  const optional = mapping ? mappedNames(mapping) : own();
  const asked = new Map(optional.map((name) => [tidy(name), name]));
  return [...asked].flatMap(([tidied, name]) => (found.has(tidied) ? [] : [name]));
}

/** Names of optional columns of which the file has none so far, under the documented name of each. */
function optionalNames(found: ReadonlySet<string>, subject: Subject): string[] {
  const names: ColumnNames<string> = subject === 'absences' ? ABSENCE_COLUMNS : EVENT_COLUMNS;
  const required: readonly string[] =
    subject === 'absences' ? REQUIRED_ABSENCE_COLUMNS : REQUIRED_EVENT_COLUMNS;
  return Object.keys(names).filter(
    (column) => !required.includes(column) && !(names[column] ?? []).some((name) => found.has(name)),
  );
}
