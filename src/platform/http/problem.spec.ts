import { describe, expect, it } from '@jest/globals';
import { NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '../errors.js';
import { problemOf, wantsJson } from './problem.js';

class Refusal extends DomainError {
  readonly code = 'demo.refusal';

  constructor(readonly kind: ErrorKind) {
    super('The month is not closed.');
  }
}

describe('what was thrown, as an answer', () => {
  it.each([
    ['invalid', 422],
    ['not-found', 404],
    ['forbidden', 403],
    ['conflict', 409],
    ['unavailable', 503],
  ] as const)('a refusal of kind %s is %i', (kind, status) => {
    expect(problemOf(new Refusal(kind))).toEqual({
      type: 'urn:problem:demo.refusal',
      status,
      detail: 'The month is not closed.',
      said: null,
    });
  });

  it('a bug says nothing of itself', () => {
    expect(problemOf(new Error('column "secret" does not exist'))).toMatchObject({
      status: 500,
      detail: 'Something went wrong here.',
    });
  });

  it('Nest keeps its status and the findings of a schema', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x')).status).toBe(404);
    expect(problemOf(new UnprocessableEntityException(['month: no month', 'unit: unknown'])).detail).toBe(
      'month: no month; unit: unknown',
    );
  });

  it('a body the server below could not read is the sender’s', () => {
    expect(problemOf(Object.assign(new Error('too large'), { status: 413 })).status).toBe(413);
  });
});

it('gives JSON to programs and pages to people', () => {
  expect(wantsJson('/api/months', 'text/html')).toBe(true);
  expect(wantsJson('/reports', 'application/json')).toBe(true);
  expect(wantsJson('/reports', 'text/html,application/json;q=0.9')).toBe(false);
  expect(wantsJson('/apiary', undefined)).toBe(false);
});
