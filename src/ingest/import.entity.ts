import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { AmbiguousTime } from './ambiguous-times.js';
import type { ImportPhase } from './import-progress.js';
import type { Layout } from './layout.js';
import type { StoredOverlap } from './staging/stored-overlap.js';
import type { WithdrawalOfNothing } from './staging/withdrawn-nothing.js';

/** One file that came in, how far it is, and what became of its rows; a file that was refused too. */
@Entity('import')
@Index('import_by_time', ['importedAt', 'id'])
@Index('import_unsettled', ['importedAt', 'id'], { where: "state = 'stored' and not is_settled" })
@Check('import_phase', "phase in ('reading', 'waiting', 'checking', 'storing')")
@Check('import_state', "state in ('running', 'stored', 'refused', 'tried', 'failed', 'stopped')")
export class Import {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'file_name' })
  fileName!: string;

  @Column('text')
  sha256!: string;

  @Column('text')
  format!: string;

  @Column('text')
  source!: string;

  @Column('text', { default: 'stored' })
  state!: 'running' | 'stored' | 'refused' | 'tried' | 'failed' | 'stopped';

  /** When its process last said that it is there to take it in, by the database's clock. */
  @Column('timestamptz', { name: 'seen_alive_at', default: () => 'now()' })
  seenAliveAt!: Date;

  /** From 0 to 1. */
  @Column('real', { default: 1 })
  progress!: number;

  /** What it does while it is under way. */
  @Column('text', { nullable: true })
  phase!: ImportPhase | null;

  /** Whether it stores nothing, whatever comes of it. */
  @Column('boolean', { name: 'is_dry_run', default: false })
  isDryRun!: boolean;

  /** Whether it was to do what a dry run had shown, would have withdrawn other rows, and is a dry run therefore. */
  @Column('boolean', { name: 'is_shown_anew', default: false })
  isShownAnew!: boolean;

  /** Whether its good rows were to be taken without the bad ones; null where that was no choice, or is not on record. */
  @Column('boolean', { name: 'is_partial', nullable: true })
  isPartial!: boolean | null;

  /** Local days about which it is the whole truth of its source, until the day after the last; null where it adds. */
  @Column('date', { name: 'replaced_from', nullable: true })
  replacedFrom!: string | null;

  @Column('date', { name: 'replaced_until', nullable: true })
  replacedUntil!: string | null;

  /** Of the file. */
  @Column('bigint', { default: 0 })
  bytes!: string;

  @Column('bigint', { name: 'bytes_read', default: 0 })
  bytesRead!: string;

  @Column('integer', { name: 'rows_read' })
  rowsRead!: number;

  /** New rows and corrections together. */
  @Column('integer', { name: 'rows_stored' })
  rowsStored!: number;

  @Column('integer', { name: 'rows_corrected', default: 0 })
  rowsCorrected!: number;

  @Column('integer', { name: 'rows_unchanged' })
  rowsUnchanged!: number;

  @Column('integer', { name: 'rows_withdrawn', default: 0 })
  rowsWithdrawn!: number;

  /** Of those withdrawn, rows that the file leaves out of days it tells everything about. */
  @Column('integer', { name: 'rows_left_out', default: 0 })
  rowsLeftOut!: number;

  @Column('integer', { name: 'rows_rejected' })
  rowsRejected!: number;

  @Column('integer', { name: 'rows_passed_over', default: 0 })
  rowsPassedOver!: number;

  @Column('integer', { name: 'ambiguous_times', default: 0 })
  ambiguousTimes!: number;

  /** The first of them. */
  @Column('jsonb', { name: 'ambiguous_found', default: () => `'[]'` })
  ambiguous!: readonly AmbiguousTime[];

  /** Employees whom it had marked for evaluation. */
  @Column('integer', { name: 'employees_marked', default: 0 })
  employeesMarked!: number;

  /** Those marked later because it had moved the days that files cover. */
  @Column('integer', { name: 'employees_added', default: 0 })
  employeesAdded!: number;

  /** Whether those have been looked for. What days that pass have marked later came of no import. */
  @Column('boolean', { name: 'is_settled', default: false })
  isSettled!: boolean;

  /** Whether it is on record which cases it brought (`import_finding`); of older ones it is not. */
  @Column('boolean', { name: 'findings_kept', default: true })
  findingsKept!: boolean;

  /** Rows that lie across time of the same person from another import; they are stored all the same. */
  @Column('integer', { name: 'rows_overlapping', default: 0 })
  rowsOverlapping!: number;

  /** The first of them. */
  @Column('jsonb', { name: 'overlaps_found', default: () => `'[]'` })
  overlaps!: readonly StoredOverlap[];

  /** Rows that withdraw what was never on record. */
  @Column('integer', { name: 'rows_never_there', default: 0 })
  rowsNeverThere!: number;

  /** The first of them. */
  @Column('jsonb', { name: 'never_there', default: () => `'[]'` })
  neverThere!: readonly WithdrawalOfNothing[];

  @Column('text', { name: 'new_employees', array: true, default: '{}' })
  newEmployees!: string[];

  @Column('text', { name: 'ignored_columns', array: true, default: '{}' })
  ignoredColumns!: string[];

  /** Name of the column mapping it was read by. */
  @Column('text', { nullable: true })
  mapping!: string | null;

  /** How its records were had, which its rejected rows are written by. */
  @Column('jsonb', { nullable: true })
  layout!: Layout | null;

  @Column('timestamptz', { name: 'imported_at' })
  importedAt!: Date;

  /** Id of the person who began it by a page; null where a command did. */
  @Column('text', { name: 'started_by', nullable: true })
  startedBy!: string | null;

  /** Id of whoever stopped it. */
  @Column('text', { name: 'stopped_by', nullable: true })
  stoppedBy!: string | null;

  @Column('timestamptz', { name: 'finished_at', nullable: true })
  finishedAt!: Date | null;
}

/** One thing that was wrong with a row of a file. */
@Entity('import_complaint')
@Index('import_complaint_by_import', ['importId', 'id'])
export class ImportComplaint {
  @PrimaryColumn('bigint', { generated: 'identity', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => Import, { name: 'import_complaint_import' })
  @Column('uuid', { name: 'import_id' })
  importId!: string;

  @Column('integer')
  line!: number;

  @Column('text', { name: 'column_name', nullable: true })
  columnName!: string | null;

  @Column('text', { nullable: true })
  value!: string | null;

  @Column('text')
  problem!: string;

  @Column('text', { nullable: true })
  expected!: string | null;

  @Column('integer', { name: 'other_line', nullable: true })
  otherLine!: number | null;
}

/** A row of a table that was not taken in, cell by cell as it was. */
@Entity('import_rejected_row')
export class ImportRejectedRow {
  @ForeignKey(() => Import, { name: 'import_rejected_row_import' })
  @PrimaryColumn('uuid', { name: 'import_id' })
  importId!: string;

  @PrimaryColumn('integer')
  line!: number;

  @Column('text', { array: true })
  cells!: string[];
}
