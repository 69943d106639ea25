import type { RowSight } from '../platform/database/row-sight.js';
import { may, type Principal, type TokenScope } from './access.js';

/** With these a program gets figures of groups, and nobody's rows: it is bound like the board's reader. */
const WITHOUT_PERSONS: ReadonlySet<TokenScope> = new Set<TokenScope>([
  'evaluations:write',
  'figures:read',
  'audit:read',
  'webhooks:write',
  'roles:read',
  'mappings:write',
  'retention:read',
  'tokens:revoke',
]);

/**
 * Whose rows the database shows to this person, whatever a query asks for: the second wall
 * behind `scopeOf`. Null, which is no wall, for HR and for programs of the whole organisation
 * with a scope in which people are named or their time is sent: their scope is everybody.
 * A program of a unit is bound as the unit's manager is.
 */
export function sightOf(principal: Principal): RowSight | null {
  if (seesEverybody(principal)) return null;
  const { roles, unitIds, employeeId } = principal;
  return {
    unitIds: roles.includes('manager') || namesPersonsOf(principal) ? unitIds : [],
    employeeId: roles.includes('employee') ? employeeId : null,
    isAuditor: may(principal, 'view-audit'),
    represents: roles.includes('representative') ? (principal.represents ?? []) : [],
  };
}

const seesEverybody = (principal: Principal): boolean =>
  principal.roles.includes('hr') || (namesPersonsOf(principal) && principal.isOfUnits !== true);

const namesPersonsOf = ({ roles, scopes = [] }: Principal): boolean =>
  roles.includes('program') && scopes.some((scope) => !WITHOUT_PERSONS.has(scope));
