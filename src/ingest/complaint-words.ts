import { type Language, type Messages, speak } from '../platform/i18n/texts.js';
import { codeInWords, columnInWords } from '../wording/code-words.js';
import { isOfText, type Problem, type RowComplaint } from './complaint.js';
import { complaintCountedBy, countedBy, sayPlace } from './counted-by.js';
import { FILE_PROBLEM_TEXTS } from './file-complaint-words.js';
import { ROW_PROBLEM_TEXTS } from './row-complaint-words.js';
import { TOGETHER_TEXTS } from './together-complaint-words.js';

/** What is wrong, and what would be right. `{value}` is what stood there, `{expected}` a list, pattern or range. */
const PROBLEM_TEXTS = {
  ...FILE_PROBLEM_TEXTS,
  ...ROW_PROBLEM_TEXTS,
  ...TOGETHER_TEXTS,
} satisfies Messages & Record<Problem, unknown>;

const PLACE_TEXTS = {
  column: { nb: 'kolonne {column}', nn: 'kolonne {column}', en: 'column {column}' },
  character: { nb: 'tegn {column}', nn: 'teikn {column}', en: 'character {column}' },
} satisfies Messages;

/** A day that shows how days are written is not the one day that would be right. */
const EXAMPLE_TEXTS = {
  day: { nb: 'en dato som {day}', nn: 'ein dato som {day}', en: 'a date like {day}' },
} satisfies Messages;
const A_DAY: ReadonlySet<Problem> = new Set(['field', 'no-such-date']);
const WHOLE_DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{2}([./-])\d{2}\1\d{4})$/;

/** Problems whose `expected` is a list of which one would do. */
const ONE_OF: ReadonlySet<Problem> = new Set([
  'missing-value',
  'missing-end',
  'not-a-stamp',
  'no-such-date',
  'no-such-time',
  'unknown-kind',
  'unknown-choice',
  'unknown-limit',
  'unknown-stamping',
  'undecided-dates',
  'no-such-sheet',
  'not-a-number',
  'hours-for-minutes',
  'not-a-known-format',
  'several-lists',
  'not-a-table',
  'unknown-encoding',
]);

/** Problems whose `expected` are columns of ours. */
const EXPECT_COLUMNS: ReadonlySet<Problem> = new Set([
  'missing-columns',
  'absence-as-event',
  'incomplete-plan',
]);

/** Problems whose `column` is one of ours, whatever the file calls it. */
const BY_OUR_NAME: ReadonlySet<Problem> = new Set(['missing-columns', 'duplicate-column']);

/** What was expected, in words; columns that a mapping may let be missing as they are written there. */
function expectedOf({ problem, expected }: RowComplaint, language: Language): string {
  if (expected === null) return 'none';
  return problem === 'missing-fields' ? expected : inWords(problem, expected, language);
}

/** `a, b eller c` of a list, for two examples side by side read as if both had to stand there. */
function inWords(problem: Problem, expected: string, language: Language): string {
  const all = expected.split(', ');
  if (EXPECT_COLUMNS.has(problem)) return all.map((one) => columnInWords(one, language)).join(', ');
  // Sheets have the names that somebody gave them.
  if (problem === 'no-such-sheet') return oneOf(all, language);
  if (A_DAY.has(problem) && WHOLE_DAY.test(expected))
    return speak(EXAMPLE_TEXTS, language)('day', { day: expected });
  const words = all.map((one) => codeInWords(one, language));
  if (ONE_OF.has(problem))
    return oneOf(
      words.map((word, place) => word ?? all[place] ?? ''),
      language,
    );
  const areCodes = words.every((word) => word !== null);
  return areCodes ? oneOf(words, language) : expected;
}

const oneOf = (all: readonly string[], language: Language): string =>
  new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'disjunction' }).format(all);

/**
 * `“2025-13-01” is not …; expected …`: without the place, for a table that has it.
 *
 * @param format of the file, which tells whether another row of it is called by its line
 */
export const sayProblem = (
  complaint: RowComplaint,
  language: Language,
  format: string | null = null,
): string =>
  speak(PROBLEM_TEXTS, language)(complaint.problem, {
    value: complaint.value ?? '',
    expected: expectedOf(complaint, language),
    otherLine: String(complaint.otherLine ?? 'none'),
    by: countedBy(format),
    // A bound is said in words where the text has them.
    day: complaint.expected?.replace(/^[≥>] /, '') ?? '',
  });

/** A column that the file lacks, or has twice, is called as we call it; any other as the file does. */
const columnOf = ({ problem, column }: RowComplaint, language: Language): string =>
  (column ?? '')
    .split(', ')
    .map((one) => (BY_OUR_NAME.has(problem) ? columnInWords(one, language) : one))
    .join(', ');

/** What a table says in its column of columns; null where the row as a whole is meant. */
export const sayColumn = (complaint: RowComplaint, language: Language): string | null =>
  complaint.column !== null && isOfText(complaint)
    ? speak(PLACE_TEXTS, language)('character', { column: complaint.column })
    : complaint.column;

/** `line 12, column start: “2025-13-01” is not …; expected …`, in the language asked for. */
export function sayComplaint(
  complaint: RowComplaint,
  language: Language,
  format: string | null = null,
): string {
  const place = speak(PLACE_TEXTS, language);
  const by = complaintCountedBy(complaint, format);
  const where = [
    ...(complaint.line > 0 ? [sayPlace(by, complaint.line, language)] : []),
    ...(complaint.column === null
      ? []
      : [place(isOfText(complaint) ? 'character' : 'column', { column: columnOf(complaint, language) })]),
  ];
  const what = sayProblem(complaint, language, format);
  return where.length === 0 ? what : `${where.join(', ')}: ${what}`;
}
