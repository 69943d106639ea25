import { describe, expect, it } from '@jest/globals';
import { keptForm } from './kept-form.js';

const PATH = '/violations/0b0e8a4c-6f0e-4b3e-9d0a-111111111111/comment';

describe('a form that is sent after the session ended', () => {
  it('is kept field by field, texts only', () => {
    expect(
      keptForm('POST', PATH, { text: 'Hei', version: '3', pick: ['a', 'b'], odd: { deep: 'x' } }),
    ).toEqual([
      ['text', 'Hei'],
      ['version', '3'],
      ['pick', 'a'],
      ['pick', 'b'],
    ]);
    expect(
      keptForm('POST', `${PATH.replace('comment', 'measures')}/0b0e8a4c-6f0e-4b3e-9d0a-222222222222`, {
        what: 'x',
      }),
    ).not.toBeNull();
  });

  it.each([
    ['GET', PATH, { text: 'Hei' }],
    ['POST', '/imports/files', { text: 'Hei' }],
    ['POST', '/sign-out', { text: 'Hei' }],
    ['POST', `${PATH}/..`, { text: 'Hei' }],
    ['POST', PATH, undefined],
    ['POST', PATH, {}],
  ])('is not when it is %s %s %j', (method, path, body) => {
    expect(keptForm(method, path, body)).toBeNull();
  });
});
