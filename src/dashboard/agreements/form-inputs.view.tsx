import type { ComponentChildren, VNode } from 'preact';
import type { Speak } from '../../platform/i18n/texts.js';
import { Field, Tick } from '../imports/parts.view.js';
import type { FORM_TEXTS } from './agreement-form.texts.js';
import type { FormValues } from './agreement-form.js';

/** A line of text, a day or a number. */
export function Text(props: {
  readonly values: FormValues;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly type?: 'text' | 'date' | 'number';
  readonly isRequired?: boolean;
  readonly isFixed?: boolean;
  readonly list?: string;
}): VNode {
  const { name, label, hint, type = 'text', isRequired = false, isFixed = false, list, values } = props;
  const id = `field-${name.replace('.', '-')}`;
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      <input
        class="ds-input"
        id={id}
        type={type}
        name={name}
        value={values[name] ?? ''}
        required={isRequired}
        readOnly={isFixed}
        list={list}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </Field>
  );
}

/** One of a list. */
export function Choice<K extends string>(props: {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly K[];
  readonly word: (option: K) => string;
  readonly children?: ComponentChildren;
}): VNode {
  const { name, label, value, options, word, children } = props;
  return (
    <Field id={`field-${name}`} label={label}>
      <select class="ds-input" id={`field-${name}`} name={name}>
        {children}
        {options.map((option) => (
          <option key={option} value={option} selected={option === value}>
            {word(option)}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A term that holds or does not. */
export const TickOf = (props: {
  readonly name: 'overtimeWeeks';
  readonly values: FormValues;
  readonly form: Speak<typeof FORM_TEXTS>;
}): VNode => (
  <Tick
    id={`field-${props.name}`}
    type="checkbox"
    name={props.name}
    value="yes"
    isOn={props.values[props.name] === 'yes'}
    label={props.form(props.name)}
  />
);
