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
    expect(keptForIn({ text: 'Hei', 'kept-for': 'x' })).toEqual({ mark: 'x', rest: { text: 'Hei' } });
    expect(keptForIn({ text: 'Hei', 'kept-for': '' })).toEqual({ mark: null, rest: { text: 'Hei' } });
    expect(keptForIn({ text: 'Hei' })).toEqual({ mark: null, rest: { text: 'Hei' } });
    expect(keptForIn(undefined)).toEqual({ mark: null, rest: undefined });
  });
});
