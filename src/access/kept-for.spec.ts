import { describe, expect, it } from '@jest/globals';
import { keptForIn, lastPersonIn, personMark } from './kept-for.js';

describe('whom a form is kept for', () => {
  it('is told by a mark that is the same for the same person only', () => {
    expect(personMark('hr')).toBe(personMark('hr'));
    expect(personMark('hr')).not.toBe(personMark('admin'));
    expect(personMark('hr')).not.toContain('hr');
  });

  it('stands in a cookie beside others', () => {
    const mark = personMark('hr');
    expect(lastPersonIn(`lang=nb; last-person=${mark}; hviletid=s%3Ax`)).toBe(mark);
    expect(lastPersonIn(`not-last-person=${mark}`)).toBeNull();
    expect(lastPersonIn('last-person=')).toBeNull();
    expect(lastPersonIn(undefined)).toBeNull();
  });

  it('is no field of what was typed', () => {
    const none = { mark: null, page: null };
    expect(keptForIn({ text: 'Hei', 'kept-for': 'x', 'kept-page': 'Sak' })).toEqual({
      mark: 'x',
      page: 'Sak',
      rest: { text: 'Hei' },
    });
    expect(keptForIn({ text: 'Hei', 'kept-for': '' })).toEqual({
      ...none,
      rest: { text: 'Hei' },
    });
    expect(keptForIn({ text: 'Hei', 'kept-page': ['a', 'b'] })).toEqual({
      ...none,
      rest: { text: 'Hei' },
    });
    expect(keptForIn({ text: 'Hei' })).toEqual({
      ...none,
      rest: { text: 'Hei' },
    });
    expect(keptForIn(undefined)).toEqual({ ...none, rest: undefined });
  });
});
