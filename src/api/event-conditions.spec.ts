import { describe, expect, it } from '@jest/globals';
import { assertionOf, EventChanged, WrongCondition } from './event-conditions.js';

const second = { version: 2, employee: '1001', holds: true };
const withdrawn = { ...second, holds: false };
const isMet = (
  ifMatch: string | undefined,
  ifNoneMatch: string | undefined,
  latest: typeof second | null,
) => {
  try {
    assertionOf({ ifMatch, ifNoneMatch })(latest);
    return true;
  } catch (error) {
    if (error instanceof EventChanged) return false;
    throw error;
  }
};

describe('a condition', () => {
  it.each([
    ['none', undefined, undefined, null, true],
    ['this version', '"2"', undefined, second, true],
    ['one of two', '"1", "2"', undefined, second, true],
    ['an earlier version', '"1"', undefined, second, false],
    ['a version that was withdrawn since', '"2"', undefined, withdrawn, false],
    ['the withdrawn state', '"2-withdrawn"', undefined, withdrawn, true],
    ['a weak tag, which is never the same (RFC 9110, 13.1.1)', 'W/"2"', undefined, second, false],
    ['a version of what is not there', '"1"', undefined, null, false],
    ['any version', '*', undefined, second, true],
    ['any version of what was withdrawn', '*', undefined, withdrawn, false],
    ['none there, and none is', undefined, '*', null, true],
    ['none there, and none holds', undefined, '*', withdrawn, true],
    ['none there, and one is', undefined, '*', second, false],
  ])('%s', (_what, ifMatch, ifNoneMatch, latest, met) => {
    expect(isMet(ifMatch, ifNoneMatch, latest)).toBe(met);
  });

  it.each([
    ['2', undefined],
    ['"2', undefined],
    [undefined, '"2"'],
  ])('%s, %s is none', (ifMatch, ifNoneMatch) => {
    expect(() => assertionOf({ ifMatch, ifNoneMatch })).toThrow(WrongCondition);
  });

  it('that is not met tells the state there is', () => {
    expect(new EventChanged(second).headers).toEqual({ ETag: '"2"' });
    expect(new EventChanged(null).headers).toEqual({});
  });
});
