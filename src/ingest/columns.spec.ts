import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '../platform/i18n/texts.js';
import { codeInWords } from '../wording/code-words.js';
import { ABSENCE_WORDS, CERTIFICATE_WORDS, choiceOf, FLAG_WORDS, KIND_WORDS } from './columns.js';

describe('a word that a complaint says would be right', () => {
  it.each<[string, Readonly<Record<string, readonly string[]>>]>([
    ['kinds', KIND_WORDS],
    ['types of absence', ABSENCE_WORDS],
    ['certificates', CERTIFICATE_WORDS],
    ['yes and no', FLAG_WORDS],
  ])('can be written into the file: %s', (_, words) => {
    for (const code of Object.keys(words)) {
      const said = LANGUAGES.map((language) => codeInWords(code, language)?.replace(/ \([“«].*$/, '') ?? '');
      expect([code, ...said].map((one) => choiceOf(words, one))).toEqual([code, code, code, code]);
    }
  });

  it('is none of another', () => {
    expect(choiceOf(KIND_WORDS, 'ekstra vakt natt')).toBeNull();
  });
});
