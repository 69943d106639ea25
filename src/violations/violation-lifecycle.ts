/** Where a violation stands (design, spec 3.4). */
export const VIOLATION_STATES = [
  'detected',
  'real',
  'covered-by-agreement',
  'emergency',
  'serious-disturbance',
  'data-error',
  'duplicate',
  'superseded',
] as const;
export type ViolationState = (typeof VIOLATION_STATES)[number];

/** The states a report counts (spec 3.4): not yet assessed, or assessed as real. */
export const COUNTED_STATES: readonly ViolationState[] = ['detected', 'real'];
