import { describe, expect, it } from '@jest/globals';
import { pageAgain } from './page-again.js';

describe('the page without the choices in its address', () => {
  it('is offered where one of them was refused', () => {
    expect(pageAgain('GET', '/violations?month=nonsense', 422)).toBe('/violations');
    expect(pageAgain('GET', '/?unit=a&month=b', 422)).toBe('/');
  });

  it('is not offered where it would be refused again, or was something else', () => {
    expect(pageAgain('GET', '/reports/2025-99', 422)).toBeNull();
    expect(pageAgain('GET', '/reports/2025-99?', 422)).toBeNull();
    expect(pageAgain('GET', '/violations/x?from=list', 404)).toBeNull();
    expect(pageAgain('POST', '/violations/assess?month=2025-12', 422)).toBeNull();
  });

  it('is never of another site', () => {
    expect(pageAgain('GET', '//evil.example/?a=b', 422)).toBeNull();
    expect(pageAgain('GET', '/\\evil.example/?a=b', 422)).toBeNull();
    expect(pageAgain('GET', 'https://evil.example/?a=b', 422)).toBeNull();
  });
});
