import { choiceOf, FLAG_WORDS } from '../columns.js';
import { type CellOf, tidy } from '../table.js';
import type { Mapping } from './mapping.js';

/**
 * Whether a record is not ours by a mapping; null where none is. One of nobody is ours all the same where it is taken back:
 * it may have lost its employee, and what is stored of it would stay.
 *
 * @param cells our columns, as they are had of its records
 */
export function passedOver(
  mapping: Mapping,
  places: ReadonlyMap<string, number>,
  cells: Readonly<Record<string, CellOf | null>>,
): ((record: readonly string[]) => boolean) | null {
  const tests = Object.entries(mapping.passOver).flatMap(([name, words]) => {
    const place = places.get(tidy(name));
    const said = new Set(words.map((word) => word.toLowerCase()));
    return place === undefined ? [] : [{ place, said, isOfNobody: isOfEmployee(name, mapping) }];
  });
  if (tests.length === 0) return null;
  const deleted = cells['deleted'] ?? null;
  const isTakenBack = (record: readonly string[]): boolean =>
    deleted !== null && choiceOf(FLAG_WORDS, deleted(record).trim()) === 'yes';
  return (record) =>
    tests.some(
      ({ place, said, isOfNobody }) =>
        said.has((record[place] ?? '').trim().toLowerCase()) && !(isOfNobody && isTakenBack(record)),
    );
}

function isOfEmployee(name: string, { columns }: Mapping): boolean {
  const from: unknown = 'employee' in columns ? columns.employee : [];
  return Array.isArray(from) && from.some((one) => tidy(String(one)) === tidy(name));
}
