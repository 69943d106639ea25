import { describe, expect, it } from '@jest/globals';
import { bodyOf, sealed, unsealed } from './sealed-form.js';

const FORM = { mark: 'm', fields: [['text', 'Ringte Ann.'] as const], until: 1000 };

describe('a form that waits for whoever typed it', () => {
  it('is had back as it was, and tells nothing meanwhile', () => {
    const text = sealed(FORM, 'secret');
    expect(Buffer.from(text, 'base64url').toString('latin1')).not.toContain('Ann');
    expect(unsealed(text, 'secret', 999)).toEqual(FORM);
  });

  it('is none when it has waited for too long, was changed, or was sealed elsewhere', () => {
    const text = sealed(FORM, 'secret');
    expect(unsealed(text, 'secret', 1000)).toBeNull();
    expect(unsealed(text, 'another', 0)).toBeNull();
    expect(unsealed(`${text.slice(0, -4)}AAAA`, 'secret', 0)).toBeNull();
    expect(unsealed('', 'secret', 0)).toBeNull();
  });

  it('has the fields of a body, several of one name as a list', () => {
    expect(
      bodyOf([
        ['a', '1'],
        ['b', 'x'],
        ['b', 'y'],
        ['b', 'z'],
      ]),
    ).toEqual({ a: '1', b: ['x', 'y', 'z'] });
  });
});
