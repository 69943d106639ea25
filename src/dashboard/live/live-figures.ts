import { type Scope, unitFilter } from '../../access/access.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { Queue } from './evaluation-queue.query.js';
import { LIVE_TEXTS } from './live-figures.texts.js';

/** How the figures of a page stand: what was shown at first, and what is told later. */
export interface LiveFigures {
  /** Of the data the figures are made of; another one means that they may be others now. */
  readonly version: string;
  /** Employees of the reader's scope who are being evaluated. */
  readonly count: number;
}

/** Employees of a scope who are being evaluated. */
export function countOf(queue: Queue, scope: Scope): number {
  const ids = unitFilter(scope);
  const counts = ids === null ? [...queue.values()] : ids.map((id) => queue.get(id) ?? 0);
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Nothing while nobody is evaluated. */
export const sayEvaluating = (count: number, language: Language): string =>
  count === 0 ? '' : speak(LIVE_TEXTS, language)('evaluating', { count });
