import { formatDay } from '../../time/civil.js';
import type { ViolationState } from '../violation-lifecycle.js';
import type { Shortened } from './ledger.js';

/**
 * Assessed so, a rest that was cut short is owed though no agreement on record allowed it: the
 * law lets it pass against rest (spec 2.0, 2.13 (3), 3.4).
 */
export const OWED_STATES: readonly ViolationState[] = [
  'covered-by-agreement',
  'emergency',
  'serious-disturbance',
];

/** Assessed so, nothing is owed for it: the rest was not cut short, or is owed for another case. */
export const UNOWED_STATES: readonly ViolationState[] = ['data-error', 'duplicate'];

/** How an employee's rests that were cut short are assessed, by `restName`; what is not in it says nothing of owing. */
export type AssessedRests = ReadonlyMap<string, ViolationState>;

export const NONE_ASSESSED: AssessedRests = new Map();

/** @param anchorDay local day number */
export const restName = (rule: Shortened['rule'], anchorDay: number): string =>
  `${rule}@${formatDay(anchorDay)}`;

/** Whether a rest below the statute's is owed. */
export const isOwed = (state: ViolationState, isUnderAgreement: boolean): boolean =>
  OWED_STATES.includes(state) || (isUnderAgreement && !UNOWED_STATES.includes(state));

/** Whether an assessment can make a rest owed that was not, or the other way round. */
export const changesOwing = (from: ViolationState, to: ViolationState): boolean =>
  [true, false].some((isUnderAgreement) => isOwed(from, isUnderAgreement) !== isOwed(to, isUnderAgreement));
