import { causesToChoose } from '../wording/cause-words.js';
import { NO_CAUSE, WrongFilter } from './violation-filter.js';

/**
 * A cause that is no choice and no case has is a mistyped one: an empty list would be read as a month without any. One
 * that an earlier cause file named is asked for as long as there are cases of it.
 *
 * @param cases how many were found
 * @throws WrongFilter
 */
export function assertCause(cause: string | undefined, cases: number): void {
  if (cause === undefined || cases > 0 || cause === NO_CAUSE || causesToChoose().includes(cause)) return;
  throw new WrongFilter(['cause']);
}
