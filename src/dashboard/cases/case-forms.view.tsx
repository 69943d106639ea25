import type { ComponentChildren, VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { type PersonAction, stateAfter } from '../../violations/violation-lifecycle.js';
import { causesToChoose } from '../../wording/cause-words.js';
import { causeName } from '../../wording/names.js';
import { Field } from '../imports/parts.view.js';
import type { ViolationCase } from '../violation.js';
import type { CaseFormName, TypedForm } from './case-form.js';
import { CASE_FORM_TEXTS } from './case-form.texts.js';
import { TextField, valueOf } from './field.view.js';
import { listIn } from './list-behind.js';
import { PostForm } from '../../access/post-form.view.js';

export interface FormProps {
  readonly found: ViolationCase;
  /** The list the case was opened from, as what follows `/violations?`; null where it was none. */
  readonly list: string | null;
  readonly language: Language;
  /** What was sent and could not be stored; null where nothing was. */
  readonly typed: TypedForm | null;
  /** Id for a measure that may come out of the form for one. */
  readonly newMeasureId: string;
  /** Today's local date, `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the window of the finding has not begun. */
  readonly isAhead: boolean;
}

export const isPossible = ({ found: { row } }: FormProps, action: PersonAction): boolean =>
  stateAfter(row.state, action) !== null;

/** What was typed into this form before; empty where it is shown for the first time. */
export const typedIn = (
  { typed }: FormProps,
  form: CaseFormName,
  measureId: string | null = null,
): TypedForm | null => (typed?.form === form && typed.measureId === measureId ? typed : null);

/** A form that can be folded out: open from the start where it is what comes next, or was just sent. */
export function CaseForm(props: {
  readonly form: FormProps;
  /** End of its address. */
  readonly path: string;
  readonly title: string;
  readonly isOpen: boolean;
  readonly submit: string;
  readonly children: ComponentChildren;
}): VNode {
  const { form, path, title, isOpen, submit, children } = props;
  const { found, list } = form;
  const { row, history } = found;
  return (
    <details class="case-form" open={isOpen}>
      <summary>{title}</summary>
      <PostForm action={`/violations/${row.id}/${path}${listIn(list, '?')}`} class="import-form">
        <input type="hidden" name="version" value={row.version} />
        <input type="hidden" name="steps" value={history.length} />
        {children}
        <div class="filter-actions">
          <button type="submit" class="ds-button">
            {submit}
          </button>
        </div>
      </PostForm>
    </details>
  );
}

export function CauseForm(form: FormProps): VNode {
  const { found, language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'cause');
  const chosen = valueOf(typed, 'cause', found.row.decidedCause);
  return (
    <CaseForm form={form} path="cause" title={say('cause')} isOpen={typed !== null} submit={say('store')}>
      <Field id="cause" label={say('cause')} hint={say('causeHow')}>
        <select class="ds-input" id="cause" name="cause" aria-describedby="cause-hint">
          <option value="">
            {say('asSuggested')}: {causeName(found.row.cause, language)}
          </option>
          {causesToChoose().map((code) => (
            <option key={code} value={code} selected={code === chosen}>
              {causeName(code, language)}
            </option>
          ))}
        </select>
      </Field>
    </CaseForm>
  );
}

export function CommentForm(form: FormProps): VNode {
  const { language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'comment');
  return (
    <CaseForm form={form} path="comment" title={say('comment')} isOpen={typed !== null} submit={say('add')}>
      <TextField
        id="comment-text"
        name="text"
        type="area"
        label={say('comment')}
        hint={say('commentHow')}
        value={valueOf(typed, 'text')}
        isRequired
        {...{ typed, language }}
      />
    </CaseForm>
  );
}

export function DeviationForm(form: FormProps): VNode {
  const { found, language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'deviation');
  return (
    <CaseForm
      form={form}
      path="deviation"
      title={say('deviation')}
      isOpen={typed !== null}
      submit={say('store')}
    >
      <TextField
        id="deviation-number"
        name="number"
        label={say('deviation')}
        hint={say('deviationHow')}
        value={valueOf(typed, 'number', found.row.deviationNumber)}
        max={100}
        {...{ typed, language }}
      />
    </CaseForm>
  );
}
