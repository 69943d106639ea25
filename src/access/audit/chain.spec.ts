import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BEGINNING, follow, hashAfter, type Link, sealAll, type SealedContent } from './chain.js';

const entry = (id: number, more: Partial<SealedContent> = {}): SealedContent => ({
  id: String(id),
  at: '2026-01-05T07:00:00.000000Z',
  actor: 'hr',
  action: 'view-violation',
  outcome: 'done',
  subjectKind: 'violation',
  subjectId: 'v',
  employeeId: 'e',
  detail: { b: 1, a: null },
  ...more,
});
const chainOf = (entries: readonly SealedContent[]): Link[] =>
  sealAll(BEGINNING, entries).map((link, i) => ({ ...link, entry: entries[i]! }));

describe('the chain', () => {
  it('is what whoever reads how it is made gets as well', () => {
    const content =
      '[1,7,"2026-01-05T07:00:00.000000Z","hr","view-violation","done","violation","v","e",{"a":null,"b":1}]';
    const hash = createHash('sha256')
      .update(`${'0'.repeat(64)}\n${content}`)
      .digest('hex');
    expect(hashAfter(BEGINNING, entry(7))).toBe(hash);
  });

  it('holds as it was sealed, whatever its order of ids', () => {
    const links = chainOf([entry(3), entry(1), entry(2)]);
    expect(follow(BEGINNING, links)).toEqual({
      head: { seq: 3, hash: links[2]!.hash },
      broken: null,
    });
  });

  it('breaks at the link that is missing, or whose entry is', () => {
    const links = chainOf([entry(1), entry(2), entry(3)]);
    expect(follow(BEGINNING, [links[0]!, links[2]!]).broken).toEqual({
      seq: 2,
      why: 'missing',
      entryId: null,
    });
    expect(follow(BEGINNING, [links[0]!, { ...links[1]!, entry: null }]).broken).toMatchObject({
      seq: 2,
      why: 'gone',
    });
  });

  it('breaks at the first entry of which anything is another, or which changed places', () => {
    const changes: Partial<SealedContent>[] = [
      { id: '9' },
      { at: '2026-01-05T07:00:00.000001Z' },
      { actor: 'x' },
      { action: 'x' },
      { outcome: 'refused' },
      { subjectKind: null },
      { subjectId: 'w' },
      { employeeId: null },
      { detail: {} },
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(...changes),
        fc.boolean(),
        (at, change, isResealed) => {
          const entries = [1, 2, 3, 4, 5].map((id) => entry(id));
          const links = chainOf(entries);
          const forged = { ...entries[at]!, ...change };
          links[at] = { ...links[at]!, entry: forged };
          // Whoever forges an entry and its own seal is found out by the next one.
          if (isResealed && at < 4) {
            const before = at === 0 ? BEGINNING : links[at - 1]!;
            links[at] = { ...links[at], hash: hashAfter(before, forged) };
            expect(follow(BEGINNING, links).broken).toMatchObject({ seq: at + 2, why: 'changed' });
          } else {
            expect(follow(BEGINNING, links).broken).toMatchObject({ seq: at + 1, why: 'changed' });
          }
        },
      ),
    );
  });
});
