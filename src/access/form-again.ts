import { localPath } from '../platform/html/render.js';

/** An address longer than this is cut off on its way. */
const LONGEST = 1800;

/**
 * Where somebody finds a form again that was sent after the session had ended: the page it
 * names in `again`, with what was typed in its address. Forms that hold anything about
 * people name none, and nothing of them is repeated. Null where there is none.
 */
export function formAgain(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { again, ...fields } = body as Readonly<Record<string, unknown>>;
  const page = localPath(again);
  if (page === '/') return null;
  const typed = Object.entries(fields).filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  );
  const address = `${page.split('?', 1)[0] ?? page}?${new URLSearchParams(typed).toString()}`;
  return address.length > LONGEST ? page : address;
}
