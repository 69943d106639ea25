import { Moment } from './csv.js';
import type { LocalClock } from '../time/local-clock.js';

/** A workbook counts its days in no zone; midnight UTC is the day itself. */
export const dayCell = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** As the clock on the wall showed it, to the second: a workbook knows no zones. */
export const momentCell = (at: Date, clock: LocalClock): Moment =>
  new Moment(clock.localOf(Math.floor(at.getTime() / 1000)) * 1000);
