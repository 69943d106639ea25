import type { LocalClock } from '../time/local-clock.js';
import type { KnownRegister } from '../workforce/known-register.js';
import type { OrganisationFile } from '../workforce/organisation-schema.js';
import type { Rulebook } from '../workforce/rulebook-file.js';
import type { RowComplaint } from './complaint.js';
import type { FileFormat } from './formats.js';
import type { Layout, SourceRecord } from './layout.js';
import type { Mapping } from './mapping/mapping.js';
import type { GoodRows, RegisterForm } from './register-reading.js';
import type { Destination } from './row-taking.js';
import type { DateOrder } from './stamp-style.js';
import type { TablePlan } from './table-plan.js';

export interface OpenOptions {
  /** The clock that local times are read on. */
  readonly clock: LocalClock;
  /** Names the system the rows come from; null names it after the mapping, or the format. */
  readonly source: string | null;
  /** Local day on which the file is read: what lies too far after it is a slip in the year. */
  readonly today: number;
  /** How the columns of a table are read; left out, they are known by themselves or by their system. */
  readonly mapping?: Mapping | null;
  /** Which part of `03/04/2025` is the day; left out, the mapping or the file's own dates say so, or it is asked. */
  readonly dates?: DateOrder | null;
  /**
   * Which sheet of a workbook is read, by its name, or by its place among those that hold anything, from 0; left out,
   * the mapping says so, or it is the first that holds anything.
   */
  readonly sheet?: string | number | null;
  /** What the agreements of an organisation file are judged by; left out, the law the installation uses. */
  readonly rulebook?: Rulebook;
  /** What is on record, for tables with a part of a register; left out, references are taken for right. */
  readonly register?: () => Promise<KnownRegister>;
}

/** The fields of the first records of a file of JSON. */
export interface FieldsSeen {
  readonly names: readonly string[];
  /** Whether there are no other records. */
  readonly isWhole: boolean;
  /** Which of them each of our columns is; null for those that none is. */
  readonly named: TablePlan['named'];
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
  /** Of a workbook: the names of its sheets that hold anything, in their order. */
  readonly sheets: readonly string[];
  /** How its rows are read; null where it is no table. */
  readonly plan: TablePlan | null;
  readonly sample: readonly SourceRecord[];
  /** Of a table in JSON, whose layout asks for fields that may come later as well. */
  readonly fields: FieldsSeen | null;
  /** Why what comes after its first rows cannot be read; null where nothing of the kind shows among them. */
  readonly cutShort: RowComplaint | null;
  /** What the file calls its columns of employees, of ids and of starts. */
  readonly employeeColumn: string;
  readonly idColumn: string;
  readonly startColumn: string;
  readonly endColumn: string;
  /** Columns of the file that mean nothing to us. */
  readonly ignoredColumns: readonly string[];
  /** Why nothing of the file can be used, not even in part; empty when something can. */
  readonly broken: readonly RowComplaint[];
  readonly organisation: OrganisationFile | null;
  readonly organisationRows: number;
  /** How a table of a register is read; null where it is none. */
  readonly registerForm: RegisterForm | null;
  /** What can be used of a register's table that is broken; null where it is taken whole or not at all. */
  readonly goodRows: (() => GoodRows) | null;
  /**
   * Puts all rows where they are wanted, some at a time; gives how many bytes have been read.
   * @throws UnreadableFile where the rest of the file cannot be read
   */
  readonly read: (to: Destination) => AsyncGenerator<number>;
}

/** A file that nothing is known of yet. */
export const emptyFile = (path: string, source: string): OpenFile => ({
  path,
  sha256: '',
  bytes: 0,
  format: null,
  source,
  layout: null,
  sheets: [],
  plan: null,
  sample: [],
  fields: null,
  cutShort: null,
  employeeColumn: 'employee',
  idColumn: 'source_id',
  startColumn: 'start',
  endColumn: 'end',
  ignoredColumns: [],
  broken: [],
  organisation: null,
  organisationRows: 0,
  registerForm: null,
  goodRows: null,
  read: nothingToRead,
});

async function* nothingToRead(): AsyncGenerator<number> {
  // An organisation file is taken as a whole, and a broken one not at all.
}
