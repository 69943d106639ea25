import type { RowComplaint } from './complaint.js';
import { DATE_ORDERS, isSlashed, type StyleSeen } from './stamp-style.js';
import { tidy } from './table.js';

/**
 * A date that can be read in two ways, where no date of the file tells which: guessed, a whole
 * month of shifts would lie on other days, and nobody would be told.
 *
 * @param used names of the columns that are read; what stands in others is nothing to us
 */
export function undecidedDates(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  { seen, used }: { readonly seen: StyleSeen; readonly used: readonly string[] },
): RowComplaint[] {
  if (seen.isCertain) return [];
  const names = new Set(used.map(tidy));
  const places = header.flatMap((name, place) => (names.has(tidy(name)) ? [place] : []));
  for (const cells of sample) {
    const place = places.find((one) => isSlashed(cells[one] ?? ''));
    if (place === undefined) continue;
    return [
      {
        line: 0,
        column: header[place]?.trim() ?? null,
        value: cells[place]?.trim() ?? null,
        problem: 'undecided-dates',
        expected: DATE_ORDERS.join(', '),
      },
    ];
  }
  return [];
}
