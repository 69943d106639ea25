import { DomainError, type RequestFault } from '../errors.js';
import type { Language, Message } from '../i18n/texts.js';
import { inEach, UNKNOWN_FIELD } from './fault-words.js';

/** A name in an address; with `*` at its end, any that begins so. */
export type AddressChoice = string;

const isKnown = (name: string, known: readonly AddressChoice[]): boolean =>
  known.some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one));

/** The names that a page has no use for. */
export const unknownIn = (names: readonly string[], known: readonly AddressChoice[]): readonly string[] =>
  names.filter((name) => !isKnown(name, known));

const TEXTS = {
  unknown: {
    nb: 'Siden har ingen bruk for {names} i adressen.',
    nn: 'Sida har ingen bruk for {names} i adressa.',
    en: 'The page has no use for {names} in its address.',
  },
  known: {
    nb: 'Adressen kan si: {names}.',
    nn: 'Adressa kan seie: {names}.',
    en: 'The address can say: {names}.',
  },
  none: {
    nb: 'Adressen kan ikke si noe mer om denne siden.',
    nn: 'Adressa kan ikkje seie noko meir om denne sida.',
    en: 'The address can say nothing more of this page.',
  },
} satisfies Record<string, Message>;

/** An address that says what its page does not know. */
export class UnknownChoice extends DomainError {
  readonly kind = 'invalid';
  readonly code = 'page.unknown-choice';
  override readonly said: Message;
  override readonly faults: readonly RequestFault[];

  constructor(unknown: readonly string[], known: readonly AddressChoice[]) {
    const said = inEach((language) => sentences(unknown, known, language));
    super(said.en);
    this.said = said;
    this.faults = unknown.map((parameter) => ({ parameter, detail: UNKNOWN_FIELD.en, said: UNKNOWN_FIELD }));
  }
}

/** Longest name that is repeated: it may be anything. */
const LONGEST_NAME = 40;

function sentences(unknown: readonly string[], known: readonly AddressChoice[], language: Language): string {
  const names = unknown.map((name) => `«${name.slice(0, LONGEST_NAME)}»`).join(', ');
  const first = TEXTS.unknown[language].replace('{names}', () => names);
  if (known.length === 0) return `${first} ${TEXTS.none[language]}`;
  return `${first} ${TEXTS.known[language].replace('{names}', () => known.join(', '))}`;
}
