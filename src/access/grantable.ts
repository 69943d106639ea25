import {
  ACTIONS,
  type Action,
  may,
  type Principal,
  scopesFor,
  TOKEN_SCOPES,
  type TokenScope,
} from './access.js';

/** These bring something in, and show nothing of anybody's. */
const BRINGS_IN: ReadonlySet<Action> = new Set<Action>(['send-imports', 'send-events']);

/**
 * What somebody may give a token: what they may do themselves, and what only brings something
 * in. Else whoever sees to the installation, and to nobody's time, could make a key to everybody's.
 */
export const grantable = (principal: Principal): readonly TokenScope[] =>
  TOKEN_SCOPES.filter((scope) =>
    actionsOf(scope).every((action) => BRINGS_IN.has(action) || may(principal, action)),
  );

const actionsOf = (scope: TokenScope): Action[] =>
  ACTIONS.filter((action) => scopesFor(action).includes(scope));

const A_MANAGER: Principal = { id: '', roles: ['manager'], name: '', employeeId: null, unitIds: [] };

/**
 * What a token of a unit can be given: what its manager may do there. All else, files and
 * events above all, is of the whole organisation.
 */
export const UNIT_SCOPES: readonly TokenScope[] = TOKEN_SCOPES.filter((scope) =>
  actionsOf(scope).every((action) => may(A_MANAGER, action)),
);
