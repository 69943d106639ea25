import { describe, expect, it } from '@jest/globals';
import { formAgain } from './form-again.js';

describe('a form that was sent after the session had ended', () => {
  it('is found again with what was typed', () => {
    expect(formAgain({ again: '/imports/files/1?map=x', map: 'y', replace: '2025-12', source: '' })).toBe(
      '/imports/files/1?map=y&replace=2025-12',
    );
  });

  it('is not repeated where it does not ask for it', () => {
    expect(formAgain({ comment: 'about somebody' })).toBeNull();
    expect(formAgain(undefined)).toBeNull();
  });

  it('leads to no other site', () => {
    expect(formAgain({ again: '//evil.example/', a: '1' })).toBeNull();
  });

  it('is found empty where its address would be cut off', () => {
    expect(formAgain({ again: '/imports', a: 'x'.repeat(3000) })).toBe('/imports');
  });
});
