import { describe, expect, it } from '@jest/globals';
import type { ListConditions } from '../list-conditions.js';
import { listOnward, stillOpen } from './next-case.js';

const ID = '5a1d1f0e-3c0a-4c07-9b6e-0d8f5d1c2b3a';
const HERE = { anchorDate: '2025-12-03', id: ID };

describe('the list in which the next case is looked for', () => {
  it('is the one that was come from, onward from the case, whatever page of it was open', () => {
    const list = `unit=${ID}&rule=DAILY_REST&after=2025-12-31_${ID}`;
    expect(listOnward(list, HERE)).toMatchObject({ unit: ID, rule: 'DAILY_REST', after: `2025-12-03_${ID}` });
    expect(listOnward('', HERE)).toEqual({ after: `2025-12-03_${ID}` });
  });

  it('is that of all cases that wait where it was none', () => {
    expect(listOnward(null, HERE)).toEqual({ state: 'waiting', after: `2025-12-03_${ID}` });
  });

  it.each([
    [null, ['detected']],
    [['detected', 'real'], ['detected']],
    [['real'], ['real']],
  ])('of the states %j takes %j', (states, taken) => {
    expect(stillOpen({ states } as ListConditions).states).toEqual(taken);
  });
});
