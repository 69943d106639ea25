const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = 4 * HOUR;
/** How long a mail is tried before it is given up: over a weekend and the morning after it. */
export const TRIED_FOR_MS = 72 * HOUR;
/** So much of a wait is left to chance, so that mails that failed together do not come back together. */
const JITTER = 0.25;

/**
 * When a mail that could not be handed over is tried next: after a minute, two, four, and
 * so on to four hours, a quarter of it at random; null once it has been tried for three days.
 *
 * @param attempts tries that failed, this one included
 * @param since when the first of them failed, @param now when this one did
 * @param chance from 0 to 1
 */
export function nextTry(attempts: number, since: Date, now: Date, chance: number): Date | null {
  if (now.getTime() - since.getTime() >= TRIED_FOR_MS) return null;
  const whole = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (attempts - 1));
  return new Date(now.getTime() + Math.round(whole * (1 - JITTER * chance)));
}
