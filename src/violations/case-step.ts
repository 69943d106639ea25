/** Why evaluation wrote a line of a case's history. */
export const EVALUATION_STEPS = [
  'found',
  'found-again',
  'reopened',
  'restated',
  'regrounded',
  'data-corrected',
  'orphaned',
] as const;
export type EvaluationStep = (typeof EVALUATION_STEPS)[number];

/** What makes an assessment one of other figures, or of a finding that had been gone. */
const OUTDATING: ReadonlySet<EvaluationStep> = new Set<EvaluationStep>([
  'restated',
  'reopened',
  'found-again',
]);

/** The cases of which an earlier assessment, where there is one, no longer says all. */
export const outdatedBy = (
  steps: readonly { readonly id: string; readonly reason: EvaluationStep }[],
): readonly string[] => steps.filter(({ reason }) => OUTDATING.has(reason)).map(({ id }) => id);

/** Why a person's action wrote one. */
export const PERSON_STEPS = [
  'assessed',
  'taken-back',
  'cause-decided',
  'commented',
  'measure-added',
  'measure-changed',
  'measure-dropped',
  'measure-resumed',
  'deviation-linked',
] as const;
export type PersonStep = (typeof PERSON_STEPS)[number];

export type StepReason = EvaluationStep | PersonStep;

/** The figures of a case before they were restated, in the case's unit. */
export interface FiguresBefore {
  readonly measured: number;
  readonly effectiveLimit: number;
}

/** What somebody wants to do, by whom and until when; dates are `YYYY-MM-DD`. */
export interface Measure {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly dueDate: string;
  /** What it led to; null while nobody has said. */
  readonly effect: string | null;
  readonly doneOn: string | null;
  /** When it was decided that it is not to be done after all, and why; both or neither. */
  readonly droppedOn: string | null;
  readonly droppedBecause: string | null;
}

/** Whether a measure is still to be done. */
export const isToBeDone = ({ doneOn, droppedOn }: Pick<Measure, 'doneOn' | 'droppedOn'>): boolean =>
  doneOn === null && droppedOn === null;

type Dropped = 'droppedOn' | 'droppedBecause';

/** A measure as the history keeps it; what was written before measures could be dropped does not speak of that. */
export type MeasureThen = Omit<Measure, Dropped> & Partial<Pick<Measure, Dropped>>;

/** What a person's step says; only what belongs to its reason is there. */
export interface PersonDetail {
  /** Why, or the comment. */
  readonly text?: string;
  readonly duplicateOf?: string | null;
  /** The cause decided; null takes a decision back. */
  readonly cause?: string | null;
  readonly causeBefore?: string | null;
  readonly measure?: MeasureThen;
  /** The deviation number; null takes the link away. */
  readonly number?: string | null;
  readonly numberBefore?: string | null;
}
