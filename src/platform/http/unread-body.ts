import type { ErrorRequestHandler, Request } from 'express';
import { DomainError } from '../errors.js';
import type { Message } from '../i18n/texts.js';

const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

export class BodyTooLong extends DomainError {
  readonly kind = 'too-large';
  readonly code = 'http.413';
  override readonly said: Message;

  /** @param limit bytes that would have been taken */
  constructor(limit: number) {
    const most =
      limit < MEGABYTE ? `${Math.floor(limit / KILOBYTE)} kB` : `${Math.floor(limit / MEGABYTE)} MB`;
    const said = {
      nb: `Innholdet er for langt; ventet høyst ${most}. Ingenting er lagret.`,
      nn: `Innhaldet er for langt; venta høgst ${most}. Ingenting er lagra.`,
      en: `The body is too long; expected at most ${most}. Nothing has been stored.`,
    };
    super(said.en);
    this.said = said;
  }
}

/** A body that was to be JSON and is none. */
export class BrokenBody extends DomainError {
  readonly kind = 'malformed';
  readonly code = 'http.400';
  override readonly faults;

  /** @param said where it goes wrong, and what should stand there */
  constructor(override readonly said: Message) {
    super(said.en);
    this.faults = [{ pointer: '#', detail: said.en, said }];
  }
}

const NO_OBJECT: Message = {
  nb: 'ventet et objekt, {…}, eller en liste, […]',
  nn: 'venta eit objekt, {…}, eller ei liste, […]',
  en: 'expected an object, {…}, or a list, […]',
};

/** What the parser of bodies throws, as far as it is known here. */
interface Unread {
  readonly type?: unknown;
  readonly limit?: unknown;
  readonly body?: unknown;
}

/**
 * Answers for a body that could not be read: of what its parser says itself, nothing names a limit or a line.
 * @param whyNotJson where a text that is no JSON goes wrong
 */
export const unreadBodies =
  (
    whyNotJson: (text: string) => Message,
    answer: (error: DomainError, ...sent: [Request, Parameters<ErrorRequestHandler>[2]]) => void,
  ): ErrorRequestHandler =>
  (error: Unread, request, response, next) => {
    const { type, limit, body } = error;
    if (type === 'entity.too.large' && typeof limit === 'number') {
      answer(new BodyTooLong(limit), request, response);
    } else if (type === 'entity.parse.failed' && typeof body === 'string') {
      answer(new BrokenBody(isJson(body) ? NO_OBJECT : whyNotJson(body)), request, response);
    } else next(error);
  };

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
