import type { ClockBand } from '../rules/settings.js';
import { HOUR } from '../time/civil.js';
import type { Mistake } from './yaml-source.js';

interface Nightly {
  readonly country: string;
  readonly settings: { readonly night?: ClockBand | undefined };
}

const EIGHT_HOURS = 8 * HOUR;
const SIX = 6 * HOUR;

/** Whether a band is of eight hours or more and holds all of 00:00 to 06:00. */
function isNight({ from, to }: ClockBand): boolean {
  const isOverMidnight = to <= from;
  const length = isOverMidnight ? to + 24 * HOUR - from : to - from;
  return length >= EIGHT_HOURS && to >= SIX && (isOverMidnight || from === 0);
}

/** Another night than 21 to 06 may be agreed on in Norway, of 8 hours or more around 00 to 06 (spec 2.9). */
export const nightMistakes = ({ country, settings: { night } }: Nightly): Mistake[] =>
  country !== 'NO' || night === undefined || isNight(night)
    ? []
    : [{ path: ['settings', 'night'], message: 'expected 8 hours or more that hold all of 00:00 to 06:00' }];
