import { describe, expect, it } from '@jest/globals';
import { digestOf, namedGrant, roleChanges } from './role-changes.js';
import { parseRoles } from './role-file.js';

const named = (...entries: string[]) => parseRoles(`roles:\n${entries.join('\n')}`, 'f').map(namedGrant);
const HR = '  - email: hilde@example.no\n    role: hr';
const DELEGATE =
  '  - employee: "7"\n    role: representative\n    represents: [{ unit: A, positions: [X] }]\n    to: 2026-12-31';

describe('roles of a file', () => {
  it('are named by codes, an address by a part of its hash', () => {
    expect(named(HR, DELEGATE)).toEqual([
      { role: 'hr', holder: expect.stringMatching(/^email:[0-9a-f]{16}$/), groups: [], from: null, to: null },
      { role: 'representative', holder: 'employee:7', groups: ['A/X'], from: null, to: '2026-12-31' },
    ]);
  });

  it('have one digest in whatever order they stand, and another as soon as one differs', () => {
    const digest = digestOf(named(HR, DELEGATE));
    expect(digestOf(named(DELEGATE, HR))).toBe(digest);
    expect(digestOf(named(HR, DELEGATE.replace('2026', '2027')))).not.toBe(digest);
  });

  it('that change are one taken and one given', () => {
    const { given, taken } = roleChanges(named(HR, DELEGATE), named(HR, DELEGATE.replace('A', 'B')));
    expect(taken.map(({ groups }) => groups)).toEqual([['A/X']]);
    expect(given.map(({ groups }) => groups)).toEqual([['B/X']]);
  });
});
