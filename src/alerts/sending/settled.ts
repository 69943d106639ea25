import { MINUTE } from '../../time/civil.js';

/** Alerts that keep coming are not collected for ever: after this the first of them must be told. */
const LONGEST_COLLECTION = 5 * MINUTE;
/** The same while an evaluation is under way that may add to them. */
const LONGEST_EVALUATION = 30 * MINUTE;

/** Alerts of one recipient that are in no mail yet; UTC seconds. */
export interface Collected {
  /** When the oldest was written. */
  readonly since: number;
  /** When the youngest was. */
  readonly last: number;
}

/**
 * Whether what is collected for somebody can become a mail: nothing has come for a while,
 * and nobody is still to be evaluated who was marked before the youngest of it was found.
 * Those may be of the same import, which is one mail however long its evaluation takes;
 * what came in later gives a mail of its own. There is an end to both.
 *
 * @param settledBefore what was written by then has settled, UTC seconds
 * @param unevaluatedSince since when anybody waits for an evaluation that will be tried; null where nobody does
 */
export function hasSettled(
  { since, last }: Collected,
  settledBefore: number,
  unevaluatedSince: number | null,
): boolean {
  if (unevaluatedSince !== null && unevaluatedSince <= last)
    return since <= settledBefore - LONGEST_EVALUATION;
  return last <= settledBefore || since <= settledBefore - LONGEST_COLLECTION;
}
