import { describe, expect, it } from '@jest/globals';
import { keptForm } from './kept-form.js';

describe('a form that is sent after the session ended', () => {
  it('is kept field by field, texts only', () => {
    expect(keptForm('POST', { text: 'Hei', version: '3', pick: ['a', 'b'], odd: { deep: 'x' } })).toEqual([
      ['text', 'Hei'],
      ['version', '3'],
      ['pick', 'a'],
      ['pick', 'b'],
    ]);
    // A page that is none to go back to is no reason to lose what was typed.
    expect(keptForm('POST', { text: 'Hei', again: '//elsewhere.example' })).toContainEqual(['text', 'Hei']);
  });

  it.each([
    ['GET', { text: 'Hei' }],
    ['POST', undefined],
    ['POST', {}],
    ['POST', { again: '/imports/files/1', scope: 'all' }],
  ])('is not when it is %s %j', (method, body) => {
    expect(keptForm(method, body)).toBeNull();
  });
});
