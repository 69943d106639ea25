import { inEach } from '../../platform/http/fault-words.js';
import { type Message, type Messages, speak, type Values } from '../../platform/i18n/texts.js';

/** `{expected}` says what would be right: `expected one of …`. */
const FAULT_TEXTS = {
  missing: { nb: 'mangler; {expected}', nn: 'manglar; {expected}', en: 'is missing; {expected}' },
  empty: { nb: 'er tom; {expected}', nn: 'er tom; {expected}', en: 'is empty; {expected}' },
  unusable: {
    nb: '«{found}» kan ikke brukes; {expected}',
    nn: '«{found}» kan ikkje brukast; {expected}',
    en: '“{found}” cannot be used; {expected}',
  },
  unknownKey: {
    nb: 'ukjent nøkkel; {expected}',
    nn: 'ukjend nøkkel; {expected}',
    en: 'unknown key; {expected}',
  },
  unknownColumn: {
    nb: 'ukjent kolonne; {expected}',
    nn: 'ukjend kolonne; {expected}',
    en: 'unknown column; {expected}',
  },
  meant: {
    nb: 'mente du «{meant}»?',
    nn: 'meinte du «{meant}»?',
    en: 'did you mean “{meant}”?',
  },
} satisfies Messages;

/** Where a text is no YAML: `{line}` is what stands there. */
const SYNTAX_TEXTS = {
  twice: {
    nb: '«{line}»: nøkkelen står der to ganger; ventet én gang',
    nn: '«{line}»: nøkkelen står der to gonger; venta éin gong',
    en: '“{line}”: the key is there twice; expected once',
  },
  nested: {
    nb: '«{line}»: det ser ut som en nøkkel inne i en verdi; ventet anførselstegn rundt en verdi med kolon, og samme innrykk for nøkler side om side',
    nn: '«{line}»: det ser ut som ein nøkkel inni ein verdi; venta hermeteikn rundt ein verdi med kolon, og same innrykk for nøklar side om side',
    en: '“{line}”: this looks like a key within a value; expected quotes around a value with a colon, and the same indentation for keys side by side',
  },
  noColon: {
    nb: '«{line}»: her er ingen nøkkel med kolon; ventet en linje som name: our-roster',
    nn: '«{line}»: her er ingen nøkkel med kolon; venta ei linje som name: our-roster',
    en: '“{line}”: here is no key with a colon; expected a line like name: our-roster',
  },
  indent: {
    nb: '«{line}»: innrykket passer ikke, eller en parentes over er ikke lukket; ventet samme innrykk for det som står side om side, og at hver parentes lukkes',
    nn: '«{line}»: innrykket passar ikkje, eller ein parentes over er ikkje lukka; venta same innrykk for det som står side om side, og at kvar parentes blir lukka',
    en: '“{line}”: the indentation does not fit, or a bracket above is not closed; expected the same indentation for what stands side by side, and every bracket closed',
  },
  missing: {
    nb: '«{line}»: her eller over mangler et anførselstegn, komma eller mellomrom; ventet anførselstegn i par, komma mellom oppføringer og mellomrom etter kolon',
    nn: '«{line}»: her eller over manglar eit hermeteikn, komma eller mellomrom; venta hermeteikn i par, komma mellom oppføringar og mellomrom etter kolon',
    en: '“{line}”: here or above a quote, comma or blank is missing; expected quotes in pairs, commas between entries and a blank after a colon',
  },
  start: {
    nb: '«{line}»: en verdi kan ikke begynne med dette tegnet; ventet anførselstegn rundt den',
    nn: '«{line}»: ein verdi kan ikkje begynne med dette teiknet; venta hermeteikn rundt han',
    en: '“{line}”: a value cannot begin with this character; expected quotes around it',
  },
  escape: {
    nb: '«{line}»: en omvendt skråstrek betyr noe annet her; ventet enkle anførselstegn rundt verdien',
    nn: '«{line}»: ein omvend skråstrek betyr noko anna her; venta enkle hermeteikn rundt verdien',
    en: '“{line}”: a backslash means something else here; expected single quotes around the value',
  },
  alias: {
    nb: '«{line}»: ordet etter * viser ikke til noe, eller til for mye; ventet anførselstegn rundt en verdi som begynner med *',
    nn: '«{line}»: ordet etter * viser ikkje til noko, eller til for mykje; venta hermeteikn rundt ein verdi som begynner med *',
    en: '“{line}”: the word after * refers to nothing, or to too much; expected quotes around a value that begins with *',
  },
  documents: {
    nb: '«{line}»: her begynner et dokument til; ventet ett, uten --- imellom',
    nn: '«{line}»: her begynner eit dokument til; venta eitt, utan --- imellom',
    en: '“{line}”: here another document begins; expected one, without --- in between',
  },
  unreadable: {
    nb: '«{line}»: noe her hører ikke til; ventet parenteser i par, komma mellom oppføringer og anførselstegn rundt verdier med spesialtegn',
    nn: '«{line}»: noko her høyrer ikkje til; venta parentesar i par, komma mellom oppføringar og hermeteikn rundt verdiar med spesialteikn',
    en: '“{line}”: something here does not belong; expected brackets in pairs, commas between entries and quotes around values with special characters',
  },
} satisfies Messages;
type SyntaxKey = keyof typeof SYNTAX_TEXTS;

