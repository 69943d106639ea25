import type { RequestFault } from '../errors.js';

/** A request that is not as its page can use it: a value that is none, or a place in a list that is none. */
const UNUSABLE: readonly number[] = [400, 422];

/** Where a list goes on from: of another selection it is none. */
const PLACES: readonly string[] = ['after', 'before', 'cursor', 'page'];

/** A page to go on with after a refusal. */
export interface PageAgain {
  readonly href: string;
  /** Whether it still has choices: those that were not at fault. */
  readonly keepsChoices: boolean;
}

/**
 * Where a page is without the choices in its address that were refused, and with the others; without any of them where
 * nobody says which one it was. Null where nothing was chosen. Two slashes at its beginning would lead to another site.
 */
export function pageAgain(
  method: string,
  address: string,
  { status, faults }: { readonly status: number; readonly faults: readonly RequestFault[] },
): PageAgain | null {
  const [path = '', choices] = address.split('?', 2);
  if (method !== 'GET' || !UNUSABLE.includes(status) || !choices) return null;
  if (!/^\/(?![/\\])/.test(path)) return null;
  const wrong = faults.flatMap((fault) => ('parameter' in fault ? [fault.parameter] : []));
  const kept = wrong.length === 0 ? '' : without(wrong, choices);
  return kept === null ? null : pageWith(path, kept);
}

const pageWith = (path: string, kept: string): PageAgain =>
  kept === '' ? { href: path, keepsChoices: false } : { href: `${path}?${kept}`, keepsChoices: true };

/** The other choices; null where none of these was one, as what is wrong in the path itself stays so. */
function without(wrong: readonly string[], choices: string): string | null {
  const query = new URLSearchParams(choices);
  if (!wrong.some((name) => query.has(name))) return null;
  // A form that is sent with nothing chosen sends empty texts.
  const empty = [...query].flatMap(([name, value]) => (value === '' ? [name] : []));
  for (const name of [...wrong, ...PLACES, ...empty]) query.delete(name);
  return query.toString();
}
