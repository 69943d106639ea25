import type { Message } from './i18n/texts.js';

/** Every way the product can refuse, by what the caller can do about it. */
export type ErrorKind = 'invalid' | 'too-large' | 'not-found' | 'forbidden' | 'conflict' | 'unavailable';

/**
 * A refusal that callers are meant to see: `message` says what was wrong, where, and what
 * would be right, in words fit for the person who asked. Anything else that is thrown is a
 * bug and its text never leaves the log.
 */
export abstract class DomainError extends Error {
  abstract readonly kind: ErrorKind;
  /** Stable identifier for clients and logs, like `report.month-not-closed`. */
  abstract readonly code: string;
  /**
   * What a page says, where the general words for its kind are not enough. The message
   * itself is English, for the terminal, the log and programs.
   */
  readonly said?: Message;

  override get name(): string {
    return this.constructor.name;
  }
}

/** The text of whatever was thrown, for a log line or a wrapped message. */
export const textOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The `code` Node and PostgreSQL put on their errors (`EADDRINUSE`, `57P03`), or null. */
export function codeOf(thrown: unknown): string | null {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return null;
  return typeof thrown.code === 'string' ? thrown.code : null;
}
