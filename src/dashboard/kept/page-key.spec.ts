import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Principal } from '../../access/access.js';
import { keyOf, type PageWish } from './page-key.js';

const MANAGER: Principal = {
  id: 'manager:1',
  roles: ['manager'],
  name: 'Kari',
  employeeId: 'e1',
  unitIds: ['u1', 'u2'],
};
const WISH: PageWish = {
  version: 'v1',
  day: 20_000,
  language: 'nb',
  path: '/?month=2025-12',
  principal: MANAGER,
  besides: { cases: 1 },
};
const of = (changed: Partial<PageWish>): string => keyOf({ ...WISH, ...changed });
const ofPerson = (changed: Partial<Principal>): string => of({ principal: { ...MANAGER, ...changed } });

describe('the key of a kept page', () => {
  it('is another one for all that a page may depend on', () => {
    const keys = [
      of({}),
      of({ version: 'v2' }),
      of({ day: 20_001 }),
      of({ language: 'nn' }),
      of({ path: '/?month=2025-11' }),
      of({ path: '/' }),
      of({ besides: { cases: 2 } }),
      of({ besides: null }),
      ofPerson({ id: 'manager:2' }),
      ofPerson({ roles: ['hr'] }),
      ofPerson({ roles: ['manager', 'hr'] }),
      ofPerson({ name: 'Ola' }),
      ofPerson({ employeeId: null }),
      ofPerson({ unitIds: ['u1'] }),
      ofPerson({ unitIds: [] }),
      ofPerson({ unitIds: ['u1u2'] }),
      ofPerson({ represents: [{ key: '*/*', unit: null, unitIds: null, title: null }] }),
      ofPerson({ represents: [{ key: '*/*', unit: null, unitIds: ['u1'], title: null }] }),
      ofPerson({ scopes: ['figures:read'] }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same for the same, in whatever order it was put together', () => {
    const { version, day, language, path, besides } = WISH;
    const { id, roles, name, employeeId, unitIds } = MANAGER;
    const turned = {
      principal: { unitIds, employeeId, name, roles, id },
      path,
      language,
      day,
      version,
      besides,
    };
    expect(keyOf(turned)).toBe(of({}));
  });

  it('cannot be made that of another by what a text holds', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '[', ']', '{', '}', '\\', ':', 'a', 'u1') });
    fc.assert(
      fc.property(text, text, text, text, (path, name, otherPath, otherName) => {
        const one = of({ path, principal: { ...MANAGER, name, unitIds: [name, path] } });
        const other = of({
          path: otherPath,
          principal: { ...MANAGER, name: otherName, unitIds: [otherName, otherPath] },
        });
        expect(one === other).toBe(path === otherPath && name === otherName);
      }),
    );
  });
});
