import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { reveals, setsOfFew } from '../../test/support/attacker.js';
import { groupOf, groupsOf, type LedUnit, shownGroups } from './disclosure.js';

const unit = (id: string, parentId: string | null = null, managerId: string | null = null): LedUnit => ({
  id,
  parentId,
  managerId,
});

describe('which groups a figure is shown of', () => {
  const units = [unit('top'), unit('a', 'top', 'A'), unit('b', 'top', 'B'), unit('c', 'top')];
  const shown = (persons: Readonly<Record<string, number>>) =>
    [...shownGroups(groupsOf(units), new Map(Object.entries(persons)))].sort();

  it('is all where every group is large enough', () => {
    expect(shown({ a: 5, b: 6, c: 7 })).toEqual(['a', 'a b c top', 'b', 'c', 'top']);
  });

  it('leaves out a second one where the only small group would be the total less the others', () => {
    expect(shown({ a: 9, b: 6, c: 4 })).toEqual(['a', 'a b c top', 'top']);
  });

  it('is the others where small groups together are large enough to hide each other', () => {
    expect(shown({ top: 2, a: 3, b: 6, c: 7 })).toEqual(['a b c top', 'b', 'c']);
  });

  it('is none where the whole organisation is small', () => {
    expect(shown({ a: 4 })).toEqual(['b', 'c', 'top']);
  });

  it('is of what crosses another group none', () => {
    const crossing = [groupOf(['a', 'b', 'c']), groupOf(['b', 'c', 'd'])];
    const persons = new Map(['a', 'b', 'c', 'd'].map((id) => [id, 9]));
    expect([...shownGroups(crossing, persons)]).toEqual(['a b c']);
  });
});

/** Random trees with managers, of whom some lead units far apart, so that groups cross. */
const trees = fc
  .integer({ min: 1, max: 7 })
  .chain((size) =>
    fc.tuple(
      fc.tuple(...Array.from({ length: size }, (_, i) => fc.integer({ min: -1, max: i - 1 }))),
      fc.array(fc.option(fc.constantFrom('A', 'B', 'C', 'D')), { minLength: size, maxLength: size }),
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: size, maxLength: size }),
    ),
  );

describe('an attacker who knows every shown figure', () => {
  it('finds no combination of them that is of one to four persons', () => {
    fc.assert(
      fc.property(trees, ([parents, managers, counts]) => {
        const units = parents.map((parent, i) =>
          unit(`u${i}`, parent < 0 ? null : `u${parent}`, managers[i] ?? null),
        );
        const persons = new Map(units.map(({ id }, i) => [id, counts[i] ?? 0]));
        // A unit without anybody adds nothing to any figure.
        const staffed = units.filter(({ id }) => (persons.get(id) ?? 0) > 0);
        const groups = groupsOf(units);
        const keys = shownGroups(groups, persons);
        const rows = groups
          .filter(({ key }) => keys.has(key))
          .map((group) => staffed.map(({ id }) => (group.units.includes(id) ? 1 : 0)));
        for (const small of setsOfFew(counts.filter((count) => count > 0)))
          expect([small, reveals(rows, small)]).toEqual([small, false]);
      }),
      { numRuns: 400 },
    );
  });

  it('would find one where figures were only masked one by one', () => {
    const [all, a, b] = [
      [1, 1, 1],
      [1, 0, 0],
      [0, 1, 0],
    ];
    expect(reveals([all, a, b], [2])).toBe(true);
    expect(reveals([all, a], [2])).toBe(false);
  });
});
