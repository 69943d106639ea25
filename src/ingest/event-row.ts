import type { EventKind, WorkBreak } from '../rules/event.js';

/** Columns of one stored version that make up its event; instants in UTC seconds. */
export interface EventRow {
  readonly kind: EventKind;
  readonly start: number;
  readonly end: number;
  /** Null where the source says nothing of a break, which is not the same as none. */
  readonly unpaidBreak: number | null;
  readonly breaks: WorkBreak[] | null;
  readonly plannedStart: number | null;
  readonly plannedEnd: number | null;
  readonly plannedBreak: number | null;
  readonly plannedNet: number | null;
  readonly overtimeFlag: boolean;
  readonly schoolDay: boolean;
}

/** The same columns in SQL, of the table or alias `work_event`. */
export const EVENT_COLUMNS_SQL = `
  kind, extract(epoch from starts_at)::float8 as "start", extract(epoch from ends_at)::float8 as "end",
  unpaid_break_seconds as "unpaidBreak", breaks,
  extract(epoch from planned_starts_at)::float8 as "plannedStart",
  extract(epoch from planned_ends_at)::float8 as "plannedEnd",
  planned_break_seconds as "plannedBreak", planned_net_seconds as "plannedNet", overtime_flag as "overtimeFlag",
  school_day as "schoolDay"`;
