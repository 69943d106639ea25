import type { Employment } from '../workforce/position.entity.js';
import { shownGroups } from './disclosure.js';
import type { EmploymentRow } from './figure-rows.js';
import { fromMicro, microOf } from './rounding.js';

/** Persons and full-time equivalents (årsverk, two decimals) on the last day of the month. */
export interface HeadCount {
  readonly kinds: readonly EmploymentCount[];
  readonly persons: number;
  /** Null where it is left out, for it would tell how much one of fewer than five works. */
  readonly fullTimeEquivalents: number | null;
}

export interface EmploymentCount {
  readonly employment: Employment;
  readonly persons: number;
  readonly fullTimeEquivalents: number | null;
}

const KINDS: readonly Employment[] = ['permanent', 'trainee', 'apprentice', 'temporary'];

/**
 * All four kinds of employment, in the order of the report, also those nobody has.
 * @param persons everybody once; not the sum of the kinds, of which one person can have two
 */
export function headCount(rows: readonly EmploymentRow[], persons: number): HeadCount {
  const total = rows.reduce((sum, row) => sum + microOf(row.share), 0n);
  return {
    kinds: KINDS.map((employment) => {
      const row = rows.find((each) => each.employment === employment);
      return {
        employment,
        persons: row?.persons ?? 0,
        fullTimeEquivalents: row ? fromMicro(microOf(row.share), 2) : 0,
      };
    }),
    persons,
    fullTimeEquivalents: fromMicro(total, 2),
  };
}

/**
 * As it is told to those who see no persons. How many there are of a kind is no secret, and printed
 * by every board; their full-time equivalents are left out where those, or what the sum leaves of
 * the other kinds, would be of one to four persons.
 */
export function toldHeadCount<
  T extends Pick<HeadCount, 'fullTimeEquivalents'> & { kinds: readonly EmploymentCount[] },
>(count: T): T {
  const names = count.kinds.map(({ employment }) => employment);
  const groups = [{ key: 'all', units: names }, ...names.map((name) => ({ key: name, units: [name] }))];
  const shown = shownGroups(groups, new Map(count.kinds.map((kind) => [kind.employment, kind.persons])));
  return {
    ...count,
    fullTimeEquivalents: shown.has('all') ? count.fullTimeEquivalents : null,
    kinds: count.kinds.map((kind) =>
      shown.has(kind.employment) ? kind : { ...kind, fullTimeEquivalents: null },
    ),
  };
}
