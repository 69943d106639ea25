import { createHash } from 'node:crypto';

/** Says whose browser this was last, for as long as somebody may come back to a form: no id and no name, only whether it is the same person. */
export const LAST_PERSON_COOKIE = 'last-person';
export const LAST_PERSON_MS = 12 * 3600 * 1000;

/** Field of a form that is kept: who it is kept for. */
export const KEPT_FOR = 'kept-for';

/** What stands for a person where only the same or not the same is asked. */
export const personMark = (id: string): string =>
  createHash('sha256').update(`kept-for:${id}`).digest('base64url').slice(0, 16);

/** The mark in a cookie header; null where there is none. */
export const lastPersonIn = (cookies: string | undefined): string | null =>
  /(?:^|;\s*)last-person=([A-Za-z0-9_-]{16})(?:;|$)/.exec(cookies ?? '')?.[1] ?? null;

/** Whom a form that was kept before is kept for, and its other fields. */
export function keptForIn(body: unknown): { readonly mark: string | null; readonly rest: unknown } {
  if (typeof body !== 'object' || body === null || !(KEPT_FOR in body)) return { mark: null, rest: body };
  const { [KEPT_FOR]: mark, ...rest } = body;
  return { mark: typeof mark === 'string' && mark !== '' ? mark : null, rest };
}
