import { describe, expect, it } from '@jest/globals';
import { hasSettled } from './settled.js';

const MINUTE = 60;
const NOW = 1_000_000;
/** Minutes before now. */
const ago = (minutes: number): number => NOW - minutes * MINUTE;

describe('what is collected for somebody', () => {
  it.each([
    ['is told when nothing has come for a while', [2, 1], null, true],
    ['waits while more has just come', [2, -1], null, false],
    ['is told after five minutes of more and more', [5, -1], null, true],
    ['waits for whoever was marked before it was found', [20, 10], 21, false],
    ['waits for whoever was marked before the last of it was found', [20, 10], 11, false],
    ['is told where somebody is marked since', [20, 10], 9, true],
    ['waits for an evaluation half an hour', [29, 10], 40, false],
    ['and no longer', [30, 10], 40, true],
  ])('%s', (_, [since, last], unevaluated, expected) => {
    const collected = { since: ago(since!), last: ago(last!) };
    expect(hasSettled(collected, NOW, unevaluated === null ? null : ago(unevaluated))).toBe(expected);
  });
});
