import { z } from 'zod';
import { type Principal, type Scope, scopeOf, unitScopeOf } from '../access/access.js';
import { NoSuchUnit } from './units/no-such-unit.js';

/**
 * Of whom figures are asked for: all that whoever asks sees, or one unit of it.
 * @throws NoSuchUnit
 */
export function askedScope(principal: Principal, unit: string | null): Scope {
  if (unit === null) return scopeOf(principal, 'view-overview');
  const scope = z.uuid().safeParse(unit).success ? unitScopeOf(principal, 'view-overview', unit) : null;
  if (scope === null) throw new NoSuchUnit();
  return scope;
}
