import { describe, expect, it } from '@jest/globals';
import { inEveryLanguage, LANGUAGES, type Messages, speak } from '../platform/i18n/texts.js';
import { CONFORMANCE_TEXTS } from './conformance-words.js';
import { DEMO_TEXTS } from './demo-words.js';
import { DOCTOR_STATES, DOCTOR_SUBJECTS, DOCTOR_TEXTS } from './doctor-words.js';
import { EVALUATE_TEXTS } from './evaluate-words.js';
import { languageAsked } from './language.js';
import {
  AUDIENCE_NAMES,
  EVIDENCE_NAMES,
  OCCASION_NAMES,
  REASON_NAMES,
  SITUATION_NAMES,
  TERM_NAMES,
} from '../workforce/in-words/rulebook-words.js';
import { GRANTORS, LIMIT_NAMES, UNION_LEVEL_NAMES } from '../wording/agreement-words.js';
import { RULES_TEXTS } from '../workforce/in-words/rules-words.js';
import { SERVER_TEXTS } from './server-words.js';

describe('the language to refuse in', () => {
  it.each([
    ['the one asked for', ['report', '--lang', 'en'], 'nn', 'en'],
    ['the one asked for in one word', ['report', '--lang=nn'], undefined, 'nn'],
    ['the last of several', ['report', '--lang', 'nn', '--lang', 'en'], undefined, 'en'],
    ["the installation's", ['report'], 'nn', 'nn'],
    ["the installation's, when the asked one is none", ['report', '--lang', 'xx'], 'en', 'en'],
    ['bokmål when neither is one', ['report', '--lang'], 'xx', 'nb'],
  ])('is %s', (_which, args, installed, expected) => {
    expect(languageAsked(args, installed)).toBe(expected);
  });
});

it('a message in every language has its values in each', () => {
  expect(inEveryLanguage(SERVER_TEXTS, 'answering', { address: 'http://localhost' })).toEqual({
    nb: 'Hviletid svarer på http://localhost. Stopp med Ctrl-C.',
    nn: 'Hviletid svarar på http://localhost. Stopp med Ctrl-C.',
    en: 'Hviletid answers at http://localhost. Stop with Ctrl-C.',
  });
});

const WORDS: Readonly<Record<string, Messages>> = {
  AUDIENCE_NAMES,
  CONFORMANCE_TEXTS,
  DEMO_TEXTS,
  DOCTOR_STATES,
  DOCTOR_SUBJECTS,
  DOCTOR_TEXTS,
  EVALUATE_TEXTS,
  EVIDENCE_NAMES,
  GRANTORS,
  LIMIT_NAMES,
  UNION_LEVEL_NAMES,
  OCCASION_NAMES,
  REASON_NAMES,
  RULES_TEXTS,
  SITUATION_NAMES,
  TERM_NAMES,
  SERVER_TEXTS,
};

/** The names of what a message leaves open. */
/** Not the words that a plural chooses from. */
const placesOf = (message: string): string[] =>
  [
    ...new Set([...message.matchAll(/(?<!(?:one|other|=\d+) )\{(\w+)[,}]/g)].map(([, name = '']) => name)),
  ].sort();

it.each(Object.entries(WORDS))('%s leave the same places open in every language', (_name, messages) => {
  for (const [key, message] of Object.entries(messages)) {
    const places = placesOf(message.en);
    const values = Object.fromEntries(places.map((name) => [name, 1]));
    for (const language of LANGUAGES) {
      expect([key, language, placesOf(message[language])]).toEqual([key, language, places]);
      expect(speak(messages, language)(key, values)).not.toMatch(/[{}]/);
    }
  }
});
