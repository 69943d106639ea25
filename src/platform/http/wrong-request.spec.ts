import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { spoken } from './fault-words.js';
import { faultsOf, pointerOf, WrongRequest } from './wrong-request.js';

const Shift = z.strictObject({ breaks: z.array(z.strictObject({ start: z.string('expected a stamp') })) });

const issuesOf = (value: unknown): z.core.$ZodIssue[] => Shift.safeParse(value).error?.issues ?? [];

describe('what a schema finds', () => {
  it('in a body has a pointer to its place', () => {
    expect(faultsOf(issuesOf({ breaks: [{ start: '1' }, { start: 2 }] }), 'body')).toMatchObject([
      { pointer: '#/breaks/1/start', detail: 'expected a stamp' },
    ]);
  });

  it('in a query has the name of its parameter', () => {
    expect(faultsOf([{ message: 'expected a month', path: ['month'] }], 'query')).toMatchObject([
      { parameter: 'month', detail: 'expected a month' },
    ]);
  });

  it('of fields that are none names each', () => {
    expect(faultsOf(issuesOf({ breaks: [], 'a/b': 1, c: 2 }), 'body')).toMatchObject([
      { pointer: '#/a~1b', detail: 'is not known here' },
      { pointer: '#/c', detail: 'is not known here' },
    ]);
  });

  it.each([
    [{ name: 1 }, ['ventet tekst', 'venta tekst', 'expected text']],
    [{}, ['mangler; ventet tekst', 'manglar; venta tekst', 'is missing; expected text']],
    [{ name: 'ab' }, ['ventet minst 3 tegn', 'venta minst 3 teikn', 'expected at least 3 characters']],
    [{ name: 'abc', kind: 'x' }, ['ventet en av a, b', 'venta ein av a, b', 'expected one of a, b']],
    [{ name: 'abc', more: 1 }, ['er ikke kjent her', 'er ikkje kjent her', 'is not known here']],
    [{ name: 'abc', own: 'x' }, ['ventet et egg', 'venta eit egg', 'expected an egg']],
  ])('is said in each language: %j', (value, [nb, nn, en]) => {
    const own = spoken({ nb: 'ventet et egg', nn: 'venta eit egg', en: 'expected an egg' });
    const Form = z.strictObject({
      name: z.string().min(3),
      kind: z.enum(['a', 'b']).optional(),
      own: z.literal('egg', own).optional(),
    });
    const [fault] = faultsOf(Form.safeParse(value).error?.issues ?? [], 'body');
    expect(fault?.said).toEqual({ nb, nn, en });
    expect(fault?.detail).toBe(en);
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
