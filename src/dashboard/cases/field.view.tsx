import type { VNode } from 'preact';
import type { Language } from '../../platform/i18n/texts.js';
import { LONGEST_TEXT } from '../../violations/cases/case-input.js';
import { Field } from '../imports/parts.view.js';
import type { FieldName, TypedForm } from './case-form.js';

/** What a field shows: what was typed into it where it was sent before, else what is on record. */
export const valueOf = (typed: TypedForm | null, name: FieldName, onRecord: string | null = null): string =>
  (typed ? typed.fields[name] : onRecord) ?? '';

/** A form that was sent and could not be stored. */
type Refused = Pick<TypedForm, 'problem'>;

/** What was wrong with a field, or null. */
export const wrongIn = (typed: Refused | null, name: FieldName, language: Language): string | null =>
  typed?.problem.field === name ? typed.problem.message[language] : null;

/** What was wrong, beside the field; `id` is the field's. */
export function Wrong({ id, wrong }: { readonly id: string; readonly wrong: string | null }): VNode | null {
  if (wrong === null) return null;
  return (
    <p class="ds-validation-message" data-color="danger" id={`${id}-wrong`}>
      {wrong}
    </p>
  );
}

/** How a field that may be wrong is marked for whoever does not see it. */
export const markOf = (
  id: string,
  wrong: string | null,
  hint?: string,
): { 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined } => {
  const describedBy = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(wrong === null ? [] : [`${id}-wrong`]),
  ];
  return {
    'aria-describedby': describedBy.length === 0 ? undefined : describedBy.join(' '),
    'aria-invalid': wrong === null ? undefined : 'true',
  };
};

/** A field of one line, of several, or for a date; marked where it was wrong, with what was wrong beside it. */
export function TextField(props: {
  readonly id: string;
  readonly name: FieldName;
  readonly label: string;
  readonly value: string;
  readonly typed: Refused | null;
  readonly language: Language;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'area';
  readonly isRequired?: boolean;
  readonly max?: number;
}): VNode {
  const { id, name, label, value, typed, language, hint, type = 'text', isRequired = false, max } = props;
  const wrong = wrongIn(typed, name, language);
  const given = { class: 'ds-input', id, name, required: isRequired, ...markOf(id, wrong, hint) };
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      {type === 'area' && (
        <textarea {...given} rows={3} maxLength={LONGEST_TEXT}>
          {value}
        </textarea>
      )}
      {type === 'text' && <input {...given} type="text" value={value} maxLength={max} autocomplete="off" />}
      {type === 'date' && <input {...given} type="date" value={value} />}
      <Wrong id={id} wrong={wrong} />
    </Field>
  );
}
