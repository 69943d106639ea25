import type { LocalClock } from '../time/local-clock.js';
import { readStamp } from '../time/stamp.js';
import type { StampingType } from './clockings.js';
import type { RowComplaint } from './complaint.js';
import { isTooFarAhead, latestDay } from './far-ahead.js';

/** How a file is read. */
export interface Context {
  readonly clock: LocalClock;
  readonly source: string;
  /** Local day on which the file is read. */
  readonly today: number;
}

const TYPES: Readonly<Partial<Record<string, StampingType>>> = {
  B1: 'in',
  B2: 'out',
  B4: 'in-from-absence',
  B5: 'out-to-absence',
  B6: 'overtime',
};

/** Where one press of the clock stands in its file. */
export interface Place {
  readonly line: number;
  /** From the person on, like `dager[3].stemplinger[1]`. */
  readonly path: string;
  /** Its time as it is written. */
  readonly text: string;
}

export const complain = (
  at: Place,
  problem: RowComplaint['problem'],
  expected: string | null,
): RowComplaint => ({ line: at.line, column: at.path, value: at.text, problem, expected });

export interface Press {
  readonly instant: number;
  readonly type: StampingType;
  readonly ambiguous: boolean;
}

/** One press, or what is wrong with it. */
export function readPress(word: string, at: Place, { clock, today }: Context): Press | RowComplaint {
  const type = TYPES[word];
  if (!type) return complain(at, 'unknown-stamping', Object.keys(TYPES).join(', '));
  const reading = readStamp(at.text, clock);
  if (!reading.ok) return complain(at, STAMP_PROBLEM[reading.problem], '2022-10-16T15:59:56');
  if (isTooFarAhead(reading.instant, today, clock)) return complain(at, 'too-far-ahead', latestDay(today));
  return { instant: reading.instant, type, ambiguous: reading.ambiguous };
}

const STAMP_PROBLEM = {
  'not-a-stamp': 'not-a-stamp',
  'no-such-date': 'no-such-date',
  'no-such-time': 'no-such-time',
  'out-of-range': 'out-of-range-date',
  'in-clock-gap': 'in-clock-gap',
} as const;
