import type { Employment } from '../workforce/position.entity.js';
import type { EmploymentRow } from './figure-rows.js';
import { fromMicro, microOf } from './rounding.js';

/** Persons and full-time equivalents (årsverk, two decimals) on the last day of the month. */
export interface HeadCount {
  readonly kinds: readonly EmploymentCount[];
  readonly persons: number;
  readonly fullTimeEquivalents: number;
}

export interface EmploymentCount {
  readonly employment: Employment;
  readonly persons: number;
  readonly fullTimeEquivalents: number;
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
