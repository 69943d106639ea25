/**
 * Where something stands in a report. Items of lists go by what tells them apart, never by
 * their place: with one unit more every row below would be another.
 */

/** The lists of a report, by the names on the way to them, and by which fields their items go. */
export const LIST_KEYS: Readonly<Record<string, readonly string[]>> = {
  kinds: ['employment'],
  employed: ['employment'],
  hires: ['title'],
  leavers: ['title'],
  coming: ['title'],
  breachesByType: ['code'],
  types: ['code'],
  otherRules: ['rule'],
  causes: ['cause'],
  list: ['rule', 'what', 'owner'],
  trend: ['month'],
  months: ['month'],
  corrected: ['month'],
  byUnit: ['name'],
};

/** The key of what has no name: several units together. */
export const NAMELESS = '';

/** What is between the fields of a key of several. */
export const BETWEEN = ' · ';

/** @param steps the way to the list */
export function itemKey(steps: readonly string[], item: unknown): string {
  const fields = LIST_KEYS[steps.at(-1) ?? ''];
  if (fields === undefined || typeof item !== 'object' || item === null) return String(item);
  const values = item as Readonly<Record<string, unknown>>;
  return fields.map((field) => keyText(values[field])).join(BETWEEN);
}

const keyText = (value: unknown): string => (typeof value === 'string' ? value : NAMELESS);

export const pathOf = (steps: readonly string[]): string =>
  steps.map((step) => step.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');

export const stepsOf = (path: string): readonly string[] =>
  path.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
