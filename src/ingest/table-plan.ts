import {
  ABSENCE_COLUMNS,
  type ColumnNames,
  EVENT_COLUMNS,
  REQUIRED_ABSENCE_COLUMNS,
  REQUIRED_EVENT_COLUMNS,
} from './columns.js';
import type { RowComplaint } from './complaint.js';
import { type Subject, subjectOf } from './formats.js';
import { mappedTable } from './mapping/mapped-table.js';
import type { Mapping, RowMapping } from './mapping/mapping.js';
import { recognised } from './mapping/recognise.js';
import {
  type Destination,
  type RowContext,
  takeAbsences,
  takeEvents,
  type TakeRecord,
} from './row-taking.js';
import { type StyleSeen, styleOf } from './stamp-style.js';
import { readHeader, type ReadTable } from './table.js';

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
  { asked, known }: Mappings,
): TablePlan {
  const subject = subjectOf(header);
  const own = (): TablePlan => planFor(subject, null, header, sample);
  const mapping = asked ?? (own().complaints.length === 0 ? null : recognised(header, known));
  return mapping ? planFor(mapping.for, mapping, header, sample) : own();
}

function planFor(
  subject: Subject,
  mapping: RowMapping | null,
  header: readonly string[],
  sample: readonly (readonly string[])[],
): TablePlan {
  const seen = styleOf(sample.flat(), mapping?.dates === undefined ? {} : { slashes: mapping.dates });
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
    complaints,
    begin,
  });
  if (subject === 'absences') {
    const readTable = read(ABSENCE_COLUMNS, REQUIRED_ABSENCE_COLUMNS);
    return plan(readTable, (context, to) => takeAbsences(readTable.table, context, to));
  }
  const readTable = read(EVENT_COLUMNS, REQUIRED_EVENT_COLUMNS);
  return plan(readTable, (context, to) => takeEvents(readTable.table, context, to));
}

const namesIn = <C extends string>({ cell, named }: ReadTable<C>['table']): Record<string, string | null> =>
  Object.fromEntries((Object.keys(cell) as C[]).map((column) => [column, cell[column] && named[column]]));

/** Columns that a JSON record may have later than in the first records: asked for, they are found when they come. */
export function laterColumns(fields: readonly string[], mapping: Mapping | null): string[] {
  const found = new Set(fields);
  const optional = mapping ? mappedNames(mapping) : optionalNames(fields, subjectOf(fields));
  return optional.filter((name) => !found.has(name));
}

/** Names of optional columns of which the file has none so far, under the documented name of each. */
function optionalNames(fields: readonly string[], subject: Subject): string[] {
  const names: ColumnNames<string> = subject === 'absences' ? ABSENCE_COLUMNS : EVENT_COLUMNS;
  const required: readonly string[] =
    subject === 'absences' ? REQUIRED_ABSENCE_COLUMNS : REQUIRED_EVENT_COLUMNS;
  return Object.keys(names).filter(
    (column) => !required.includes(column) && !(names[column] ?? []).some((name) => fields.includes(name)),
  );
}

function mappedNames({ columns, passOver }: Mapping): string[] {
  const from = Object.values(columns).flatMap((one) => {
    if (Array.isArray(one)) return one;
    return 'list' in one ? [one.list] : [...one.date, ...one.time];
  });
  return [...new Set([...from, ...Object.keys(passOver)])];
}
