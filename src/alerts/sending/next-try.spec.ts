import { describe, expect, it } from '@jest/globals';
import { nextTry, TRIED_FOR_MS } from './next-try.js';

const SINCE = new Date('2026-01-05T08:00:00Z');
const MINUTE = 60_000;

const waitAfter = (attempts: number, chance = 0): number =>
  (nextTry(attempts, SINCE, SINCE, chance)!.getTime() - SINCE.getTime()) / MINUTE;

describe('the next try of a mail', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [8, 128],
    [9, 240],
    [10, 240],
    [1000, 240],
  ])('after %i failures comes %i minutes later', (attempts, minutes) => {
    expect(waitAfter(attempts)).toBe(minutes);
  });

  it('is up to a quarter sooner by chance, and never at once', () => {
    expect(waitAfter(3, 1)).toBe(3);
    expect(waitAfter(9, 0.5)).toBe(210);
  });

  it('is none once three days have gone since the first failure', () => {
    const at = (ms: number) => nextTry(30, SINCE, new Date(SINCE.getTime() + ms), 0);
    expect(at(TRIED_FOR_MS - 1)).not.toBeNull();
    expect(at(TRIED_FOR_MS)).toBeNull();
  });

  it('comes often enough in between: about two dozen tries in the three days', () => {
    let at = SINCE;
    let tries = 1;
    for (let next = nextTry(1, SINCE, at, 0.5); next !== null; next = nextTry(tries, SINCE, at, 0.5)) {
      at = next;
      tries += 1;
    }
    expect(tries).toBeGreaterThanOrEqual(24);
    expect(tries).toBeLessThanOrEqual(32);
  });
});
