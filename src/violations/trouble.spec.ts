import { describe, expect, it } from '@jest/globals';
import { troubleOf } from './trouble.js';

const refusal = (message: string, code: string): Error => Object.assign(new Error(message), { code });

describe('why somebody could not be evaluated', () => {
  it.each([
    [
      refusal('new row for relation "violation" violates check constraint "violation_state"', '23514'),
      'new row for relation "violation" violates check constraint "violation_state" (23514)',
    ],
    [
      refusal('invalid input syntax for type date: "ola"', '22007'),
      'invalid input syntax for type date: … (22007)',
    ],
    [new RangeError('no day "Kari Nordmann" in 2025-12-03'), 'no day … in …'],
    [new Error('employee 0f8fad5b-d9cb-469f-a165-70867728950e has 12345678901'), 'employee … has …'],
    [new TypeError('Invalid array length'), 'Invalid array length'],
    ['thrown as a text', 'thrown as a text'],
  ])('tells of %p without values', (error, text) => {
    expect(troubleOf(error)).toBe(text);
  });

  it('is short', () => {
    expect(troubleOf(new Error('a '.repeat(5000)))).toHaveLength(300);
  });

  it('is the same of two people with the same trouble', () => {
    const of = (id: string): string => troubleOf(new Error(`no unit for ${id} on 2025-12-0${id.length % 9}`));
    expect(of('0f8fad5b-d9cb-469f-a165-70867728950e')).toBe(of('7c9e6679-7425-40de-944b-e07fc1f90ae7'));
  });
});
