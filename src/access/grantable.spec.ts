import { describe, expect, it } from '@jest/globals';
import { type Principal, type Role, TOKEN_SCOPES } from './access.js';
import { grantable, UNIT_SCOPES } from './grantable.js';

const person = (role: Role): Principal => ({
  id: role,
  roles: [role],
  name: role,
  employeeId: null,
  unitIds: [],
});

describe('what somebody may give a token', () => {
  it('is everything for HR, who may do all of it', () => {
    expect(grantable(person('hr'))).toEqual(TOKEN_SCOPES);
  });

  it('is nothing for an administrator that shows anybody’s time', () => {
    expect(grantable(person('admin'))).toEqual([
      'imports:write',
      'events:write',
      'audit:read',
      'webhooks:write',
      'roles:read',
      'mappings:write',
      'retention:read',
      'tokens:revoke',
    ]);
  });
});

it('a token of a unit can have what its manager may, never what brings in or shows everybody’s', () => {
  expect(UNIT_SCOPES).toEqual([
    'violations:read',
    'violations:write',
    'agreements:read',
    'evaluations:write',
    'figures:read',
    'objections:read',
    'objections:write',
  ]);
});
