import { isReason } from '../reason-column.js';
import { tidy } from '../table.js';
import type { MappedFrom, Mapping } from './mapping.js';

/** The columns of the file that one of ours is made of, each under all the names it may have. */
export function partsOf(from: MappedFrom): readonly (readonly string[])[] {
  if (Array.isArray(from)) return [from];
  return 'list' in from ? [[from.list]] : [from.date, from.time];
}

/** Names of the file's columns that a mapping reads. */
export function mappedNames({ columns, passOver }: Mapping): string[] {
  const from = Object.values<MappedFrom>(columns).flatMap((one) => partsOf(one).flat());
  return [...new Set([...from, ...Object.keys(passOver)])];
}

/**
 * Columns that a mapping reads and a header does not have, by the names they would have there; those that a file
 * may lack left out.
 *
 * @param required columns of ours that no table can do without, optional or not
 */
export function missingColumns(
  mapping: Mapping,
  required: readonly string[],
  header: readonly string[],
): string[] {
  const there = new Set(header.map(tidy));
  const isMissing = (names: readonly string[]): boolean => !names.some((name) => there.has(tidy(name)));
  const defaults: Readonly<Record<string, string>> = mapping.defaults;
  const mayLack = (column: string): boolean =>
    required.includes(column)
      ? column in defaults && isOptional(mapping, column)
      : isOptional(mapping, column);
  const columns = Object.entries<MappedFrom>(mapping.columns)
    .filter(([column]) => !mayLack(column))
    .flatMap(([, from]) => partsOf(from).filter(isMissing).flat());
  const passing = mapping.optional === 'all' ? [] : Object.keys(mapping.passOver);
  return [...new Set([...columns, ...passing.filter((name) => isMissing([name]))])];
}

const isOptional = ({ optional }: Mapping, column: string): boolean =>
  optional === 'all' || optional.some((one) => one === column);

/** Columns that mean nothing to a mapping, one of which may be a misspelt break; presets know the others of their system. */
export function unusedColumns(mapping: Mapping, header: readonly string[]): string[] {
  if (mapping.optional === 'all') return [];
  const used = new Set(mappedNames(mapping).map(tidy));
  return header.filter(
    (name, i) => name.trim() !== '' && !used.has(tidy(name)) && !isReason(name, i, header),
  );
}
