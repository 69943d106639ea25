import { describe, expect, it } from '@jest/globals';
import {
  ACTIONS,
  groupFilter,
  may,
  type Principal,
  ROLES,
  type Role,
  scopeOf,
  scopesFor,
  toldTo,
  TOKEN_SCOPES,
  type TokenScope,
  unitFilter,
  unitScopeOf,
} from './access.js';

const person = (role: Role, unitIds: readonly string[] = []): Principal => ({
  id: role,
  roles: [role],
  name: role,
  employeeId: null,
  unitIds,
});

describe('who may see what', () => {
  it('HR may ask for everything but what is of oneself', () => {
    expect(ACTIONS.filter((action) => !may(person('hr'), action))).toEqual([
      'view-own-looks',
      'view-own-hours',
      'view-own-findings',
      'object-to-finding',
      // Which it sees by name.
      'view-group-findings',
    ]);
  });

  it('an elected representative gets hours and findings of groups, and no list of names with findings', () => {
    expect(ACTIONS.filter((action) => may(person('representative'), action))).toEqual([
      'view-hours-overview',
      'view-group-findings',
      'view-rulebooks',
    ]);
  });

  it('the reader of the board gets figures and no persons', () => {
    expect(ACTIONS.filter((action) => may(person('reader'), action))).toEqual([
      'view-overview',
      'view-report',
    ]);
  });

  it('an employee gets what is their own, and nothing of others', () => {
    expect(ACTIONS.filter((action) => may(person('employee'), action))).toEqual([
      'view-own-looks',
      'view-own-hours',
      'view-own-findings',
      'object-to-finding',
    ]);
  });

  it('a safety delegate gets figures, an administrator no time of anybody', () => {
    expect(ACTIONS.filter((action) => may(person('safety-delegate'), action))).toEqual([
      'view-overview',
      'view-report',
      'view-rulebooks',
    ]);
    expect(ACTIONS.filter((action) => may(person('admin'), action))).toEqual([
      'view-audit',
      'manage-webhooks',
      'view-agreements',
      'view-schedules',
      'run-schedules',
      'view-retention',
      'view-rulebooks',
      'view-set-up',
      'manage-mappings',
      'manage-tokens',
    ]);
  });

  it('the persons behind figures are seen by who may see them by name, of all the figures are of', () => {
    const sees = (who: Principal) => toldTo(who, scopeOf(who, 'view-overview')) === 'persons';
    expect(sees(person('hr'))).toBe(true);
    expect(sees(person('manager', ['a', 'b']))).toBe(true);
    expect(sees(person('reader'))).toBe(false);
    expect(sees(person('safety-delegate'))).toBe(false);
    // Who leads a unit and reads for the board sees figures of all, and persons of some.
    expect(sees({ ...person('manager', ['a']), roles: ['manager', 'reader'] })).toBe(false);
    const program = (...scopes: TokenScope[]): Principal => ({ ...person('program'), scopes });
    expect(sees(program('figures:read'))).toBe(false);
    expect(sees(program('figures:read', 'violations:read'))).toBe(true);
  });

  it('a manager is not shown the table of all units', () => {
    expect(may(person('manager', ['a']), 'view-units')).toBe(false);
    expect(may(person('manager', ['a']), 'view-violation-names')).toBe(true);
  });
});

describe('a program', () => {
  const program = (...scopes: TokenScope[]): Principal => ({ ...person('program'), scopes });

  it('may nothing without a scope', () => {
    expect(ACTIONS.filter((action) => may(program(), action))).toEqual([]);
  });

  it.each([
    ['imports:write', ['send-imports']],
    ['imports:read', ['view-imports']],
    ['events:write', ['send-events']],
    ['events:read', ['view-events']],
    ['violations:read', ['view-violation-names', 'view-rest-claims']],
    ['figures:read', ['view-overview', 'view-report']],
    ['audit:read', ['view-audit']],
    ['agreements:read', ['view-agreements', 'view-agreement-use']],
    ['agreements:write', ['change-agreements']],
    ['figures:close', ['close-report']],
    ['webhooks:write', ['manage-webhooks']],
    ['terms:try', ['try-terms']],
    ['roles:read', ['view-set-up']],
    ['mappings:write', ['manage-mappings']],
    ['retention:read', ['view-retention']],
    ['tokens:revoke', ['manage-tokens']],
  ] as const)('with %s may %s and nothing else', (scope, actions) => {
    expect(ACTIONS.filter((action) => may(program(scope), action))).toEqual(actions);
  });

  it('with every scope still may not do what is for persons', () => {
    expect(ACTIONS.filter((action) => !may(program(...TOKEN_SCOPES), action))).toEqual(
      ACTIONS.filter((action) => scopesFor(action).length === 0),
    );
    expect(may(program(...TOKEN_SCOPES), 'view-units')).toBe(false);
  });

  it('a person gains nothing from a scope of no token', () => {
    expect(may(person('manager', ['a']), 'send-imports')).toBe(false);
  });
});

