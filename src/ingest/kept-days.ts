/**
 * From which local days on time is on record, as day numbers: what lies before was erased.
 * Minus infinity where nothing ever was. The number of a day, as `time/civil.ts` counts.
 */
export interface KeptDays {
  readonly eventsFrom: number;
  readonly absencesFrom: number;
  readonly casesFrom: number;
}

const OPEN = Number.NEGATIVE_INFINITY;

/** Nothing was erased. */
export const ALL_KEPT: KeptDays = { eventsFrom: OPEN, absencesFrom: OPEN, casesFrom: OPEN };
