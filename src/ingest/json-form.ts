/** How a JSON file is read, by what stands in its beginning. */
export type JsonForm =
  | { readonly kind: 'minwintid' | 'organisation' }
  /** A list of records, perhaps below a key; or a record a line. */
  | { readonly kind: 'list'; readonly key: string | null }
  | { readonly kind: 'lines' };

/** JSON or not, by the first character that is no space; names of files say nothing certain. */
export const looksLikeJson = (head: string): boolean => /^\s*[[{]/.test(head);

const MINWINTID = /"(?:dager|nav_id)"\s*:/;
const ORGANISATION = /"(?:organisation|positions|employees|units|agreements)"\s*:\s*[[{]/;
/** Keys below which systems answer with their list. */
const LIST = /"(value|data|items|records|results|shifts|timesheets|attendances|events|absences)"\s*:\s*\[/;

/**
 * NAV's clockings and the organisation file have a shape of their own; any other JSON is a
 * list, an answer that holds a list, or one record a line.
 */
export function jsonFormOf(head: string): JsonForm | null {
  const [firstLine = '', ...rest] = head.trimStart().split(/\r\n|\n|\r/);
  if (isWhole(firstLine) && /^\s*\{/.test(rest.join('\n'))) return { kind: 'lines' };
  if (MINWINTID.test(head)) return { kind: 'minwintid' };
  return /^\s*\[/.test(head) ? { kind: 'list', key: null } : formOfObject(head, firstLine, rest);
}

function formOfObject(head: string, firstLine: string, rest: readonly string[]): JsonForm | null {
  if (ORGANISATION.test(head)) return { kind: 'organisation' };
  const key = LIST.exec(head)?.[1];
  return key === undefined ? linesOrNothing(firstLine, rest) : { kind: 'list', key };
}

/**
 * One record on one line is a file of records too, and so is one whose first line or second
 * is broken; an object over several lines says nothing we know.
 */
function linesOrNothing(firstLine: string, rest: readonly string[]): JsonForm | null {
  const second = rest.find((line) => line.trim() !== '');
  return [firstLine, second ?? ''].some(isWhole) ? { kind: 'lines' } : null;
}

function isWhole(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
