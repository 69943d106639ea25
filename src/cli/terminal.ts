import { DomainError } from '../platform/errors.js';

/** Exit status (design 6): fine; breaches or failures found where asked; wrong use or bad input. */
export const EXIT = { fine: 0, found: 1, refused: 2 } as const;

/** Where a command writes and how it ends; tests give their own. */
export interface Terminal {
  /** A line of the answer, to standard output. */
  readonly print: (line: string) => void;
  /** A line about the work, to standard error, so that an answer can be piped. */
  readonly note: (line: string) => void;
  /** Sets the exit status; the process ends when nothing is left to do. */
  readonly exit: (status: number) => void;
  readonly isInteractive: boolean;
}

/** Wrong use or bad input: the message is all the person needs. */
class Refusal extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'cli.refused';
}

export const refuse = (message: string): DomainError => new Refusal(message);
