import { LANGUAGES, type Language, type Message, type Messages, speak, type Values } from '../i18n/texts.js';

/** What a schema says of one value, as far as words are made of it. */
export interface FaultSeen {
  readonly message: string;
  readonly code?: string | undefined;
  readonly expected?: string | undefined;
  readonly values?: readonly unknown[] | undefined;
  readonly minimum?: number | bigint | undefined;
  readonly maximum?: number | bigint | undefined;
  readonly origin?: string | undefined;
  readonly format?: string | undefined;
}

const TEXTS = {
  unknown: { nb: 'er ikke kjent her', nn: 'er ikkje kjent her', en: 'is not known here' },
  missing: {
    nb: 'mangler; ventet {expected}',
    nn: 'manglar; venta {expected}',
    en: 'is missing; expected {expected}',
  },
  expected: { nb: 'ventet {expected}', nn: 'venta {expected}', en: 'expected {expected}' },
  oneOf: { nb: 'ventet en av {expected}', nn: 'venta ein av {expected}', en: 'expected one of {expected}' },
  least: {
    nb: 'ventet minst {expected}{origin, select, string { tegn} array { oppføringer} other {}}',
    nn: 'venta minst {expected}{origin, select, string { teikn} array { oppføringar} other {}}',
    en: 'expected at least {expected}{origin, select, string { characters} array { entries} other {}}',
  },
  most: {
    nb: 'ventet høyst {expected}{origin, select, string { tegn} array { oppføringer} other {}}',
    nn: 'venta høgst {expected}{origin, select, string { teikn} array { oppføringar} other {}}',
    en: 'expected at most {expected}{origin, select, string { characters} array { entries} other {}}',
  },
  unusable: { nb: 'kan ikke brukes her', nn: 'kan ikkje brukast her', en: 'cannot be used here' },
  string: { nb: 'tekst', nn: 'tekst', en: 'text' },
  number: { nb: 'et tall', nn: 'eit tal', en: 'a number' },
  int: { nb: 'et helt tall', nn: 'eit heilt tal', en: 'a whole number' },
  boolean: { nb: 'true eller false', nn: 'true eller false', en: 'true or false' },
  object: { nb: 'et objekt', nn: 'eit objekt', en: 'an object' },
  array: { nb: 'en liste', nn: 'ei liste', en: 'a list' },
} satisfies Messages;
type Key = keyof typeof TEXTS;

/** One message, as each language says it. */
export const inEach = (say: (language: Language) => string): Message =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)])) as Record<Language, string>;
const said = (key: Key, values?: Values): Message =>
  inEach((language) => speak(TEXTS, language)(key, values));

/** Of a field that is none. */
export const UNKNOWN_FIELD: Message = TEXTS.unknown;

/** What is expected, in one language: words of ours, the name of a type, or what is in no language. */
const expectedIn = (language: Language, expected: string | Message): string => {
  if (typeof expected !== 'string') return expected[language];
  return expected in TEXTS ? speak(TEXTS, language)(expected as Key) : expected;
};

/** `expected 2025-12-01`, `expected a list`. */
export const expectedWords = (expected: string | Message): Message =>
  inEach((language) => speak(TEXTS, language)('expected', { expected: expectedIn(language, expected) }));

/** `is missing; expected text`. */
export const missingWords = (expected: string | Message): Message =>
  inEach((language) => speak(TEXTS, language)('missing', { expected: expectedIn(language, expected) }));

const known = new Map<string, Message>();

/** Words of ours for a schema, which takes one text: the English one, by which the others are found again. */
export function spoken(message: Message): string {
  known.set(message.en, message);
  return message.en;
}

/** Words of ours by their English text; of what the library says there are none. */
export const spokenWords = (text: string): Message | undefined => known.get(text);

/** Sentences of one refusal after another, in each language. */
export const together = (messages: readonly Message[]): Message =>
  inEach((language) => messages.map((message) => message[language]).join('; '));

/** What is wrong with a value, in each language: our own words, or those made of what the schema expected. */
export function faultWords(seen: FaultSeen): Message {
  const own = known.get(seen.message);
  if (own) return own;
  const made = OF_THE_LIBRARY.test(seen.message) ? MADE[seen.code ?? ''] : undefined;
  return made?.(seen) ?? inEach(() => seen.message);
}

/** How the library's own sentences begin; whoever wrote another one meant it. */
const OF_THE_LIBRARY = /^(?:Invalid|Too (?:big|small)|Unrecognized)/;

const MADE: Readonly<Record<string, (seen: FaultSeen) => Message>> = {
  invalid_type: ({ message, expected = '' }) =>
    message.includes('received undefined') ? missingWords(expected) : expectedWords(expected),
  invalid_value: ({ values = [] }) => said('oneOf', { expected: values.map(String).join(', ') }),
  too_small: ({ minimum, origin = '' }) => said('least', { expected: String(minimum), origin }),
  too_big: ({ maximum, origin = '' }) => said('most', { expected: String(maximum), origin }),
  invalid_format: ({ format = '' }) => expectedWords(format),
  invalid_union: () => said('unusable'),
};