describe('scope', () => {
  it('of a manager is the own units', () => {
    expect(unitFilter(scopeOf(person('manager', ['a', 'b']), 'view-overview'))).toEqual(['a', 'b']);
  });

  it('of a manager without units is nothing, not everything', () => {
    expect(unitFilter(scopeOf(person('manager'), 'view-overview'))).toEqual([]);
  });

  it('of HR and reader is the whole organisation', () => {
    expect(unitFilter(scopeOf(person('hr'), 'view-overview'))).toBeNull();
    expect(unitFilter(scopeOf(person('reader'), 'view-overview'))).toBeNull();
  });

  it('of a representative is the groups represented, which a query by units alone shows nothing of', () => {
    const group = { key: 'A/X', unit: 'A', unitIds: ['a'], title: 'X' };
    const elected: Principal = { ...person('representative'), represents: [group] };
    const scope = scopeOf(elected, 'view-hours-overview');
    expect(groupFilter(scope)).toEqual([{ unitIds: ['a'], title: 'X' }]);
    expect(unitFilter(scope)).toEqual([]);
    expect(groupFilter(scopeOf(person('representative'), 'view-hours-overview'))).toEqual([]);
    expect(
      groupFilter(scopeOf({ ...elected, roles: ['representative', 'hr'] }, 'view-hours-overview')),
    ).toBeNull();
    // Whoever leads units as well does not get their hours by it.
    const both: Principal = { ...elected, roles: ['representative', 'manager'], unitIds: ['b'] };
    expect(groupFilter(scopeOf(both, 'view-hours-overview'))).toEqual([{ unitIds: ['a'], title: 'X' }]);
    expect(unitFilter(scopeOf(both, 'view-overview'))).toEqual(['b']);
  });

  it('narrows to one unit where its figures may be seen beside those of others, and else to none', () => {
    const manager = person('manager', ['a', 'b']);
    const idsOf = (who: Principal, unit: string) => {
      const scope = unitScopeOf(who, 'view-overview', unit);
      return scope && unitFilter(scope);
    };
    expect(idsOf(person('hr'), 'x')).toEqual(['x']);
    expect(idsOf(manager, 'b')).toEqual(['b']);
    expect(idsOf(manager, 'c')).toBeNull();
    for (const role of ['reader', 'safety-delegate', 'employee', 'admin'] as const)
      expect(idsOf(person(role, ['a']), 'a')).toBeNull();
    // What the board reads is of everybody, and of no unit.
    const both: Principal = { ...manager, roles: ['manager', 'reader'] };
    expect([idsOf(both, 'a'), idsOf(both, 'c')]).toEqual([['a'], null]);
  });

  it('of several roles is the widest of those that allow it, action by action', () => {
    const both: Principal = { ...person('manager', ['a']), roles: ['manager', 'reader'] };
    expect(unitFilter(scopeOf(both, 'view-overview'))).toBeNull();
    expect(unitFilter(scopeOf(both, 'view-violation-names'))).toEqual(['a']);
  });

  it('of what somebody may not do is nothing, whatever else they may', () => {
    for (const role of ROLES.filter((one) => one !== 'hr' && one !== 'manager'))
      expect(unitFilter(scopeOf(person(role, ['a']), 'view-violation-names'))).toEqual([]);
    const program: Principal = { ...person('program'), scopes: ['violations:read'] };
    expect(unitFilter(scopeOf(program, 'view-violation-names'))).toBeNull();
    expect(unitFilter(scopeOf(program, 'view-overview'))).toEqual([]);
  });

  it('of a program whose token is of units is those units, as for their manager, and nothing where they are gone', () => {
    const of = (unitIds: string[]): Principal => ({
      ...person('program', unitIds),
      scopes: TOKEN_SCOPES,
      isOfUnits: true,
    });
    for (const action of ACTIONS.filter((one) => may(of(['a']), one)))
      expect([action, unitFilter(scopeOf(of(['a']), action)), unitFilter(scopeOf(of([]), action))]).toEqual([
        action,
        ['a'],
        [],
      ]);
    expect(toldTo(of(['a', 'b']), scopeOf(of(['a', 'b']), 'view-overview'))).toBe('persons');
    const figures: Principal = { ...of(['a']), scopes: ['figures:read'] };
    expect(toldTo(figures, scopeOf(figures, 'view-overview'))).toBe('figures');
  });
});
