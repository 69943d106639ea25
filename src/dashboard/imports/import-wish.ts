import { type DaySpan, daySpanOf } from '../../ingest/replaced-period.js';

/** What somebody wants of the import of a file, as it stands in the form. */
export interface ImportWish {
  readonly isPartial: boolean;
  readonly knownOnly: boolean;
  /** `2025-12`, `2025` or `2025-12-01/2025-12-14`; empty adds to what is known. */
  readonly replace: string;
  /** Empty names the source after the mapping, or the format. */
  readonly source: string;
}

/** What is wrong with a form that was sent. */
export type FormProblem = 'noPeriod' | 'replaceWhole' | 'noSource' | 'noName' | 'nameTaken' | 'noMapping';

const SOURCE = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u;

const textIn = (fields: Readonly<Record<string, unknown>>, name: string): string => {
  const value = fields[name];
  return typeof value === 'string' ? value.trim().slice(0, 100) : '';
};

/** All that a form of the page may have in its address besides, after somebody has signed in again. */
export const WISH_FIELDS = [
  ...['mode', 'known', 'replace', 'source', 'run', 'trial', 'confirms'],
  ...['name', 'keep-sheet', 'overwrite'],
];

/** The same as fields again; what is empty is left out. */
export const wishFields = ({
  isPartial,
  knownOnly,
  replace,
  source,
}: ImportWish): readonly (readonly [string, string])[] =>
  [
    ['mode', isPartial ? 'partial' : ''] as const,
    ['known', knownOnly ? '1' : ''] as const,
    ['replace', replace] as const,
    ['source', source] as const,
  ].filter(([, value]) => value !== '');

type Fields = readonly (readonly [name: string, value: string])[];

/** Whether two forms want the same, in whatever order they say it. */
export const wantSame = (one: Fields, other: Fields): boolean => sortedText(one) === sortedText(other);

const sortedText = (fields: Fields): string =>
  JSON.stringify(fields.map((field) => JSON.stringify(field)).toSorted());

/** The wish in the fields of a form, or of an address that keeps them. */
export function wishIn(given: unknown): ImportWish {
  const fields = (given ?? {}) as Readonly<Record<string, unknown>>;
  return {
    isPartial: textIn(fields, 'mode') === 'partial',
    knownOnly: textIn(fields, 'known') !== '',
    replace: textIn(fields, 'replace'),
    source: textIn(fields, 'source'),
  };
}

export type CheckedWish =
  | { readonly problems: readonly FormProblem[] }
  | {
      readonly isPartial: boolean;
      readonly knownOnly: boolean;
      readonly replace: DaySpan | null;
      readonly source: string | null;
    };

/** The wish as an import takes it, or all that is wrong with it. */
export function checkedWish({ isPartial, knownOnly, replace: period, source }: ImportWish): CheckedWish {
  const replace = period === '' ? null : daySpanOf(period);
  const wrong: Readonly<Partial<Record<FormProblem, boolean>>> = {
    noPeriod: period !== '' && replace === null,
    replaceWhole: period !== '' && isPartial,
    noSource: source !== '' && !SOURCE.test(source),
  };
  const problems = CHECKED.filter((problem) => wrong[problem]);
  if (problems.length > 0) return { problems };
  return { isPartial, knownOnly, replace, source: source === '' ? null : source };
}

const CHECKED = ['noPeriod', 'replaceWhole', 'noSource'] as const satisfies readonly FormProblem[];
