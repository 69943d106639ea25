import type { LocalClock } from '../../time/local-clock.js';
import type { AlertKind } from '../alert-kinds.js';
import { type Choice, isTime, nextDigest, opensAt } from '../choices/choice.js';

/** Alerts of one recipient that are in no mail yet. */
export interface UncollectedAlerts {
  readonly recipient: string;
  readonly told: readonly { readonly kind: AlertKind; readonly count: number }[];
  /** When the oldest was written, and the last mail of a day; UTC seconds. */
  readonly since: number;
  readonly gathered: number | null;
  readonly choice: Choice;
}

/** When they become a mail, UTC seconds; null where that is as soon as what came with them has been evaluated. */
export function collectedAt(
  { since, gathered, choice }: UncollectedAlerts,
  now: number,
  clock: LocalClock,
): number | null {
  if (isTime(choice, { since, gathered, isSettled: true }, now, clock)) return null;
  return choice.delivery === 'daily' ? nextDigest(choice, now, clock) : opensAt(choice, now, clock);
}
