import { describe, expect, it } from '@jest/globals';
import { type Principal, scopeOf } from '../../access/access.js';
import { countOf, sayEvaluating } from './live-figures.js';

const person = (roles: Principal['roles'], unitIds: string[] = []): Principal => ({
  id: 'x',
  roles,
  name: '',
  employeeId: null,
  unitIds,
});
const QUEUE = new Map([
  ['a', 3],
  ['b', 4],
  [null, 5],
]);

describe('who is being evaluated', () => {
  it('is everybody for who sees everybody, whoever has no unit among them', () => {
    expect(countOf(QUEUE, scopeOf(person(['hr']), 'view-overview'))).toBe(12);
  });

  it('is of the own units for a manager, and of nobody for who has none', () => {
    expect(countOf(QUEUE, scopeOf(person(['manager'], ['b', 'c']), 'view-overview'))).toBe(4);
    expect(countOf(QUEUE, scopeOf(person(['manager']), 'view-overview'))).toBe(0);
    expect(countOf(QUEUE, scopeOf(person(['employee'], ['a']), 'view-overview'))).toBe(0);
  });

  it('is said while there is anybody', () => {
    expect(sayEvaluating(0, 'nb')).toBe('');
    expect(sayEvaluating(1, 'nn')).toBe('1 tilsett blir kontrollert no; tala kan endre seg.');
    expect(sayEvaluating(12, 'en')).toBe('12 employees are being checked; the figures may change.');
  });
});
