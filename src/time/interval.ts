/** A stretch of time `[start, end)` in UTC seconds. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Seconds two intervals have in common; 0 when they only touch. */
export const overlapOf = (a: Interval, b: Interval): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
