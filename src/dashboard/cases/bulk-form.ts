import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Message } from '../../platform/i18n/texts.js';
import type { ViolationState } from '../../violations/violation-lifecycle.js';
import { causesToChoose } from '../../wording/cause-words.js';
import type { CaseCommand, CommandOf } from '../../violations/cases/case-command.js';
import { askedBy, type FieldName, type Fields, fieldsIn, type FormProblem } from './case-form.js';
import { BULK_PROBLEMS } from './bulk-form.texts.js';

/** A case somebody ticked, as it was when they saw it. */
export interface PickedCase {
  readonly id: string;
  readonly version: number;
}

/** More than any page of the list has. */
export const MOST_PICKS = 100;

/** `<id>:<version>`, the value of a tick. */
export const pickText = ({ id, version }: PickedCase): string => `${id}:${version}`;

const PICK = /^([0-9a-f-]{36}):(\d{1,9})$/;

/** What was ticked; anything else that somebody made up is left out. */
export function picksIn(body: unknown): readonly PickedCase[] {
  const sent = typeof body === 'object' && body !== null && 'pick' in body ? [body.pick].flat() : [];
  const picks = sent.flatMap((text): PickedCase[] => {
    const [, id = '', version = ''] = PICK.exec(typeof text === 'string' ? text : '') ?? [];
    return z.uuid().safeParse(id).success ? [{ id, version: Number(version) }] : [];
  });
  return [...new Map(picks.map((pick) => [pick.id, pick])).values()].slice(0, MOST_PICKS);
}

/** Rows that somebody wants ticked for them: those of the page, as many of the list as go at once, or none. */
export type Choosing = 'page' | 'all' | 'none';

/** The form for several cases as it was sent. */
export interface BulkForm {
  readonly picks: readonly PickedCase[];
  readonly fields: Fields;
  /** Null where the cases are to be assessed. */
  readonly choosing: Choosing | null;
  /** Whether the list is shown from its beginning, as long as what goes at once. */
  readonly isLong: boolean;
}

export function bulkFormIn(body: unknown): BulkForm {
  const sent = typeof body === 'object' && body !== null ? body : {};
  const choosing = CHOICES.find((choice) => 'choose' in sent && sent.choose === choice) ?? null;
  const isLong = choosing === 'all' || ('rows' in sent && sent.rows === 'all');
  return { picks: picksIn(body), fields: fieldsIn(body), choosing, isLong };
}

const CHOICES: readonly Choosing[] = ['page', 'all', 'none'];

/**
 * The ids that are ticked when the list comes back with these rows. Many at once are those
 * that nobody has assessed yet: what a colleague has decided is decided anew only where it was
 * ticked by hand.
 */
export function tickedIn(
  { choosing, picks }: Pick<BulkForm, 'choosing' | 'picks'>,
  rows: readonly { readonly id: string; readonly state: ViolationState }[],
): ReadonlySet<string> {
  if (choosing === 'none') return new Set();
  const sent = new Set(picks.map(({ id }) => id));
  const byHand = rows.filter(({ id }) => sent.has(id));
  const waiting = choosing === null ? [] : rows.filter(({ state }) => state === 'detected');
  return new Set([...byHand, ...waiting].map(({ id }) => id));
}

/** A measure as it is asked for, for each of the cases. */
export type CommonMeasure = CommandOf<'add-measure'>['measure'];

/** What is said of several cases alike. */
export interface Together {
  readonly command: CaseCommand;
  /** Null where the causes are left as they are. */
  readonly cause: string | null;
  /** Null where none is added. */
  readonly measure: CommonMeasure | null;
}

interface Wrong {
  readonly problem: FormProblem;
}

/** What several cases have in common. A duplicate is one of a certain other case, so it is none of that. */
export function bulkAsked({ picks, fields }: Pick<BulkForm, 'picks' | 'fields'>): Together | Wrong {
  if (picks.length === 0) return wrong('pick', BULK_PROBLEMS.noneChosen);
  const { outcome = '' } = fields;
  if (outcome === 'duplicate' || outcome === 'take-back') return wrong('outcome', BULK_PROBLEMS.oneByOne);
  const asked = askedBy('assess', fields, null);
  return 'problem' in asked ? asked : withMore(asked.command, fields);
}

/** Cause and measure, each by choice. */
function withMore(command: CaseCommand, fields: Fields): Together | Wrong {
  const cause = fields.cause === '' ? null : (fields.cause ?? null);
  if (cause !== null && !causesToChoose().includes(cause)) return wrong('cause', BULK_PROBLEMS.noSuchCause);
  const measure = measureIn(fields);
  return measure !== null && 'problem' in measure ? measure : { command, cause, measure };
}

/** Null where nothing was typed for one. */
function measureIn(fields: Fields): CommonMeasure | Wrong | null {
  const typed = [fields.what, fields.owner, fields.dueDate, fields.doneOn];
  if (typed.every((text = '') => text.trim() === '')) return null;
  const asked = askedBy('measures', fields, null);
  if ('problem' in asked) return asked;
  return asked.command.kind === 'add-measure' ? asked.command.measure : null;
}

/** What is done to one of the cases, in this order. */
export const commandsFor = (id: string, { command, cause, measure }: Together): readonly CaseCommand[] => [
  command,
  ...(cause === null ? [] : [{ kind: 'decide-cause', cause } as const]),
  ...(measure === null
    ? []
    : [{ kind: 'add-measure', measure: { ...measure, id: measureId(measure.id, id) } } as const]),
];

/** One of the case's own that is the same however often the form is sent: a measure is added to a case once. */
function measureId(common: string, caseId: string): string {
  const hash = createHash('sha256').update(`${common} ${caseId}`).digest('hex');
  const [a, b, c, d, e] = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(13, 16),
    hash.slice(17, 20),
    hash.slice(20, 32),
  ];
  return `${a}-${b}-8${c}-8${d}-${e}`;
}

const wrong = (field: FieldName | 'pick', message: Message): Wrong => ({
  problem: { field, message },
});

/** A case that was left as it is, and why. */
export interface LeftAlone {
  readonly id: string;
  /** Of the refusal, for programs. */
  readonly code: string;
  readonly message: Message;
  /** The field of the form that was at fault; null where the case was. */
  readonly field: string | null;
}

/** A fault of the form, where it kept every case from being stored; null where the cases differ. */
export function commonFault(left: readonly LeftAlone[], picks: number): FormProblem | null {
  const [first] = left;
  if (first === undefined || left.length < picks) return null;
  const { field, message } = first;
  return field !== null && left.every((one) => one.field === field) ? { field, message } : null;
}
