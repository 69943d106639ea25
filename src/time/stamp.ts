import { dayNumber, formatDay, DAY_SECONDS, FIRST_DAY, HOUR, LAST_DAY, MINUTE } from './civil.js';
import type { LocalClock } from './local-clock.js';

/** Why a text is no instant; the words for a person are chosen where it is shown. */
export type StampProblem = 'not-a-stamp' | 'no-such-date' | 'no-such-time' | 'out-of-range' | 'in-clock-gap';

export type StampReading =
  | { readonly ok: true; readonly instant: number; readonly ambiguous: boolean }
  | { readonly ok: false; readonly problem: StampProblem };

const STAMP =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*(Z|[+-]\d{2}(?::?\d{2})?))?$/;

/**
 * Reads `2025-12-01T07:30`, with a space for the T, with seconds, with `Z` or an offset.
 * Without an offset the reading is local to `clock`; an ambiguous one is the first
 * occurrence and says so; one in the spring gap is a problem. Fractions of a second are
 * cut off, for instants are whole seconds (spec 1.1.1). 24:00 is the end of its day.
 */
export function readStamp(text: string, clock: LocalClock): StampReading {
  const match = STAMP.exec(text);
  if (!match) return { ok: false, problem: 'not-a-stamp' };
  const day = dayOf(match);
  const secondsIn = secondsOf(match);
  if (day === null) return { ok: false, problem: 'no-such-date' };
  if (secondsIn === null) return { ok: false, problem: 'no-such-time' };
  if (day < FIRST_DAY || day > LAST_DAY) return { ok: false, problem: 'out-of-range' };
  const local = day * DAY_SECONDS + secondsIn;
  if (match[7] !== undefined) return withOffset(local, match[7]);
  const reading = clock.read(local);
  if (reading.kind === 'never') return { ok: false, problem: 'in-clock-gap' };
  return { ok: true, instant: reading.instant, ambiguous: reading.kind === 'twice' };
}

/** The day number of the stamp's date; null for a 30 February. */
function dayOf(match: RegExpExecArray): number | null {
  const day = dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === match[0].slice(0, 10) ? day : null;
}

/** Seconds after midnight; null for a 25:00 or 12:60. */
function secondsOf(match: RegExpExecArray): number | null {
  const minute = Number(match[5]);
  const second = Number(match[6] ?? 0);
  const secondsIn = Number(match[4]) * HOUR + minute * MINUTE + second;
  return minute > 59 || second > 59 || secondsIn > DAY_SECONDS ? null : secondsIn;
}

/** No place on earth is further from UTC (Kiritimati). */
const LARGEST_OFFSET = 14 * HOUR;

/** A misprinted offset like +99:00 is refused: taken at its word it would move the work by days. */
function withOffset(local: number, text: string): StampReading {
  const offset = offsetSeconds(text);
  return offset === null
    ? { ok: false, problem: 'not-a-stamp' }
    : { ok: true, instant: local - offset, ambiguous: false };
}

function offsetSeconds(text: string): number | null {
  if (text === 'Z') return 0;
  const digits = text.slice(1).replace(':', '');
  const minutes = Number(digits.slice(2) || 0);
  const seconds = Number(digits.slice(0, 2)) * HOUR + minutes * MINUTE;
  if (minutes > 59 || seconds > LARGEST_OFFSET) return null;
  return text.startsWith('-') ? -seconds : seconds;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-03-02T23:45+01:00`: the local reading with its offset; seconds only when not zero. */
export function formatStamp(instant: number, clock: LocalClock): string {
  const offset = clock.offsetAt(instant);
  const sign = offset < 0 ? '-' : '+';
  const hours = Math.floor(Math.abs(offset) / HOUR);
  const minutes = Math.floor((Math.abs(offset) % HOUR) / MINUTE);
  return `${formatLocal(instant, clock)}${sign}${two(hours)}:${two(minutes)}`;
}

/** `2026-03-02T23:45`: the local reading alone; seconds only when not zero. */
export function formatLocal(instant: number, clock: LocalClock): string {
  const local = clock.localOf(instant);
  const day = Math.floor(local / DAY_SECONDS);
  const rest = local - day * DAY_SECONDS;
  const seconds = rest % MINUTE;
  const time = `${two(Math.floor(rest / HOUR))}:${two(Math.floor((rest % HOUR) / MINUTE))}`;
  return `${formatDay(day)}T${time}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}
