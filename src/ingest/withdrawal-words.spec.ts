import { describe, expect, it } from '@jest/globals';
import { withdrawalSentence } from './withdrawal-words.js';

describe('withdrawals of what was never there', () => {
  const withdrawals = [{ line: 7, sourceId: 'S9' }];

  it('are not spoken of where there are none', () => {
    expect(withdrawalSentence({ format: null, neverThere: 0, withdrawals: [] }, 'nb')).toBeNull();
  });

  it.each([
    [
      'nb',
      '1 rad trekker tilbake noe som aldri er tatt inn fra denne kilden, så ingenting er endret for den. Var det ment noe annet, er id-en eller kilden en annen: linje 7: «S9».',
    ],
    [
      'nn',
      '1 rad trekkjer tilbake noko som aldri er teke inn frå denne kjelda, så ingenting er endra for henne. Var det meint noko anna, er id-en eller kjelda ei anna: linje 7: «S9».',
    ],
    [
      'en',
      '1 row withdraws something that was never taken in from this source, so nothing has changed for it. If something else was meant, the id or the source is another: line 7: “S9”.',
    ],
  ] as const)('are named by line and id: %s', (language, words) => {
    expect(withdrawalSentence({ format: null, neverThere: 1, withdrawals }, language)).toBe(words);
  });

  it('are counted where there are more than are named', () => {
    expect(withdrawalSentence({ format: null, neverThere: 3, withdrawals }, 'nb')).toMatch(
      /^3 rader .* for dem\. .* linje 7: «S9», og 2 til\.$/,
    );
  });

  it('names records of a list by their numbers', () => {
    const of = { format: 'events-json', neverThere: 1, withdrawals: [{ line: 7, sourceId: 'S9' }] } as const;
    expect(withdrawalSentence(of, 'nn')).toMatch(/: post 7: «S9»\.$/);
  });
});
