import type { ViolationState } from '../violation-lifecycle.js';
import { NothingToObjectTo, ObjectionClosed, ObjectionOpen, WrongObjection } from './objection-refusals.js';

/** How an objection stands: upheld where the employee was right, rejected where the finding stands. */
export const OBJECTION_STATES = ['open', 'upheld', 'rejected', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const ANSWERS = ['upheld', 'rejected'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Letters of an objection or an answer at most. */
export const LONGEST_OBJECTION = 4000;

/** An objection on record, as far as deciding needs it. */
export interface ObjectionNow {
  readonly id: string;
  readonly state: ObjectionState;
  readonly text: string;
  readonly answer: string | null;
}

/** A text as somebody wrote it, without what surrounds it. @throws WrongObjection */
function written(text: string, field: 'text' | 'answer'): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new WrongObjection(field, 'missing');
  if (trimmed.length > LONGEST_OBJECTION) throw new WrongObjection(field, 'too-long');
  return trimmed;
}

/**
 * What an employee's objection becomes; null where the same is said already, so that a form
 * that is sent twice objects once.
 * @param open the one of this finding that waits for its answer; null where none does
 * @param today local day
 * @param daysToAnswer those the installation gives for an answer
 * @throws WrongObjection, NothingToObjectTo, ObjectionOpen
 */
export function objecting(
  text: string,
  {
    state,
    open,
    today,
    daysToAnswer,
  }: {
    readonly state: ViolationState;
    readonly open: ObjectionNow | null;
    readonly today: number;
    readonly daysToAnswer: number;
  },
): { readonly text: string; readonly dueDay: number } | null {
  const said = written(text, 'text');
  if (open) {
    if (open.text === said) return null;
    throw new ObjectionOpen();
  }
  if (state === 'superseded') throw new NothingToObjectTo();
  return { text: said, dueDay: today + daysToAnswer };
}

/**
 * What an answer makes of an objection; null where it was answered so already.
 * @throws WrongObjection, ObjectionClosed where another answer was faster, or the employee took it back
 */
export function answering(
  now: ObjectionNow,
  outcome: Answer,
  text: string,
): { readonly state: Answer; readonly answer: string } | null {
  const said = written(text, 'answer');
  if (now.state === 'open') return { state: outcome, answer: said };
  if (now.state === outcome && now.answer === said) return null;
  throw new ObjectionClosed(now.state);
}

/** Whether taking it back changes anything. @throws ObjectionClosed where it was answered */
export function withdrawing(now: ObjectionNow): boolean {
  if (now.state === 'withdrawn') return false;
  if (now.state !== 'open') throw new ObjectionClosed(now.state);
  return true;
}
