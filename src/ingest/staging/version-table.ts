/** One thing that a version says: a column, its type while it is staged, and the staged value as SQL. */
interface SaidColumn {
  readonly column: string;
  readonly staged: string;
  readonly value: string;
}

/**
 * A table that keeps every version of its rows, as the SQL that writes it is made from
 * it. Instants are staged as UTC seconds, which are quicker to write and to read than
 * stamps.
 */
export interface VersionTable {
  readonly name: 'work_event' | 'absence';
  /** All that a version says: equal in all of them, two versions are the same. */
  readonly said: readonly SaidColumn[];
  /** Instants or dates by which a row belongs to a period. */
  readonly begins: string;
  /** Columns that say when a row is. */
  readonly times: readonly string[];
  /** SQL of the local dates that some rows touch, for the mark of an evaluation: the first, and the first after the last. */
  readonly fromDate: (zone: string) => string;
  readonly untilDate: (zone: string) => string;
}

const same = (column: string, staged: string): SaidColumn => ({
  column,
  staged,
  value: `s.${column}`,
});
const instant = (column: string): SaidColumn => ({
  column,
  staged: 'bigint',
  value: `to_timestamp(s.${column})`,
});

/** A text in SQL that takes no parameters. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export const WORK_EVENTS: VersionTable = {
  name: 'work_event',
  said: [
    same('kind', 'text'),
    instant('starts_at'),
    instant('ends_at'),
    same('unpaid_break_seconds', 'integer'),
    same('breaks', 'jsonb'),
    instant('planned_starts_at'),
    instant('planned_ends_at'),
    same('planned_break_seconds', 'integer'),
    same('planned_net_seconds', 'double precision'),
    same('overtime_flag', 'boolean'),
    same('school_day', 'boolean'),
    same('cause', 'text'),
  ],
  begins: 'starts_at',
  times: ['starts_at'],
  fromDate: (zone) => `(min(starts_at) at time zone ${literal(zone)})::date`,
  // How far an event reaches beyond the date it starts on, the window of an evaluation allows for.
  untilDate: (zone) => `(max(starts_at) at time zone ${literal(zone)})::date + 1`,
};

export const ABSENCES: VersionTable = {
  name: 'absence',
  said: [
    same('type', 'text'),
    same('from_date', 'date'),
    same('until_date', 'date'),
    same('grade', 'integer'),
    same('certificate', 'text'),
  ],
  begins: 'from_date',
  times: ['from_date', 'until_date'],
  fromDate: () => 'min(from_date)',
  untilDate: () => 'max(until_date)',
};

/** Columns of the staging table beside what a version says: who, which row, where it stood. */
export const STAGED_COLUMNS = ['ord', 'line', 'person', 'source_id', 'by_content', 'is_withdrawal'] as const;

export const columnsOf = (table: VersionTable): string => table.said.map(({ column }) => column).join(', ');
export const valuesOf = (table: VersionTable): string => table.said.map(({ value }) => value).join(', ');
/** As a statement gives the rows it touched. */
export const timesOf = (table: VersionTable, prefix = ''): string =>
  table.times.map((column) => `${prefix}${column}`).join(', ');
