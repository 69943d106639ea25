import type { Evaluated } from '../../ingest/import-answers.query.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { EVALUATION_TEXTS } from './evaluation.texts.js';

/** How far the evaluation after an import is; what the page shows at first and what it hears later. */
export interface ToldEvaluation {
  /** Employees who have been evaluated since, of all whom the import had marked. */
  readonly done: number;
  readonly total: number;
  readonly text: string;
  readonly isOver: boolean;
}

/** Whether nobody is still to be evaluated; who could not be waits for a person. */
export const isSettled = ({ waiting }: Evaluated): boolean => waiting === 0;

/** The total is what was marked, and grows with what is marked later; it is said by how much. */
export function toldEvaluation(evaluated: Evaluated, language: Language): ToldEvaluation {
  const { marked, added, waiting, stuck } = evaluated;
  const say = speak(EVALUATION_TEXTS, language);
  const total = marked + added;
  const done = Math.max(0, total - waiting - stuck);
  const isOver = isSettled(evaluated);
  const sentences = [
    isOver && stuck === 0 ? say('all', { total }) : say('soFar', { done, total }),
    ...(added > 0 ? [say('added', { added })] : []),
    ...(stuck > 0 ? [say('stuck', { stuck })] : []),
  ];
  return { done, total, text: sentences.join(' '), isOver };
}
