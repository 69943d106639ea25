import { describe, expect, it } from '@jest/globals';
import { freeStretches } from './free-stretches.js';

const at = (start: number, end: number) => ({ start, end });

describe('the free stretches of a window', () => {
  it('are what lies between the work, at both ends as well', () => {
    expect(freeStretches(at(0, 24), [at(2, 4), at(10, 12)], null)).toEqual([at(0, 2), at(4, 10), at(12, 24)]);
  });

  it('are the whole window where nobody worked', () => {
    expect(freeStretches(at(0, 24), [], null)).toEqual([at(0, 24)]);
  });

  it('are none where work fills it', () => {
    expect(freeStretches(at(0, 24), [at(-3, 12), at(12, 25)], null)).toEqual([]);
  });

  it('are not cut in two by work that lies within other work', () => {
    expect(freeStretches(at(0, 24), [at(2, 12), at(3, 5)], null)).toEqual([at(0, 2), at(12, 24)]);
  });

  it('show the longest as it was measured, beyond the window', () => {
    expect(freeStretches(at(0, 24), [at(2, 16), at(30, 38)], at(16, 30))).toEqual([at(0, 2), at(16, 30)]);
  });

  it('say nothing of what lies after the window', () => {
    expect(freeStretches(at(0, 24), [at(0, 20), at(26, 30)], null)).toEqual([at(20, 24)]);
  });
});
