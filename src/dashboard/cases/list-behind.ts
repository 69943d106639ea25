import { listAddress, ViolationFilter } from '../violation-filter.js';

/** What a request tells of where it came from. */
export interface CameFrom {
  /** What follows `/violations?` in the address of the list, as a page of the case was told; it may be anything. */
  readonly told: unknown;
  readonly referer: string | undefined;
  readonly host: string | undefined;
}

/**
 * The list a case was opened from, as what follows `/violations?`: what the address says, for that outlives forms, else
 * the page before. Null where it was none, or nonsense: the address may be anybody's.
 */
export function listBehind({ told, referer, host }: CameFrom): string | null {
  const query = typeof told === 'string' ? told : queryOfList(referer, host);
  if (query === null) return null;
  const read = ViolationFilter.safeParse(Object.fromEntries(new URLSearchParams(query)));
  if (!read.success) return null;
  return listAddress(read.data, read.data.after ?? null, '').replace(/^\?/, '');
}

/** The list, and the address at which it comes back with a form. */
const LISTS: readonly string[] = ['/violations', '/violations/assess'];

function queryOfList(referer: string | undefined, host: string | undefined): string | null {
  if (referer === undefined || !URL.canParse(referer)) return null;
  const before = new URL(referer);
  return before.host === host && LISTS.includes(before.pathname) ? before.search.slice(1) : null;
}

/** The list in the address of a page or form of the case; nothing where there is none. */
export const listIn = (list: string | null, sign: '?' | '&'): string =>
  list === null ? '' : `${sign}list=${encodeURIComponent(list)}`;
