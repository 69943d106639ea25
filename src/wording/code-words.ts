import type { Language, Messages } from '../platform/i18n/texts.js';
import { AGREED_TERMS, GRANTORS, LIMIT_NAMES, UNION_LEVEL_NAMES } from './agreement-words.js';
import { GROUP_NAMES } from './choice-words.js';
import { ABSENCE_NAMES, FIELD_NAMES } from './field-words.js';
import { KIND_NAMES, RULE_NAMES } from './rule-words.js';

/** Words of files that stand for something, as people say it. */
const CODE_NAMES: Messages = {
  ...RULE_NAMES,
  ...LIMIT_NAMES,
  ...AGREED_TERMS,
  ...GRANTORS,
  ...UNION_LEVEL_NAMES,
  ...GROUP_NAMES,
  ...KIND_NAMES,
  ...ABSENCE_NAMES,
  self: { nb: 'egenmelding', nn: 'eigenmelding', en: 'self-certified' },
  doctor: { nb: 'sykmelding fra lege', nn: 'sjukmelding frå lege', en: 'certified by a doctor' },
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  permanent: { nb: 'fast', nn: 'fast', en: 'permanent' },
  trainee: { nb: 'trainee', nn: 'trainee', en: 'trainee' },
  apprentice: { nb: 'lærling', nn: 'lærling', en: 'apprentice' },
  temporary: { nb: 'midlertidig', nn: 'mellombels', en: 'temporary' },
  leading: { nb: 'ledende stilling', nn: 'leiande stilling', en: 'leading position' },
  independent: {
    nb: 'særlig uavhengig stilling',
    nn: 'særleg uavhengig stilling',
    en: 'independent position',
  },
  'rota-38': {
    nb: 'skift eller turnus med 38 timer',
    nn: 'skift eller turnus med 38 timar',
    en: 'rota of 38 hours',
  },
  'continuous-36': {
    nb: 'helkontinuerlig skift med 36 timer',
    nn: 'heilkontinuerleg skift med 36 timar',
    en: 'continuous shifts of 36 hours',
  },
  'three-shift': {
    nb: 'tredelt skift eller turnus',
    nn: 'tredelt skift eller turnus',
    en: 'three-shift rota',
  },
  'sick-leave': { nb: 'sykefravær', nn: 'sjukefråvær', en: 'sick leave' },
  breaches: { nb: 'brudd', nn: 'brot', en: 'breaches' },
  'overtime-hours': { nb: 'overtidstimer', nn: 'overtidstimar', en: 'hours of overtime' },
  nb: { nb: 'bokmål', nn: 'bokmål', en: 'bokmål' },
  nn: { nb: 'nynorsk', nn: 'nynorsk', en: 'nynorsk' },
  en: { nb: 'engelsk', nn: 'engelsk', en: 'English' },
  table: { nb: 'tabell', nn: 'tabell', en: 'table' },
  'day-first': { nb: 'dagen', nn: 'dagen', en: 'the day' },
  'month-first': { nb: 'måneden', nn: 'månaden', en: 'the month' },
  B1: { nb: 'inn', nn: 'inn', en: 'in' },
  B2: { nb: 'ut', nn: 'ut', en: 'out' },
  B4: { nb: 'inn fra fravær', nn: 'inn frå fråvær', en: 'in from an absence' },
  B5: { nb: 'ut til fravær', nn: 'ut til fråvær', en: 'out to an absence' },
  B6: { nb: 'overtid', nn: 'overtid', en: 'overtime' },
};

/** What a field of a JSON file has to be, and the lists in which a code is looked for. */
const PLAIN_NAMES: Messages = {
  string: { nb: 'tekst', nn: 'tekst', en: 'text' },
  number: { nb: 'et tall', nn: 'eit tal', en: 'a number' },
  int: { nb: 'et helt tall', nn: 'eit heilt tal', en: 'a whole number' },
  boolean: { nb: '«true» eller «false»', nn: '«true» eller «false»', en: '“true” or “false”' },
  array: { nb: 'en liste, […]', nn: 'ei liste, […]', en: 'a list, […]' },
  object: { nb: 'felt i klammer, {…}', nn: 'felt i klammer, {…}', en: 'fields in braces, {…}' },
  record: { nb: 'felt i klammer, {…}', nn: 'felt i klammer, {…}', en: 'fields in braces, {…}' },
  units: { nb: 'en kjent enhet', nn: 'ei kjend eining', en: 'a known unit' },
  employees: { nb: 'en kjent ansatt', nn: 'ein kjend tilsett', en: 'a known employee' },
  'positions[].onCallScheme': {
    nb: 'en kjent vaktordning',
    nn: 'ei kjend vaktordning',
    en: 'a known on-call scheme',
  },
  'positions[].title': {
    nb: 'en stilling som noen har',
    nn: 'ei stilling som nokon har',
    en: 'a position that somebody holds',
  },
};

const wordOf = (names: Messages, code: string, language: Language): string | undefined =>
  names[code]?.[language];

/** `ekstravakt («extra_shift»)`: for people the word, for the file what it has to hold, where that is another. */
function beside(word: string, code: string, language: Language): string {
  if (word === code) return word;
  return language === 'en' ? `${word} (“${code}”)` : `${word} («${code}»)`;
}

/** What people call a code; the code itself where it has no name. */
export const wordOfCode = (code: string, language: Language): string =>
  wordOf(CODE_NAMES, code, language) ?? code;

/** A word of a file as people say it, with the word itself; null where it is none of ours. */
export function codeInWords(code: string, language: Language): string | null {
  const plain = wordOf(PLAIN_NAMES, code, language);
  if (plain !== undefined) return plain;
  const word = wordOf(CODE_NAMES, code, language);
  return word === undefined ? null : beside(word, code, language);
}

/** Whether a word of a file is one of ours that people have a word for. */
export const isCode = (code: string): boolean => Object.hasOwn(CODE_NAMES, code);

/** `dagen («day-first») eller måneden («month-first»)`: of which one would do; what is none of ours as it stands. */
export const codesInWords = (codes: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(
    codes.map((code) => {
      const word = wordOf(CODE_NAMES, code, language);
      return word === undefined ? code : beside(word, code, language);
    }),
  );

/** The same of a column, `slag («kind»)`; as it stands where it is none of ours. */
export function columnInWords(column: string, language: Language): string {
  const words = (FIELD_NAMES as Messages)[column]?.[language].replace(/ \(.*$/, '');
  return words === undefined ? column : beside(words.toLowerCase(), column, language);
}
