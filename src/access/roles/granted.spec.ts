import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { granted, grantsOf, type KnownPerson, unitsNamed } from './granted.js';
import { parseRoles } from './role-file.js';

const NOBODY: KnownPerson = { subject: null, email: null, employeeCode: null, groups: [] };
const day = (text: string): number => parseDay(text)!;

const FILE = `roles:
  - employee: "1042"
    role: representative
    represents:
      - unit: DRIFT
        positions: [Operatør, Planlegger]
      - unit: NETT
    from: 2026-01-01
    to: 2026-12-31
  - group: delegates
    role: representative
    represents: everybody
  - email: Hilde@example.no
    role: hr
  - subject: abc
    role: manager
    units: [NETT, GONE]
`;
const grants = parseRoles(FILE, 'roles.yaml');
const UNITS = [
  { code: 'DRIFT', name: 'Drift', ids: ['d', 'd1'] },
  { code: 'NETT', name: 'Nett', ids: ['n'] },
];

describe('a role file', () => {
  it('that comes with the product gives nobody a role, and its examples are right', () => {
    const shipped = readFileSync('config/roles.yaml', 'utf8');
    expect(parseRoles(shipped, 'config/roles.yaml')).toEqual([]);
    const examples = shipped.replace(/^roles: \[\]$/m, '').replace(/^# ?(?=roles:|  )/gm, '');
    expect(parseRoles(examples, 'config/roles.yaml').map(({ role }) => role)).toEqual([
      'representative',
      'representative',
      'hr',
      'manager',
    ]);
  });

  it('names for each role where it stands', () => {
    expect(grants.map(({ place }) => place)).toEqual([2, 10, 13, 15].map((line) => `roles.yaml:${line}`));
  });

  it.each([
    ['role: hr', 'role: boss', /roles\.yaml:14: roles\.2\.role: expected one of hr, manager/],
    ['employee: "1042"', 'employee: 1042', /roles\.yaml:2: roles\.0\.employee: expected a text .*in quotes/],
    ['email: Hilde@example.no', 'email: Hilde', /roles\.yaml:13: roles\.2\.email: expected an address/],
    [
      'email: Hilde@example.no',
      'union: NSF',
      /roles\.yaml:13: roles\.2\.union: unknown key; expected one of/,
    ],
    [
      '- email: Hilde@example.no\n    role',
      '- role',
      /roles\.yaml:13: roles\.2: names nobody; expected one of email:/,
    ],
    [
      'subject: abc',
      'subject: abc\n    group: x',
      /roles\.yaml:15: roles\.3: names subject and group; expected one/,
    ],
    ['    units: [NETT, GONE]\n', '', /roles\.yaml:16: roles\.3\.role: manager without units:/],
    [
      'role: hr',
      'role: hr\n    units: [NETT]',
      /roles\.yaml:15: roles\.2\.units: is for the role manager alone/,
    ],
    [
      'represents: everybody',
      'represents: all',
      /roles\.yaml:12: roles\.1\.represents: expected a list of groups/,
    ],
    [
      '      - unit: NETT\n',
      '      - positions: []\n',
      /roles\.yaml:7: roles\.0\.represents\.1\.positions: expected/,
    ],
    ['to: 2026-12-31', 'to: 2026-13-31', /roles\.yaml:9: roles\.0\.to: expected a day/],
    ['to: 2026-12-31', 'to: 2025-12-31', /roles\.yaml:9: roles\.0\.to: is before from:/],
    ['roles:\n', 'role:\n', /roles\.yaml:1: role: unknown key; expected one of roles/],
  ])('with "%s" as "%s" is refused with its line and what would be right', (right, wrong, told) => {
    const content = FILE.replace(right, wrong);
    expect(content).not.toBe(FILE);
    expect(() => parseRoles(content, 'roles.yaml')).toThrow(told);
  });
});

describe('what somebody holds', () => {
  const rolesOn = (person: Partial<KnownPerson>, on = '2026-06-01') =>
    granted(grantsOf(grants, { ...NOBODY, ...person }, day(on)), UNITS).roles;

  it.each([
    [{ employeeCode: '1042' }, ['representative']],
    [{ email: 'hilde@example.no' }, ['hr']],
    [{ subject: 'abc' }, ['manager']],
    [{ groups: ['choir', 'delegates'] }, ['representative']],
    [{ subject: '1042', email: 'abc', employeeCode: 'delegates' }, []],
  ])('by %j is %j', (person, roles) => {
    expect(rolesOn(person)).toEqual(roles);
  });

  it('is held from its first day to its last', () => {
    const held = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(
      (on) => rolesOn({ employeeCode: '1042' }, on).length,
    );
    expect(held).toEqual([0, 1, 1, 0]);
  });

  it('is every group, each unit with those below it', () => {
    const mine = grantsOf(grants, { ...NOBODY, employeeCode: '1042' }, day('2026-06-01'));
    expect(unitsNamed(mine)).toEqual(['DRIFT', 'NETT']);
    expect(granted(mine, UNITS).represents).toEqual([
      { key: 'DRIFT/Operatør', unit: 'Drift', unitIds: ['d', 'd1'], title: 'Operatør' },
      { key: 'DRIFT/Planlegger', unit: 'Drift', unitIds: ['d', 'd1'], title: 'Planlegger' },
      { key: 'NETT/*', unit: 'Nett', unitIds: ['n'], title: null },
    ]);
  });

  it('is nothing in a unit that is not on record, and not everything', () => {
    const mine = grantsOf(grants, { ...NOBODY, employeeCode: '1042' }, day('2026-06-01'));
    expect(granted(mine, [])).toEqual({ roles: [], unitIds: [], represents: [] });
    const leads = grantsOf(grants, { ...NOBODY, subject: 'abc' }, day('2026-06-01'));
    expect(granted(leads, UNITS).unitIds).toEqual(['n']);
  });
});
