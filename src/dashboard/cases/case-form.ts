import { z } from 'zod';
import type { Message } from '../../platform/i18n/texts.js';
import type { CaseCommand } from '../../violations/cases/case-command.js';
import {
  AssessInput,
  CauseInput,
  CommentInput,
  DeviationInput,
  MeasureChangeInput,
  MeasureDropInput,
  MeasureInput,
  TakeBackInput,
} from '../../violations/cases/case-input.js';
import { FORM_PROBLEMS } from './case-form.texts.js';

/** The forms of the page of a case, each named by the end of its address. */
export type CaseFormName = 'assess' | 'cause' | 'comment' | 'measures' | 'measure' | 'drop' | 'deviation';

export type FieldName =
  | 'version'
  | 'steps'
  | 'outcome'
  | 'reason'
  | 'duplicateOf'
  | 'cause'
  | 'text'
  | 'measure'
  | 'what'
  | 'owner'
  | 'dueDate'
  | 'effect'
  | 'doneOn'
  | 'number';

/** What was typed, field by field; the names are those of the API. */
export type Fields = Readonly<Partial<Record<FieldName, string>>>;

/** What was wrong with a form; `field` is null where it is the case that is another. */
export interface FormProblem {
  readonly field: string | null;
  readonly message: Message;
}

/** A form as it was typed, shown again with what was wrong. */
export interface TypedForm {
  readonly form: CaseFormName;
  /** Of the form of a measure that is there. */
  readonly measureId: string | null;
  readonly fields: Fields;
  readonly problem: FormProblem;
  /** How many steps of the history the person had seen; what came after is new. */
  readonly seenSteps: number;
  /** Whether somebody else was faster. */
  readonly isLate: boolean;
}

/** The fields of a form as plain texts; a file or a list that somebody made up is left out. */
export const fieldsIn = (body: unknown): Fields =>
  Object.fromEntries(
    Object.entries(typeof body === 'object' && body !== null ? body : {}).filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    ),
  );

/** What a form asks for, or what is wrong with it. */
export type Asked = { readonly command: CaseCommand } | { readonly problem: FormProblem };

const orNull = (text: string | undefined): string | null => {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
};

/** A form without the version it was made with would overwrite whatever there is. */
export const versionTyped = ({ version }: Fields): number => wholeIn(version);

/** How much of the history was on the page that the form came from. */
export const stepsTyped = ({ steps }: Fields): number => wholeIn(steps);

const wholeIn = (text = ''): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

const asked = <T extends z.ZodType>(
  schema: T,
  value: unknown,
  command: (input: z.output<T>) => CaseCommand,
): Asked => {
  const read = schema.safeParse(value);
  if (read.success) return { command: command(read.data) };
  const [issue] = read.error.issues;
  return { problem: problemOf(String(issue?.path[0] ?? ''), issue?.code === 'too_big') };
};

function problemOf(field: string, isTooLong: boolean): FormProblem {
  if (isTooLong) return { field, message: FORM_PROBLEMS.tooLong };
  const known: Readonly<Record<string, Message>> = FORM_PROBLEMS;
  return { field, message: known[field] ?? FORM_PROBLEMS.other };
}

type Reading = (fields: Fields, measureId: string) => Asked;

const READINGS: Readonly<Record<CaseFormName, Reading>> = {
  assess: assessment,
  cause: ({ cause }) =>
    asked(CauseInput, { cause: orNull(cause) }, (input) => ({ kind: 'decide-cause', ...input })),
  comment: ({ text = '' }) => asked(CommentInput, { text }, (input) => ({ kind: 'comment', ...input })),
  measures: newMeasure,
  measure: measureChange,
  drop: ({ reason = '' }, id) =>
    asked(MeasureDropInput, { reason }, (input) => ({ kind: 'drop-measure', id, ...input })),
  deviation: ({ number }) =>
    asked(DeviationInput, { number: orNull(number) }, (input) => ({ kind: 'link-deviation', ...input })),
};

/** @param measureId of the measure that is changed or dropped */
export const askedBy = (form: CaseFormName, fields: Fields, measureId: string | null): Asked =>
  READINGS[form](fields, measureId ?? '');

/** The form has taking back as one more choice. */
function assessment({ outcome = '', reason = '', duplicateOf }: Fields): Asked {
  if (outcome === 'take-back') {
    return asked(TakeBackInput, { reason }, (input) => ({ kind: 'take-back', ...input }));
  }
  const of = outcome === 'duplicate' ? orNull(duplicateOf) : null;
  return asked(AssessInput, { outcome, reason, duplicateOf: of }, (input) => ({ kind: 'assess', ...input }));
}

/** The id was made with the form, so that a form that is sent twice adds one measure. */
function newMeasure({ measure, what = '', owner = '', dueDate = '', doneOn }: Fields): Asked {
  const Form = MeasureInput.required({ id: true });
  return asked(Form, { id: measure, what, owner, dueDate, doneOn: orNull(doneOn) }, (input) => ({
    kind: 'add-measure',
    measure: input,
  }));
}

function measureChange({ what = '', owner = '', dueDate = '', effect, doneOn }: Fields, id: string): Asked {
  const change = { what, owner, dueDate, effect: orNull(effect), doneOn: orNull(doneOn) };
  return asked(MeasureChangeInput.required(), change, (input) => ({
    kind: 'change-measure',
    id,
    change: input,
  }));
}
