import { createHash } from 'node:crypto';

/** Says whose browser this was last, for as long as somebody may come back to a form: no id and no name, only whether it is the same person. */
export const LAST_PERSON_COOKIE = 'last-person';
export const LAST_PERSON_MS = 12 * 3600 * 1000;

/** Field of a form: whom it was shown to, and is kept for where it cannot be carried out. */
export const KEPT_FOR = 'kept-for';

/** Field of a form: what the page is called on which it stands. */
export const KEPT_PAGE = 'kept-page';

/** What stands for a person where only the same or not the same is asked. */
export const personMark = (id: string): string =>
  createHash('sha256').update(`kept-for:${id}`).digest('base64url').slice(0, 16);

/** The mark in a cookie header; null where there is none. */
export const lastPersonIn = (cookies: string | undefined): string | null =>
  /(?:^|;\s*)last-person=([A-Za-z0-9_-]{16})(?:;|$)/.exec(cookies ?? '')?.[1] ?? null;

/** What a form says of itself beside its own fields. */
export interface SaidOfForm {
  /** Whom it was shown to, or is kept for; null where it does not say. */
  readonly mark: string | null;
  /** What the page is called on which it was filled in. */
  readonly page: string | null;
  /** Its own fields. */
  readonly rest: unknown;
}

export function keptForIn(body: unknown): SaidOfForm {
  if (typeof body !== 'object' || body === null || !(KEPT_FOR in body || KEPT_PAGE in body)) {
    return { mark: null, page: null, rest: body };
  }
  const { [KEPT_FOR]: mark, [KEPT_PAGE]: page, ...rest } = body as Readonly<Record<string, unknown>>;
  return { mark: textOrNull(mark), page: textOrNull(page), rest };
}

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
