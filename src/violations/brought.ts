import type { CaseChanges } from './case-changes.js';

/** What is to be written of one employee's cases. */
export interface PersonChanges extends CaseChanges {
  readonly employeeId: string;
}

/** By employee, the ids of the imports that had them marked. */
export type MarkedBy = ReadonlyMap<string, readonly string[]>;

/** "This import brought this case." */
export interface Brought {
  readonly importId: string;
  readonly violationId: string;
}

/**
 * Every case with a step is news of the imports that had its employee marked.
 * @param orphans duplicates that are open again
 */
export function broughtBy(
  changes: readonly Pick<PersonChanges, 'employeeId' | 'steps'>[],
  orphans: readonly { readonly id: string; readonly employeeId: string }[],
  markedBy: MarkedBy,
): Brought[] {
  const cases = changes.flatMap(({ employeeId, steps }) => steps.map(({ id }) => ({ id, employeeId })));
  return [...cases, ...orphans].flatMap(({ id, employeeId }) =>
    (markedBy.get(employeeId) ?? []).map((importId) => ({ importId, violationId: id })),
  );
}
