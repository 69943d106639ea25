import type { Language } from '../../platform/i18n/texts.js';
import { DAY_SECONDS, MINUTE } from '../../time/civil.js';
import { isStatisticalWorkingDay } from '../../time/holidays.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { OptionalKind } from '../alert-kinds.js';

export const DELIVERIES = ['at-once', 'daily'] as const;
export type Delivery = (typeof DELIVERIES)[number];

/** When and how somebody wants to be told. Times are `HH:MM` on the wall clock. */
export interface Choice {
  readonly language: Language | null;
  readonly delivery: Delivery;
  /** When the mail of the day is sent, where there is one. */
  readonly digestAt: string;
  /** Between these a mail may be sent at once; null is no bound. */
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  /** Monday to Friday and no public holiday. */
  readonly workdaysOnly: boolean;
  readonly off: readonly OptionalKind[];
}

/** Of whoever has never chosen: at once and at any time, for that is what the law's short limits ask for. */
export const NO_CHOICE: Choice = {
  language: null,
  delivery: 'at-once',
  digestAt: '07:00',
  notBefore: null,
  notAfter: null,
  workdaysOnly: false,
  off: [],
};

/** Longer than any row of days that are no working days. */
const LOOK_DAYS = 14;

/** Seconds after midnight on the wall clock of `HH:MM`. */
const secondsIn = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * MINUTE;

/** The part of a day in which a mail may go out; a mail of the day also later on it, when it was held up. */
const hoursOf = ({ delivery, digestAt, notBefore, notAfter }: Choice): readonly [number, number] =>
  delivery === 'daily'
    ? [secondsIn(digestAt), DAY_SECONDS]
    : [notBefore === null ? 0 : secondsIn(notBefore), notAfter === null ? DAY_SECONDS : secondsIn(notAfter)];

const isDayFor = ({ workdaysOnly }: Choice, day: number): boolean =>
  !workdaysOnly || isStatisticalWorkingDay(day);

/**
 * The first instant from `now` on at which a mail may go out.
 * @param now UTC seconds
 */
export function opensAt(choice: Choice, now: number, clock: LocalClock): number {
  const today = clock.dayOf(now);
  const [from, until] = hoursOf(choice);
  for (let day = today; day <= today + LOOK_DAYS; day += 1) {
    if (!isDayFor(choice, day)) continue;
    if (clock.instantAt(day, until) > now) return Math.max(now, clock.instantAt(day, from));
  }
  return now;
}

/**
 * Whether what waits is to be sent now: at once where it has settled, once a day where it
 * waited before the hour of the day's mail came, however long ago that was, and no mail of
 * that day has been written.
 * @param waiting when the oldest of it was written, and the last mail of a day; UTC seconds
 */
export function isTime(
  choice: Choice,
  waiting: { readonly since: number; readonly gathered: number | null; readonly isSettled: boolean },
  now: number,
  clock: LocalClock,
): boolean {
  if (opensAt(choice, now, clock) > now) return false;
  if (choice.delivery !== 'daily') return waiting.isSettled;
  const due = lastDigest(choice, now, clock);
  return waiting.since < due && (waiting.gathered === null || waiting.gathered < due);
}

/** When the next mail of a day is to be sent, after `now`. UTC seconds. */
export function nextDigest(choice: Choice, now: number, clock: LocalClock): number {
  const today = clock.dayOf(now);
  for (let day = today; day <= today + LOOK_DAYS; day += 1) {
    const at = clock.instantAt(day, secondsIn(choice.digestAt));
    if (at > now && isDayFor(choice, day)) return at;
  }
  return Number.POSITIVE_INFINITY;
}

/** When the last mail of a day was to be sent. */
function lastDigest(choice: Choice, now: number, clock: LocalClock): number {
  const today = clock.dayOf(now);
  for (let day = today; day >= today - LOOK_DAYS; day -= 1) {
    const at = clock.instantAt(day, secondsIn(choice.digestAt));
    if (at <= now && isDayFor(choice, day)) return at;
  }
  return Number.NEGATIVE_INFINITY;
}
