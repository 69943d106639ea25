import { describe, expect, it } from '@jest/globals';
import { IMPORT_PHASES, shareOf, toldPhase } from './import-progress.js';

describe('how far an import is', () => {
  it('begins at nothing and ends at everything', () => {
    expect(shareOf({ phase: 'reading', done: 0 })).toBe(0);
    expect(shareOf({ phase: 'storing', done: 1 })).toBe(1);
  });

  it('has no gap between a phase and the next, and never goes back', () => {
    const ends = IMPORT_PHASES.map((phase) => shareOf({ phase, done: 1 }));
    const beginnings = IMPORT_PHASES.map((phase) => shareOf({ phase, done: 0 }));
    expect(beginnings.slice(1)).toEqual(ends.slice(0, -1));
    expect([...ends].sort((a, b) => a - b)).toEqual(ends);
  });

  it('is not more than everything when a file grows while it is read', () => {
    expect(shareOf({ phase: 'reading', done: 1.5 })).toBe(shareOf({ phase: 'reading', done: 1 }));
  });

  it('is never told as storing of a dry run', () => {
    expect(IMPORT_PHASES.map((phase) => toldPhase(phase, true))).toEqual([
      ...['reading', 'waiting', 'checking', 'checking'],
    ]);
    expect(IMPORT_PHASES.map((phase) => toldPhase(phase, false))).toEqual(IMPORT_PHASES);
  });
});
