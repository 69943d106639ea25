import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { LONGEST_TEXT } from '../../violations/cases/case-input.js';
import { OUTCOMES } from '../../violations/violation-lifecycle.js';
import { capitalised } from '../../wording/format.js';
import { causesToChoose } from '../../wording/cause-words.js';
import { causeName, stateName } from '../../wording/names.js';
import { Field, Notice, Tick } from '../imports/parts.view.js';
import { type BulkForm, type LeftAlone, MOST_PICKS } from './bulk-form.js';
import { BULK_TEXTS } from './bulk-form.texts.js';
import type { FormProblem } from './case-form.js';
import { CASE_FORM_TEXTS, sparedOf } from './case-form.texts.js';
import { markOf, Wrong } from './field.view.js';
import { PostForm } from '../../access/post-form.view.js';

/** What was sent for several cases, and what came of it. */
export interface TypedBulk {
  readonly form: BulkForm;
  /** Of the form; null where it was all right. */
  readonly problem: FormProblem | null;
  readonly left: readonly LeftAlone[];
  readonly done: number;
}

/** The form under the list; the ticks in its rows belong to it. */
export const BULK_FORM = 'bulk';

/** How many were assessed just now, and which ones were not. */
export function BulkOutcome(props: {
  readonly done: number;
  readonly left: readonly LeftAlone[];
  readonly language: Language;
}): VNode | null {
  const { done, left, language } = props;
  const say = speak(BULK_TEXTS, language);
  if (done + left.length === 0) return null;
  return (
    <div id="assessed">
      {done > 0 && <Notice color="success">{say('done', { count: done })}</Notice>}
      {left.length > 0 && (
        <Notice color="danger">
          <p>{say('left', { count: left.length })}</p>
          <ul>
            {left.map(({ id, message }) => (
              <li key={id}>
                <a class="ds-link" href={`/violations/${id}`}>
                  {message[language]}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** What several can be at once: a duplicate is one of a certain other case. */
const TOGETHER = OUTCOMES.filter((outcome) => outcome !== 'duplicate');

/** @param list address of the list as it is shown: where it leads back to */
export function BulkAssessForm(props: {
  readonly typed: TypedBulk | null;
  readonly list: string;
  readonly language: Language;
}): VNode {
  const { typed, list, language } = props;
  const say = speak(BULK_TEXTS, language);
  const words = speak(CASE_FORM_TEXTS, language);
  const reasonHow = words('reasonHow', { spared: sparedOf(TOGETHER) });
  const wrong = (field: string): string | null =>
    typed?.problem?.field === field ? typed.problem.message[language] : null;
  return (
    <details class="case-form" open={typed !== null}>
      <summary>{say('title')}</summary>
      <PostForm action={`/violations/assess#${BULK_FORM}`} class="import-form" id={BULK_FORM}>
        <input type="hidden" name="list" value={list} />
        {typed?.form.isLong === true && <input type="hidden" name="rows" value="all" />}
        <p class="ds-paragraph">{say('how', { most: MOST_PICKS })}</p>
        <Wrong id="pick" wrong={wrong('pick')} />
        <fieldset
          class="ds-fieldset"
          aria-describedby={markOf('outcome', wrong('outcome'))['aria-describedby']}
        >
          <legend class="ds-label">{words('outcome')}</legend>
          {TOGETHER.map((outcome) => (
            <Tick
              key={outcome}
              id={`outcome-${outcome}`}
              type="radio"
              name="outcome"
              value={outcome}
              isOn={typed?.form.fields.outcome === outcome}
              label={capitalised(language, stateName(outcome, language))}
            />
          ))}
          <Wrong id="outcome" wrong={wrong('outcome')} />
        </fieldset>
        <Field id="reason" label={words('reason')} hint={reasonHow}>
          <textarea
            class="ds-input"
            id="reason"
            name="reason"
            rows={3}
            maxLength={LONGEST_TEXT}
            {...markOf('reason', wrong('reason'), reasonHow)}
          >
            {typed?.form.fields.reason ?? ''}
          </textarea>
          <Wrong id="reason" wrong={wrong('reason')} />
        </Field>
        <CauseOfAll chosen={typed?.form.fields.cause} wrong={wrong('cause')} language={language} />
        <div class="filter-actions">
          <button type="submit" class="ds-button">
            {say('submit')}
          </button>
        </div>
      </PostForm>
    </details>
  );
}

/** One cause for all of them, by choice. */
function CauseOfAll(props: {
  readonly chosen: string | undefined;
  readonly wrong: string | null;
  readonly language: Language;
}): VNode {
  const { chosen, wrong, language } = props;
  const say = speak(BULK_TEXTS, language);
  return (
    <Field id="bulk-cause" label={speak(CASE_FORM_TEXTS, language)('cause')} hint={say('causeHow')}>
      <select class="ds-input" id="bulk-cause" name="cause" {...markOf('bulk-cause', wrong, say('causeHow'))}>
        <option value="">{say('causeKept')}</option>
        {causesToChoose().map((code) => (
          <option key={code} value={code} selected={code === chosen}>
            {causeName(code, language)}
          </option>
        ))}
      </select>
      <Wrong id="bulk-cause" wrong={wrong} />
    </Field>
  );
}
