import { describe, expect, it } from '@jest/globals';
import { languageAskedFor } from './language.js';

describe('the language a program asks for', () => {
  it.each([
    ['nn', 'nn'],
    ['nb-NO', 'nb'],
    ['no', 'nb'],
    ['en-GB, nn;q=0.9', 'en'],
    ['nn;q=0.8, en;q=0.9', 'en'],
    ['nn, nb', 'nn'],
    ['de, fr;q=0.9, NN;q=0.1', 'nn'],
    ['nn;q=0, en;q=0.1', 'en'],
    ['nn;q=x, en', 'en'],
  ])('of %s is %s', (header, language) => {
    expect(languageAskedFor(header)).toBe(language);
  });

  it.each([undefined, '', '*', 'de', 'nn;q=0'])('is none of ours in %s', (header) => {
    expect(languageAskedFor(header)).toBeNull();
  });
});
