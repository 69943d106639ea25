import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../time/civil.js';
import { type ClosingFacts, closingStep } from './closing-step.js';

const facts = (more: Partial<ClosingFacts> & { readonly until?: string } = {}): ClosingFacts => ({
  month: '2026-05',
  isClosed: false,
  coveredUntil: parseDay(more.until ?? '2026-06-01'),
  isAbsenceTold: true,
  isEvaluated: true,
  silentUnits: 0,
  waiting: 0,
  setAside: 0,
  ...more,
});

describe('a month that is to be closed by itself', () => {
  it.each([
    ['is closed when it is whole', facts(), 'close'],
    ['is closed when its last working day, a Friday, is on record', facts({ until: '2026-05-30' }), 'close'],
    ['is left when that Friday is not', facts({ until: '2026-05-29' }), 'leave'],
    ['is left when nothing is on record', facts({ coveredUntil: null }), 'leave'],
    ['is left when nobody was at work, though files reach it', facts({ isEvaluated: false }), 'leave'],
    ['is left when its absences are not told', facts({ isAbsenceTold: false, waiting: 3 }), 'leave'],
    ['is left when a unit has fallen silent', facts({ silentUnits: 1 }), 'leave'],
    ['is left when somebody is set aside', facts({ setAside: 1, waiting: 3 }), 'leave'],
    ['waits for an evaluation under way', facts({ waiting: 3 }), 'wait'],
    [
      'stays as it was closed before, whatever came in later',
      facts({ isClosed: true, waiting: 3 }),
      'closed-before',
    ],
  ])('%s', (_case, known, step) => {
    expect(closingStep(known)).toBe(step);
  });
});
