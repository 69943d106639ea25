import { fileComplaint, type RowComplaint } from '../complaint.js';
import type { Tally } from '../incoming.js';
import { tidy } from '../table.js';
import { requiredFor } from './column-choice.js';
import { missingColumns } from './mapped-columns.js';
import type { Mapping } from './mapping.js';

/**
 * What is wrong with JSON that has no field but these, and lacks one that a mapping reads; null where it lacks none. A
 * record leaves out what it has nothing for, so a field is missed where no record has it: to a table, that is a column.
 */
export function missedFields(mapping: Mapping, fields: readonly string[]): RowComplaint | null {
  const missed = missingIn(mapping, fields);
  if (missed.length === 0) return null;
  const complaint = fileComplaint('missing-fields', fields.join(', '), wayOut(mapping, fields));
  return { ...complaint, column: missed.join(', ') };
}

/** What rows miss that were read by a plan; those that are taken back or passed over have no use for other fields. */
export const missedAmong = (
  fields: readonly string[],
  { mapping }: { readonly mapping: Mapping | null },
  tally: Tally,
): RowComplaint | null =>
  mapping && (tally.rowsTold > 0 || isPassedBlindly(mapping, fields, tally))
    ? missedFields(mapping, fields)
    : null;

/** Whether rows may be passed over for a field that is called otherwise, and not for being empty. */
const isPassedBlindly = (
  { passOver }: Mapping,
  fields: readonly string[],
  { rowsPassedOver }: Tally,
): boolean => {
  const found = new Set(fields.map(tidy));
  return (
    rowsPassedOver > 0 &&
    Object.entries(passOver).some(([name, words]) => words.includes('') && !found.has(tidy(name)))
  );
};

const missingIn = (mapping: Mapping, fields: readonly string[]): string[] =>
  missingColumns(mapping, requiredFor(mapping.for), fields);

/** What `optional` would have to say for the file to be taken; null where nothing it says would do. */
function wayOut(mapping: Mapping, fields: readonly string[]): string | null {
  const isMissing = (part: object): boolean => missingIn({ ...mapping, ...part }, fields).length > 0;
  const { optional } = mapping;
  if (optional === 'all' || isMissing({ optional: 'all' })) return null;
  if (isMissing({ columns: {} })) return 'all';
  const ours = Object.entries(mapping.columns).filter(([column, from]) =>
    isMissing({ columns: { [column]: from } }),
  );
  return [...new Set([...optional, ...ours.map(([column]) => column)])].join(', ');
}
