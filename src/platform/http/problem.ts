import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind, type RequestFault } from '../errors.js';
import type { Language, Message } from '../i18n/texts.js';

/** The only place where a refusal becomes an HTTP status. */
const STATUS: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  'unknown-caller': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'changed-meanwhile': 412,
  'too-large': 413,
  'unknown-form': 415,
  invalid: 422,
  unconditional: 428,
  'too-many': 429,
  unavailable: 503,
};

/** A refusal or a failure, before it is an answer. */
export interface Problem {
  /** What kind of problem it is, like `report.no-figures`; of a failure without a name `http.404`. */
  readonly code: string;
  readonly status: number;
  readonly detail: string;
  readonly said: Message | null;
  readonly faults: readonly RequestFault[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Whatever was thrown as an answer. The text of a bug is not for the outside. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    const { code, kind, message, said = null, faults = [], headers = {} } = error;
    return { code, status: STATUS[kind], detail: message, said, faults, headers };
  }
  if (error instanceof HttpException) return unnamed(error.getStatus(), detailOf(error));
  const status = refusedByServer(error);
  return unnamed(status, status === 500 ? 'Something went wrong here.' : (WHY_UNREAD[status] ?? UNREAD));
}

const UNREAD = 'The request could not be read.';
/** What the server below us says no to. */
const WHY_UNREAD: Readonly<Record<number, string>> = {
  400: 'The body is not what its content type says, or was cut off; expected valid JSON in UTF-8.',
  413: 'The body is too long.',
  415: 'The charset or the encoding of the body is not known here; expected UTF-8, as it is or gzip.',
};

const unnamed = (status: number, detail: string): Problem => ({
  code: `http.${status}`,
  status,
  detail,
  said: null,
  faults: [],
  headers: {},
});

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

/** Where an answer comes from, and how its kinds of problem are called. */
export interface ProblemPlace {
  /** Address people use, without a slash at the end. */
  readonly publicUrl: string;
  /** What a kind of problem is called; null for one without a name. */
  readonly titleOf: (code: string) => Message | null;
}

/** Below it every kind of problem is explained, each at its code. */
export const PROBLEMS_PATH = '/api/problems';

/** RFC 9457 problem details. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly RequestFault[] | undefined;
}

/**
 * A problem as programs are told of it.
 * @param language the one that was asked for; null for the English of programs
 * @param instance path of the request, or the number of a failure in the log
 */
export function detailsOf(
  { code, status, detail, said, faults }: Problem,
  { publicUrl, titleOf }: ProblemPlace,
  language: Language | null,
  instance: string,
): ProblemDetails {
  const inWords = (message: Message | null): string | undefined => message?.[language ?? 'en'];
  return {
    type: `${publicUrl}${PROBLEMS_PATH}#${code}`,
    title: inWords(titleOf(code)) ?? nameOfStatus(status),
    status,
    detail: inWords(language === null ? null : said) ?? detail,
    instance,
    ...(faults.length > 0 && { errors: faults.map((fault) => inLanguage(fault, language)) }),
  };
}

function inLanguage(fault: RequestFault, language: Language | null): RequestFault {
  const { said, ...plain } = fault;
  return language === null || !said ? plain : { ...plain, detail: said[language] };
}

const nameOfStatus = (status: number): string => STATUS_CODES[status] ?? 'Failure';

/** Programs get JSON, people a page: by path first, then by what the request asks for. */
export function wantsJson(path: string, accept: string | undefined): boolean {
  if (/^\/api(\/|$)/i.test(path)) return true;
  const asked = accept ?? '';
  return /\bjson\b/.test(asked) && !asked.includes('text/html');
}
