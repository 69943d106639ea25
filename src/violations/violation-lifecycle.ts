/** Where a violation stands (design, spec 3.4). */
export const VIOLATION_STATES = [
  'detected',
  'real',
  'covered-by-agreement',
  'emergency',
  'serious-disturbance',
  'data-error',
  'duplicate',
  'superseded',
] as const;
export type ViolationState = (typeof VIOLATION_STATES)[number];

/** The states a report counts (spec 3.4): not yet assessed, or assessed as real. */
export const COUNTED_STATES: readonly ViolationState[] = ['detected', 'real'];

/** What a person can assess a violation as. */
export const OUTCOMES = [
  'real',
  'covered-by-agreement',
  'emergency',
  'serious-disturbance',
  'data-error',
  'duplicate',
] as const satisfies readonly ViolationState[];
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What evaluation does to a case: finds it once more after it was gone, states it anew, or finds it no
 * longer; measures something else of a breach, something further from the limit, or no longer counts
 * the case that it is a duplicate of.
 */
export const EVALUATION_ACTIONS = [
  'find-again',
  'restate',
  'correct',
  'measure-anew',
  'worsen',
  'orphan',
] as const;
export type EvaluationAction = (typeof EVALUATION_ACTIONS)[number];

/** What a person does to a case. An assessment is named by its outcome. */
export const PERSON_ACTIONS = [
  ...OUTCOMES,
  'take-back',
  'decide-cause',
  'comment',
  'add-measure',
  'change-measure',
  'drop-measure',
  'link-deviation',
] as const;
export type PersonAction = (typeof PERSON_ACTIONS)[number];
export type CaseAction = (typeof EVALUATION_ACTIONS)[number] | PersonAction;

type Row = Readonly<Partial<Record<CaseAction, ViolationState>>>;

const ASSESSED = {
  real: 'real',
  'covered-by-agreement': 'covered-by-agreement',
  emergency: 'emergency',
  'serious-disturbance': 'serious-disturbance',
  'data-error': 'data-error',
  duplicate: 'duplicate',
} as const satisfies Record<Outcome, ViolationState>;

/** What leaves a state as it is. */
const noted = (state: ViolationState): Row => ({
  comment: state,
  'add-measure': state,
  'change-measure': state,
  'drop-measure': state,
  'link-deviation': state,
});

/** A case that is found: evaluation restates or supersedes it and never says what it is. */
const found = (state: ViolationState): Row => ({
  ...noted(state),
  ...ASSESSED,
  'decide-cause': state,
  restate: state,
  correct: 'superseded',
});

const assessed = (state: Outcome): Row => ({ ...found(state), 'take-back': 'detected' });

/**
 * The whole life of a violation: the state after each action that is possible in a state.
 * What is not in it cannot happen. A case that is gone keeps what was said about it, and is
 * open again when it is found again. An assessment that took a breach out of the counts
 * ends with what it rested on: wrong records that have been corrected, an agreement that was said to
 * reach as far as the hours of then, another case in which the same is counted.
 */
const LIFE: Readonly<Record<ViolationState, Row>> = {
  detected: found('detected'),
  real: assessed('real'),
  'covered-by-agreement': { ...assessed('covered-by-agreement'), worsen: 'detected' },
  emergency: assessed('emergency'),
  'serious-disturbance': assessed('serious-disturbance'),
  'data-error': { ...assessed('data-error'), 'measure-anew': 'detected' },
  duplicate: { ...assessed('duplicate'), orphan: 'detected' },
  superseded: { ...noted('superseded'), 'find-again': 'detected' },
};

/** The state after an action; null where the action is not possible. */
export const stateAfter = (state: ViolationState, action: CaseAction): ViolationState | null =>
  LIFE[state][action] ?? null;

/** What a person can do in a state. */
export const possibleIn = (state: ViolationState): readonly PersonAction[] =>
  PERSON_ACTIONS.filter((action) => stateAfter(state, action) !== null);
