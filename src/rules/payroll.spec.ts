import { expect, it } from '@jest/globals';
import { payrollHours } from './payroll.js';
import { Ratio } from './ratio.js';

const MINUTE = 60;

it.each([
  ['a call of 20 minutes', 20 * MINUTE, 0],
  ['two calls of 20 minutes', 40 * MINUTE, 1],
  ['a second less than half an hour', 30 * MINUTE - 1, 0],
  ['half an hour', 30 * MINUTE, 1],
  ['a second more than half an hour', 30 * MINUTE + 1, 1],
  ['two hours', 120 * MINUTE, 2],
  ['two hours and 29 minutes', 149 * MINUTE, 2],
  ['nothing', 0, 0],
])('%s', (_case, seconds, hours) => {
  expect(payrollHours(Ratio.of(seconds))).toBe(hours);
});

it('rounds fractions of a second as they are', () => {
  expect(payrollHours(Ratio.of(5399, 3))).toBe(0);
  expect(payrollHours(Ratio.of(5400, 3))).toBe(1);
});
