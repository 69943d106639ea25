import { HOUR, MINUTE } from '../time/civil.js';
import { Moment } from './csv.js';
import type { LocalClock } from '../time/local-clock.js';

/** A workbook counts its days in no zone; midnight UTC is the day itself. */
export const dayCell = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** As the clock on the wall showed it, to the second: a workbook knows no zones. */
export const momentCell = (at: Date, clock: LocalClock): Moment =>
  new Moment(clock.localOf(Math.floor(at.getTime() / 1000)) * 1000);

const IN_UNIT = { hours: HOUR, minutes: MINUTE, count: 1, share: 1 } as const;
const PLACES = 10_000;

/**
 * What was measured, in the unit it is shown in, to four decimals: half a second is more than the last of them,
 * so that whole seconds can be had back, and nobody reads a third without end.
 */
export const measureCell = (value: number, shownIn: keyof typeof IN_UNIT): number =>
  Math.round((value / IN_UNIT[shownIn]) * PLACES) / PLACES;

/** @param seconds of work */
export const hoursCell = (seconds: number): number => measureCell(seconds, 'hours');
