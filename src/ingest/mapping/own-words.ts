import { spoken } from '../../platform/http/fault-words.js';
import { ABSENCE_WORDS, CERTIFICATE_WORDS, choiceOf, FLAG_WORDS, KIND_WORDS } from '../columns.js';
import type { TableSubject } from '../formats.js';
import { REGISTER_WORDS } from '../register-words.js';
import { EXPECTED, oneOfCodes } from './mapping-expectations.js';
import { meantWords } from './mapping-fault-words.js';
import { nearest } from './nearest.js';

/** What a column may say, by the words it says it with. */
export type Words = Readonly<Record<string, readonly string[]>>;

const { absence, ...WORK } = KIND_WORDS;
/** The kinds that rows of working time may be of. */
export const WORK_WORDS: Words = WORK;

/** Columns of ours that take words of ours alone, by what a table is of. */
const OWN_WORDS: Readonly<Record<TableSubject, Readonly<Record<string, Words>>>> = {
  events: { kind: WORK, overtime: FLAG_WORDS, school_day: FLAG_WORDS, deleted: FLAG_WORDS },
  absences: { type: ABSENCE_WORDS, certificate: CERTIFICATE_WORDS, deleted: FLAG_WORDS },
  employees: REGISTER_WORDS,
  units: REGISTER_WORDS,
  positions: { ...REGISTER_WORDS, nightStrain: FLAG_WORDS },
  agreements: REGISTER_WORDS,
};

/** The words of ours that a column takes; undefined where it takes any text. */
export const ownWords = (subject: TableSubject, column: string): Words | undefined =>
  OWN_WORDS[subject][column];

/** An empty cell says nothing, and may be meant to. */
export const isOwnWord = (words: Words, word: string): boolean =>
  word.trim() === '' || choiceOf(words, word.trim()) !== null;

const AWAY = { absence, ...ABSENCE_WORDS };

/** What would be right in place of a word that is none of ours. */
export function rightWord(words: Words, word: string): string {
  const written = word.trim().toLowerCase();
  if (words === WORK && choiceOf(AWAY, written) !== null) return EXPECTED.away;
  const meant = written.length < LEAST_LETTERS ? null : nearest(written, Object.values(words).flat());
  return meant === null ? oneOfCodes(Object.keys(words)) : spoken(meantWords(meant));
}

/** Of fewer letters every other short word is near. */
const LEAST_LETTERS = 3;
