/** Everything that can be wrong with a file or a row of it. The words are in complaint-words.ts. */
export const PROBLEMS = [
  'file-not-found',
  'not-a-known-format',
  'no-list',
  'several-lists',
  'not-a-table',
  'unknown-encoding',
  'not-json',
  'empty-file',
  'missing-columns',
  'missing-fields',
  'duplicate-column',
  'undecided-dates',
  'no-such-sheet',
  'broken-quotes',
  'cell-too-long',
  'broken-file',
  'locked-file',
  'unpacks-too-large',
  'not-a-record',
  'line-not-json',
  'body-not-json',
  'column-count',
  'not-mended',
  'control-character',
  'failed-formula',
  'too-many-characters',
  'missing-value',
  'missing-end',
  'end-date-missing',
  'unknown-kind',
  'absence-as-event',
  'unknown-choice',
  'not-a-code',
  'not-a-stamp',
  'no-such-date',
  'no-such-time',
  'out-of-range-date',
  'too-far-ahead',
  'in-clock-gap',
  'end-not-after-start',
  'last-day-before-first',
  'not-after-birth',
  'too-long',
  'not-a-number',
  'out-of-range-number',
  'hours-for-minutes',
  'break-too-long',
  'incomplete-plan',
  'not-breaks',
  'overlap',
  'overlapped',
  'outside-period',
  'unknown-employee',
  'duplicate-source-id',
  'id-of-another-employee',
  'in-without-out',
  'out-without-in',
  'unknown-stamping',
  'field',
  'unknown-field',
  'unknown-limit',
  'beside-bad-row',
  'duplicate-code',
  'unknown-reference',
  'unit-cycle',
  'other-zone',
  'agreement-overlap',
  'agreement-contradiction',
  'agreements-meet',
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** One thing that is wrong, where it is, and what would be right. */
export interface RowComplaint {
  /** Line of the file, from 1; 0 when the file as a whole is meant. */
  readonly line: number;
  /**
   * Column by its name in the file, or path in a JSON file; of what is no JSON the character of the line, from 1; null
   * when the row as a whole is meant.
   */
  readonly column: string | null;
  /** What stood there. */
  readonly value: string | null;
  readonly problem: Problem;
  /** What would have been accepted: a list, a pattern, a range, or a code of the problem's own (`json-fault.ts`), in no language. */
  readonly expected: string | null;
  /** Line of the other row of the file that this one cannot be in beside; left out where there is none. */
  readonly otherLine?: number | null;
}

/** Problems of a header, and of what is one to JSON: nothing is said of rows beside them. */
const OF_COLUMNS: readonly Problem[] = ['missing-columns', 'missing-fields', 'duplicate-column'];

export const isOfColumns = ({ problem }: Pick<RowComplaint, 'problem'>): boolean =>
  OF_COLUMNS.includes(problem);

/** Whether a row is fine, and only not of the period that its file was to replace. */
export const isOutside = ({ problem }: Pick<RowComplaint, 'problem'>): boolean =>
  problem === 'outside-period';

/** Whether there is no file that anything could be wrong with. */
export const isNoFile = ({ problem }: RowComplaint): boolean => problem === 'file-not-found';

/** Problems of a text, where `column` is a character of its line. */
const OF_TEXT: readonly Problem[] = ['not-json', 'line-not-json', 'body-not-json'];

export const isOfText = ({ problem }: Pick<RowComplaint, 'problem'>): boolean => OF_TEXT.includes(problem);

/** Problems of a header, or from a place of a file on; they name a line, and no row of it is at fault. */
const NOT_OF_A_ROW: readonly Problem[] = [
  ...OF_COLUMNS,
  'broken-quotes',
  'cell-too-long',
  'broken-file',
  'locked-file',
  'unpacks-too-large',
  'not-json',
];

/** Lines on which rows stand that something is wrong with. */
export const badLines = (complaints: readonly RowComplaint[]): ReadonlySet<number> =>
  new Set(
    complaints
      .filter(({ line, problem }) => line > 0 && !NOT_OF_A_ROW.includes(problem))
      .map(({ line }) => line),
  );

/** A complaint about the file as a whole: nothing of it can be used. */
export const fileComplaint = (
  problem: Problem,
  value: string | null,
  expected: string | null,
): RowComplaint => ({
  line: 0,
  column: null,
  value,
  problem,
  expected,
});
