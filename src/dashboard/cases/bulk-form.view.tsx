import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { LONGEST_TEXT } from '../../violations/cases/case-input.js';
import { OUTCOMES } from '../../violations/violation-lifecycle.js';
import { capitalised, formatDate } from '../../wording/format.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import type { ViolationRow } from '../violations.query.js';
import { causesToChoose } from '../../wording/cause-words.js';
import { causeName, stateName } from '../../wording/names.js';
import { Field, Notice, Tick } from '../imports/parts.view.js';
import { type BulkForm, type LeftAlone, MOST_PICKS } from './bulk-form.js';
import { BULK_TEXTS } from './bulk-form.texts.js';
import type { FormProblem } from './case-form.js';
import { CASE_FORM_TEXTS, sparedOf } from './case-form.texts.js';
import { markOf, TextField, Wrong } from './field.view.js';
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

/** Where the form is sent: it says the list, so that what comes back there is the list when it is reloaded. */
export const bulkAddress = (list: string, place: string): string =>
  `${list.replace('/violations', '/violations/assess')}#${place}`;

/** How many were assessed just now, and which ones were not. */
export function BulkOutcome(props: {
  readonly done: number;
  readonly left: readonly LeftAlone[];
  /** The rows that are shown: those that were left are among them, where they may be seen. */
  readonly rows: readonly Pick<ViolationRow, 'id' | 'rule' | 'anchorDate' | 'employee'>[];
  readonly language: Language;
}): VNode | null {
  const { done, left, rows, language } = props;
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
                  {caseIn(rows, id, language) ?? speak(BULK_TEXTS, language)('oneCase')}
                </a>
                : {message[language]}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** Which case it is, in the words of its row; null of one that is not shown. */
function caseIn(
  rows: Parameters<typeof BulkOutcome>[0]['rows'],
  id: string,
  language: Language,
): string | null {
  const row = rows.find((one) => one.id === id);
  if (!row) return null;
  const { rule, employee, anchorDate } = row;
  return `${speak(RULE_NAMES, language)(rule)}, ${employee}, ${formatDate(language, anchorDate)}`;
}

/** What several can be at once: a duplicate is one of a certain other case. */
const TOGETHER = OUTCOMES.filter((outcome) => outcome !== 'duplicate');

/** @param list address of the list as it is shown: where it leads back to */
export function BulkAssessForm(props: {
  readonly typed: TypedBulk | null;
  readonly list: string;
  /** Id that the measures are made from which may come out of the form. */
  readonly newMeasureId: string;
  readonly language: Language;
}): VNode {
  const { typed, list, newMeasureId, language } = props;
  const say = speak(BULK_TEXTS, language);
  const words = speak(CASE_FORM_TEXTS, language);
  const reasonHow = words('reasonHow', { spared: sparedOf(TOGETHER) });
  const wrong = (field: string): string | null =>
    typed?.problem?.field === field ? typed.problem.message[language] : null;
  return (
    <details class="case-form" open={typed !== null}>
      <summary>{say('title')}</summary>
      <PostForm action={bulkAddress(list, BULK_FORM)} class="import-form" id={BULK_FORM}>
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
        <MeasureOfAll {...{ typed, newMeasureId, language }} />
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

/** One measure for each of them, by choice. */
function MeasureOfAll(props: {
  readonly typed: TypedBulk | null;
  readonly newMeasureId: string;
  readonly language: Language;
}): VNode {
  const { typed, newMeasureId, language } = props;
  const words = speak(CASE_FORM_TEXTS, language);
  const fields = {
    measure: newMeasureId,
    what: '',
    owner: '',
    dueDate: '',
    doneOn: '',
    ...typed?.form.fields,
  };
  const given = { typed: typed?.problem ? { problem: typed.problem } : null, language };
  return (
    <fieldset class="ds-fieldset" aria-describedby="bulk-measure-how">
      <legend class="ds-label">{words('addMeasure')}</legend>
      <p data-field="description" id="bulk-measure-how">
        {speak(BULK_TEXTS, language)('measureHow')}
      </p>
      <input type="hidden" name="measure" value={fields.measure} />
      <TextField
        id="bulk-what"
        name="what"
        type="area"
        label={words('what')}
        value={fields.what}
        {...given}
      />
      <div class="fields">
        <TextField
          id="bulk-owner"
          name="owner"
          label={words('owner')}
          value={fields.owner}
          max={200}
          {...given}
        />
        <TextField
          id="bulk-due"
          name="dueDate"
          type="date"
          label={words('dueDate')}
          value={fields.dueDate}
          {...given}
        />
        <TextField
          id="bulk-done"
          name="doneOn"
          type="date"
          label={words('doneOnAlready')}
          value={fields.doneOn}
          {...given}
        />
      </div>
    </fieldset>
  );
}
