import type { Message } from './i18n/texts.js';

/** Every way the product can refuse, by what the caller can do about it. */
export type ErrorKind =
  | 'malformed'
  | 'unknown-caller'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'changed-meanwhile'
  | 'unconditional'
  | 'too-large'
  | 'unknown-form'
  | 'invalid'
  | 'too-many'
  | 'unavailable';

/** One thing that was wrong with a request, and where: in its body (RFC 6901), among its parameters, or in a header. */
export type RequestFault = {
  /** In English, for programs. */
  readonly detail: string;
  /** The same for whoever asks for another language; the detail does where there is none. */
  readonly said?: Message | undefined;
  /** The same for programs, where there is a word for it. */
  readonly problem?: string | undefined;
} & ({ readonly pointer: string } | { readonly parameter: string } | { readonly header: string });

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
  /** Each thing that was wrong, where a request can be wrong in several places. */
  readonly faults?: readonly RequestFault[];
  /** What an HTTP answer has to carry in its headers, like when to come again. */
  readonly headers?: Readonly<Record<string, string>>;

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
