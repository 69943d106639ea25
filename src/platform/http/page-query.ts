import { z } from 'zod';
import { spoken } from './fault-words.js';

const MOST_ROWS = 200;
const expected = spoken({
  nb: `ventet et helt tall fra 1 til ${MOST_ROWS}`,
  nn: `venta eit heilt tal frå 1 til ${MOST_ROWS}`,
  en: `expected a whole number from 1 to ${MOST_ROWS}`,
});

/** How a list is asked for, page by page. */
export const pageFields = {
  limit: z
    .string()
    .regex(/^\d{1,3}$/, expected)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= MOST_ROWS, expected)
    .default(50)
    .meta({ description: `Rows in an answer, 1 to ${MOST_ROWS}; 50 when left out`, example: '50' }),
  cursor: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'Where the answer before ended: its `next`. Left out, the list begins.' }),
};

/** How an answer says where it ended. */
export const nextField = z
  .string()
  .nullable()
  .meta({ description: 'Give it as cursor for the next page; null at the end' });

export const PageQuery = z.strictObject(pageFields);
export type PageQuery = z.output<typeof PageQuery>;

/** A page of a list that is held whole: in the order of its keys, behind that of the page before. */
export function pageBehind<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  { limit, after }: { readonly limit: number; readonly after: string | null },
): { readonly shown: readonly T[]; readonly next: string | null } {
  const sorted = items
    .map((item) => ({ item, key: keyOf(item) }))
    .filter(({ key }) => after === null || key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { shown, last } = cut(sorted, limit);
  return { shown: shown.map(({ item }) => item), next: last?.key ?? null };
}

/** One page of rows of which one more than `limit` was read, and the last of it where there are more. */
export function cut<T>(
  rows: readonly T[],
  limit: number,
): { readonly shown: readonly T[]; readonly last: T | null } {
  const shown = rows.slice(0, limit);
  return { shown, last: rows.length > limit ? (shown.at(-1) ?? null) : null };
}
