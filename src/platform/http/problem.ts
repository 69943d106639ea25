import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '../errors.js';
import type { Message } from '../i18n/texts.js';

/** The only place where a refusal becomes an HTTP status. */
const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  'too-large': 413,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  unavailable: 503,
};

/** RFC 9457 problem details, and what a page may say on top. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly said: Message | null;
}

/** Whatever was thrown as an answer. The text of a bug is not for the outside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    return {
      type: `urn:problem:${error.code}`,
      status: STATUS[error.kind],
      detail: error.message,
      said: error.said ?? null,
    };
  }
  if (error instanceof HttpException) {
    return { type: 'about:blank', status: error.getStatus(), detail: detailOf(error), said: null };
  }
  const status = refusedByServer(error);
  const detail = status === 500 ? 'Something went wrong here.' : 'The request could not be read.';
  return { type: 'about:blank', status, detail, said: null };
}

/** Nest puts the findings of a schema into the response as a list. */
function detailOf(error: HttpException): string {
  const response = error.getResponse();
  if (typeof response === 'string') return response;
  const { message } = response as { message?: unknown };
  return Array.isArray(message) ? message.join('; ') : error.message;
}

/** A body that is too long or no JSON is refused by the server below us with its own 4xx. */
function refusedByServer(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** Programs get JSON, people a page: by path first, then by what the request asks for. */
export function wantsJson(path: string, accept: string | undefined): boolean {
  if (path === '/api' || path.startsWith('/api/')) return true;
  const asked = accept ?? '';
  return /\bjson\b/.test(asked) && !asked.includes('text/html');
}
