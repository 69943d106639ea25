import { expect, it } from '@jest/globals';
import { overlapOf } from './interval.js';

it.each([
  ['apart', [0, 10], [20, 30], 0],
  ['touching', [0, 10], [10, 20], 0],
  ['a second in common', [0, 11], [10, 20], 1],
  ['one inside the other', [0, 100], [40, 50], 10],
  ['the same', [5, 9], [5, 9], 4],
  ['before 1970', [-20, -5], [-10, 0], 5],
])('two stretches %s', (_case, one, other, seconds) => {
  const [a, b] = [one, other].map(([start, end]) => ({ start: start!, end: end! }));
  expect(overlapOf(a!, b!)).toBe(seconds);
  expect(overlapOf(b!, a!)).toBe(seconds);
});
