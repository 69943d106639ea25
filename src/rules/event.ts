/** What a stretch of time was, in the words of spec 1.2. */
export const EVENT_KINDS = [
  'shift',
  'extra_shift',
  'passive',
  'overtime',
  'callout',
  'standby',
  'absence',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** A pause with known position. `overtimeBreak` is the paid half hour of §10-9(2), outside the overtime frames. */
export interface WorkBreak {
  readonly start: number;
  readonly end: number;
  readonly paid: boolean;
  readonly overtimeBreak?: boolean;
}

/**
 * One registered stretch `[start, end)` in UTC seconds. Breaks and planned lengths are
 * seconds. When `breaks` is not empty, `unpaidBreak` is ignored (spec 1.2).
 */
export interface WorkEvent {
  readonly kind: EventKind;
  readonly start: number;
  readonly end: number;
  readonly unpaidBreak?: number;
  readonly breaks?: readonly WorkBreak[];
  /** Planned net seconds; used before `plannedStart`/`plannedEnd`. */
  readonly plannedNet?: number;
  readonly plannedStart?: number;
  readonly plannedEnd?: number;
  readonly plannedUnpaidBreak?: number;
  /** The source calls this overtime; counts under `overtimeBasis = source` only. */
  readonly overtimeFlag?: boolean;
  /** The date the event starts on is a school day of a minor (spec 2.11). */
  readonly schoolDay?: boolean;
}
