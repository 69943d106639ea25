import { EVENT_KINDS, type WorkBreak } from '../rules/event.js';
import type { CopyTuples } from './copy-tuples.js';
import { isWorkKind, type ReadEvent } from './event-columns.js';

/** The columns of an event in the order in which they are read, by their names in the table. */
export const EVENT_COLUMNS = [
  'id',
  'kind',
  'starts_at',
  'ends_at',
  'unpaid_break_seconds',
  'breaks',
  'planned_starts_at',
  'planned_ends_at',
  'planned_break_seconds',
  'planned_net_seconds',
  'overtime_flag',
  'school_day',
  'cause',
] as const;

/** A column comes before them: whose event it is. */
const OWNER = 0;
const ID = 1;
const KIND = 2;
const START = 3;
const END = 4;
const UNPAID_BREAK = 5;
const BREAKS = 6;
const PLANNED_START = 7;
const PLANNED_END = 8;
const PLANNED_BREAK = 9;
const PLANNED_NET = 10;
const IS_OVERTIME = 11;
const IS_SCHOOL_DAY = 12;
const CAUSE = 13;

export const COPIED_FIELDS = EVENT_COLUMNS.length + 1;

export const blankEvent = (): ReadEvent => ({
  kind: 0,
  start: 0,
  end: 0,
  unpaidBreak: 0,
  plannedStart: 0,
  plannedEnd: 0,
  plannedBreak: 0,
  plannedNet: 0,
  isOvertime: false,
  isSchoolDay: false,
  breaks: null,
  cause: null,
});

/** Where the id of the owner begins in the bytes of a tuple. */
export const ownerAt = ({ at }: CopyTuples): number => at[OWNER] ?? 0;

/** Where the event's own id begins. */
export const idAt = ({ at }: CopyTuples): number => at[ID] ?? 0;

/** Fills an event from a tuple: the same object for all of them, for a year of everybody is millions. */
export function readEvent(tuple: CopyTuples, event: ReadEvent): void {
  const { bytes, at } = tuple;
  event.kind = kindOf(tuple);
  event.start = instantOf(tuple, START);
  event.end = instantOf(tuple, END);
  event.unpaidBreak = wholeOf(tuple, UNPAID_BREAK);
  event.breaks = breaksOf(tuple);
  event.plannedStart = instantOf(tuple, PLANNED_START);
  event.plannedEnd = instantOf(tuple, PLANNED_END);
  event.plannedBreak = wholeOf(tuple, PLANNED_BREAK);
  event.plannedNet = doubleOf(tuple, PLANNED_NET);
  event.isOvertime =
    bytes[at[IS_OVERTIME] ?? 0] === 1 && isGiven(tuple, IS_OVERTIME) && isWorkKind(event.kind);
  event.isSchoolDay = bytes[at[IS_SCHOOL_DAY] ?? 0] === 1 && isGiven(tuple, IS_SCHOOL_DAY);
  event.cause = isGiven(tuple, CAUSE) ? textOf(tuple, CAUSE, 0) : null;
}

const isGiven = ({ length }: CopyTuples, field: number): boolean => (length[field] ?? -1) >= 0;

/** PostgreSQL counts microseconds from 2000-01-01. */
const EPOCH_2000 = 946_684_800;
const MICRO = 1e6;
const HIGH_WORD = 2 ** 32;

function instantOf({ view, at, length }: CopyTuples, field: number): number {
  if ((length[field] ?? -1) < 0) return Number.NaN;
  const from = at[field] ?? 0;
  return (view.getInt32(from) * HIGH_WORD + view.getUint32(from + 4)) / MICRO + EPOCH_2000;
}

function wholeOf({ view, at, length }: CopyTuples, field: number): number {
  return (length[field] ?? -1) < 0 ? Number.NaN : view.getInt32(at[field] ?? 0);
}

function doubleOf({ view, at, length }: CopyTuples, field: number): number {
  return (length[field] ?? -1) < 0 ? Number.NaN : view.getFloat64(at[field] ?? 0);
}

const textOf = ({ bytes, at, length }: CopyTuples, field: number, skip: number): string => {
  const from = at[field] ?? 0;
  return Buffer.from(bytes.buffer, bytes.byteOffset + from + skip, (length[field] ?? 0) - skip).toString(
    'utf8',
  );
};

/** The first byte of a jsonb is its version. */
const breaksOf = (tuple: CopyTuples): WorkBreak[] | null =>
  isGiven(tuple, BREAKS) ? (JSON.parse(textOf(tuple, BREAKS, 1)) as WorkBreak[]) : null;

const KIND_LENGTHS = Int32Array.from(EVENT_KINDS, (kind) => kind.length);
const KIND_LETTERS = Int32Array.from(EVENT_KINDS, (kind) => kind.charCodeAt(0));

/** Nearly all are shifts, and no two kinds of one length begin alike. */
function kindOf(tuple: CopyTuples): number {
  const size = tuple.length[KIND] ?? 0;
  const letter = tuple.bytes[tuple.at[KIND] ?? 0] ?? 0;
  for (let kind = 0; kind < KIND_LENGTHS.length; kind += 1) {
    if (KIND_LENGTHS[kind] === size && KIND_LETTERS[kind] === letter) return kind;
  }
  throw new Error(`"${textOf(tuple, KIND, 0)}" is no kind of event.`);
}