const SYNTAX_KEYS: Readonly<Record<string, SyntaxKey>> = {
  DUPLICATE_KEY: 'twice',
  BLOCK_AS_IMPLICIT_KEY: 'nested',
  MULTILINE_IMPLICIT_KEY: 'noColon',
  BAD_INDENT: 'indent',
  MISSING_CHAR: 'missing',
  BLOCK_IN_FLOW: 'missing',
  BAD_SCALAR_START: 'start',
  BAD_DQ_ESCAPE: 'escape',
  BAD_ALIAS: 'alias',
  MULTIPLE_DOCS: 'documents',
};

const said = <M extends Messages>(texts: M, key: keyof M, values: Values): Message =>
  inEach((language) => speak(texts, language)(key, values));

/** What is wrong with a line that is no YAML. */
export const syntaxWords = (code: string, line: string): Message =>
  said(SYNTAX_TEXTS, SYNTAX_KEYS[code] ?? 'unreadable', { line: short(line) });

/** What stands there, and what would be right. */
export function valueWords(found: unknown, expected: Message): Message {
  if (found === undefined) return withExpected('missing', expected);
  if (found === null || found === '') return withExpected('empty', expected);
  return withExpected('unusable', expected, short(writtenOf(found)));
}

function writtenOf(found: unknown): string {
  if (typeof found === 'string') return found;
  try {
    return JSON.stringify(found);
  } catch {
    // By references of YAML something may hold itself.
    return '…';
  }
}

const MORE_TEXTS = {
  more: {
    nb: 'og {count, number} feil til, som ikke er nevnt; rett disse først',
    nn: 'og {count, number} feil til, som {count, plural, one {ikkje er nemnd} other {ikkje er nemnde}}; rett desse først',
    en: 'and {count, plural, one {# more mistake that is} other {# more mistakes that are}} not named; correct these first',
  },
} satisfies Messages;

/** Of mistakes behind those that are named. */
export const moreWords = (count: number): Message => said(MORE_TEXTS, 'more', { count });

/** Of a key that is none, or of a column that is none of ours; all that there are only where nobody knows which was meant. */
export const unknownWords = (what: 'key' | 'column', meant: string | null, expected: Message): Message =>
  withExpected(
    what === 'key' ? 'unknownKey' : 'unknownColumn',
    meant === null ? expected : meantWords(meant),
  );

/** `did you mean “start”?` */
export const meantWords = (meant: string): Message => said(FAULT_TEXTS, 'meant', { meant });

const withExpected = (key: keyof typeof FAULT_TEXTS, expected: Message, found = ''): Message =>
  inEach((language) => speak(FAULT_TEXTS, language)(key, { found, expected: expected[language] }));

/** Of what stands in a file. */
const LONGEST = 80;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
