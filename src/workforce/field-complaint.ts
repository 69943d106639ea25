import type { z } from 'zod';

export type FieldProblem =
  | 'field'
  | 'unknown-field'
  | 'unknown-limit'
  | 'duplicate-code'
  | 'unknown-reference'
  | 'last-day-before-first'
  | 'not-after-birth'
  | 'unit-cycle'
  | 'other-zone'
  | 'agreement-overlap'
  | 'agreement-contradiction'
  | 'agreements-meet';

/** One thing that is wrong in a JSON file: where, what stood there, what would have been accepted. */
export interface FieldComplaint {
  /** Path from the top of the file, like `positions[3].from`. */
  readonly path: string;
  readonly value: string | null;
  readonly problem: FieldProblem;
  readonly expected: string | null;
  /** Path of the entry that this one cannot be in beside; left out where there is none. */
  readonly otherPath?: string;
}

const pathOf = (parts: readonly PropertyKey[]): string =>
  parts
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');

/** What a schema found, as complaints in no language; a field that is none is complained of where it stands. */
export const fieldComplaints = (error: z.ZodError): readonly FieldComplaint[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownField([...issue.path, key], key))
      : [
          {
            path: pathOf(issue.path),
            value: shown(issue.input),
            problem: 'field' as const,
            expected: expectedBy(issue),
          },
        ],
  );

const unknownField = (path: readonly PropertyKey[], name: string): FieldComplaint => ({
  path: pathOf(path),
  value: shown(name),
  problem: 'unknown-field',
  expected: null,
});

function shown(input: unknown): string | null {
  if (input === undefined) return null;
  return (typeof input === 'string' ? input : JSON.stringify(input)).slice(0, 80);
}

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return issue.expected;
  if (issue.code === 'invalid_value') return issue.values.join(', ');
  if (issue.code === 'too_small') return `≥ ${String(issue.minimum)}`;
  if (issue.code === 'too_big') return `≤ ${String(issue.maximum)}`;
  return issue.message;
}
