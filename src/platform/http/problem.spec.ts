import { describe, expect, it } from '@jest/globals';
import { NotFoundException, UnprocessableEntityException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '../errors.js';
import { detailsOf, problemOf, type ProblemPlace, wantsJson } from './problem.js';

class Refusal extends DomainError {
  readonly code = 'demo.refusal';
  override readonly headers = { 'Retry-After': '7' };
  override readonly faults = [{ pointer: '#/month', detail: 'is open' }];
  override readonly said = {
    nb: 'Måneden er ikke lukket.',
    nn: 'Månaden er ikkje lukka.',
    en: 'The month is open.',
  };

  constructor(readonly kind: ErrorKind) {
    super('The month is not closed.');
  }
}

describe('what was thrown, as an answer', () => {
  it.each([
    ['malformed', 400],
    ['unknown-caller', 401],
    ['forbidden', 403],
    ['not-found', 404],
    ['conflict', 409],
    ['changed-meanwhile', 412],
    ['too-large', 413],
    ['unknown-form', 415],
    ['invalid', 422],
    ['too-many', 429],
    ['unavailable', 503],
  ] as const)('a refusal of kind %s is %i', (kind, status) => {
    expect(problemOf(new Refusal(kind))).toMatchObject({
      code: 'demo.refusal',
      status,
      detail: 'The month is not closed.',
      headers: { 'Retry-After': '7' },
    });
  });

  it('a bug says nothing of itself', () => {
    expect(problemOf(new Error('column "secret" does not exist'))).toMatchObject({
      code: 'http.500',
      status: 500,
      detail: 'Something went wrong here.',
    });
  });

  it('Nest keeps its status and its findings', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x'))).toMatchObject({
      code: 'http.404',
      status: 404,
    });
    expect(problemOf(new UnprocessableEntityException(['month: no month', 'unit: unknown'])).detail).toBe(
      'month: no month; unit: unknown',
    );
  });

  it('a body the server below could not read is the sender’s', () => {
    expect(problemOf(Object.assign(new Error('too large'), { status: 413 })).status).toBe(413);
  });
});

describe('problem details', () => {
  const place: ProblemPlace = {
    publicUrl: 'https://rest.example.no',
    titleOf: (code) =>
      code === 'demo.refusal' ? { nb: 'Åpen måned', nn: 'Open månad', en: 'Month still open' } : null,
  };

  it('lead to where the kind is explained, and name each fault', () => {
    expect(detailsOf(problemOf(new Refusal('conflict')), place, null, '/api/v1/x')).toEqual({
      type: 'https://rest.example.no/api/problems#demo.refusal',
      title: 'Month still open',
      status: 409,
      detail: 'The month is not closed.',
      instance: '/api/v1/x',
      errors: [{ pointer: '#/month', detail: 'is open' }],
    });
  });

  it('are in the language that was asked for, where there are words', () => {
    expect(detailsOf(problemOf(new Refusal('conflict')), place, 'nn', '/x')).toMatchObject({
      title: 'Open månad',
      detail: 'Månaden er ikkje lukka.',
    });
  });

  it('of a failure without a name have the name of its status', () => {
    expect(detailsOf(problemOf(new NotFoundException('Cannot GET /x')), place, 'nb', '/x')).toEqual({
      type: 'https://rest.example.no/api/problems#http.404',
      title: 'Not Found',
      status: 404,
      detail: 'Cannot GET /x',
      instance: '/x',
    });
  });
});

it('gives JSON to programs and pages to people', () => {
  expect(wantsJson('/api/months', 'text/html')).toBe(true);
  expect(wantsJson('/reports', 'application/json')).toBe(true);
  expect(wantsJson('/reports', 'text/html,application/json;q=0.9')).toBe(false);
  expect(wantsJson('/apiary', undefined)).toBe(false);
});
