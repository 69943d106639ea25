import type { Message } from '../platform/i18n/texts.js';

/** A kind of problem as it is explained: what it is called, and what whoever meets it can do. */
export interface ProblemKind {
  readonly status: number;
  readonly title: Message;
  readonly advice: Message;
}

export const kind = (status: number, title: Message, advice: Message): ProblemKind => ({
  status,
  title,
  advice,
});
