import type { Principal } from '../../access/access.js';
import { OPTIONAL_KINDS, type OptionalKind } from '../alert-kinds.js';

const isHr = ({ roles }: Principal): boolean => roles.includes('hr');

/** The keys under which a person is written to: as an employee who leads, and as one of HR. */
export function ownKeys(principal: Principal): readonly string[] {
  const { employeeId, id } = principal;
  return [...(employeeId === null ? [] : [employeeId]), ...(isHr(principal) ? [id] : [])];
}

/** The optional kinds that reach a person at all: the summary of the week is HR's. */
export const offeredTo = (principal: Principal): readonly OptionalKind[] =>
  OPTIONAL_KINDS.filter((kind) => kind !== 'weekly-summary' || isHr(principal));
