import { describe, expect, it } from '@jest/globals';
import { isOver } from './session-limits.js';

const after = (hours: number, ms = 0): Date => new Date(hours * 3_600_000 + ms);

describe('a session', () => {
  it.each([
    ['lasts until a millisecond before ten hours', after(10, -1), false],
    ['is over at ten hours', after(10), true],
    ['of nobody has no age', null, false],
  ])('%s', (_case, now, over) => {
    expect(isOver(now === null ? undefined : 0, now ?? after(100))).toBe(over);
  });
});
