import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { faultsOf, pointerOf, WrongRequest } from './wrong-request.js';

const Shift = z.strictObject({ breaks: z.array(z.strictObject({ start: z.string('expected a stamp') })) });

const issuesOf = (value: unknown): z.core.$ZodIssue[] => Shift.safeParse(value).error?.issues ?? [];

describe('what a schema finds', () => {
  it('in a body has a pointer to its place', () => {
    expect(faultsOf(issuesOf({ breaks: [{ start: '1' }, { start: 2 }] }), 'body')).toEqual([
      { pointer: '#/breaks/1/start', detail: 'expected a stamp' },
    ]);
  });

  it('in a query has the name of its parameter', () => {
    expect(faultsOf([{ message: 'expected a month', path: ['month'] }], 'query')).toEqual([
      { parameter: 'month', detail: 'expected a month' },
    ]);
  });

  it('of fields that are none names each', () => {
    expect(faultsOf(issuesOf({ breaks: [], 'a/b': 1, c: 2 }), 'body')).toEqual([
      { pointer: '#/a~1b', detail: 'is not known here' },
      { pointer: '#/c', detail: 'is not known here' },
    ]);
  });

  it('is said in one sentence as well', () => {
    const error = new WrongRequest([
      { parameter: 'month', detail: 'expected a month' },
      { header: 'If-Match', detail: 'expected an ETag' },
    ]);
    expect(error.message).toBe('month: expected a month; If-Match: expected an ETag');
  });
});

it('a pointer escapes what would end its parts', () => {
  expect(pointerOf([])).toBe('#');
  expect(pointerOf(['a~b', 'c/d', 'å'])).toBe('#/a~0b/c~1d/%C3%A5');
});
