import { describe, expect, it } from '@jest/globals';
import type { CaseStep } from './case-changes.js';
import { broughtBy } from './brought.js';

const steps = (...ids: string[]): CaseStep[] => ids.map((id) => ({ id }) as CaseStep);

describe('what imports brought', () => {
  it('is every case with a step, of each import that had its employee marked, and of nobody else', () => {
    const changes = [
      { employeeId: 'both', steps: steps('a', 'b') },
      { employeeId: 'nobody', steps: steps('c') },
      { employeeId: 'still', steps: [] },
    ];
    const markedBy = new Map([
      ['both', ['x', 'y']],
      ['still', ['x']],
    ]);
    expect(broughtBy(changes, [{ id: 'd', employeeId: 'still' }], markedBy)).toEqual([
      { importId: 'x', violationId: 'a' },
      { importId: 'y', violationId: 'a' },
      { importId: 'x', violationId: 'b' },
      { importId: 'y', violationId: 'b' },
      { importId: 'x', violationId: 'd' },
    ]);
  });
});
