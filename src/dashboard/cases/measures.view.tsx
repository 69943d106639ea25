import type { VNode } from 'preact';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { isToBeDone, type Measure } from '../../violations/case-step.js';
import { formatDate } from '../../wording/format.js';
import { Notice } from '../imports/parts.view.js';
import { CASE_FORM_TEXTS } from './case-form.texts.js';
import { CaseForm, type FormProps, typedIn } from './case-forms.view.js';
import { TextField, valueOf } from './field.view.js';

/** What is done about a case, each measure with a form of its own for whoever may change it. */
export function Measures(props: { readonly form: FormProps; readonly mayAct: boolean }): VNode {
  const { form, mayAct } = props;
  const say = speak(CASE_FORM_TEXTS, form.language);
  const { measures } = form.found;
  return (
    <section aria-labelledby="measures">
      <h3 id="measures" class="ds-heading" data-size="xs">
        {say('measures')}
      </h3>
      <OpenThough {...form} />
      {measures.length === 0 && <p class="ds-paragraph">{say('noMeasures')}</p>}
      {measures.map((measure) => (
        <div key={measure.id} class="measure">
          <MeasureFacts measure={measure} form={form} />
          {mayAct && <MeasureForm measure={measure} form={form} />}
          {mayAct && isToBeDone(measure) && <DropForm measure={measure} form={form} />}
        </div>
      ))}
      {mayAct && <NewMeasureForm {...form} />}
    </section>
  );
}

/** A measure outlives the breach it was decided for, until somebody says what became of it. */
function OpenThough({ found: { row, measures }, language }: FormProps): VNode | null {
  const count = measures.filter(isToBeDone).length;
  if (row.state !== 'superseded' || count === 0) return null;
  return (
    <Notice color="warning">
      <p class="ds-paragraph">{speak(CASE_FORM_TEXTS, language)('openThough', { count })}</p>
    </Notice>
  );
}

function MeasureFacts({ measure, form }: { readonly measure: Measure; readonly form: FormProps }): VNode {
  const { language, today } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const { what, owner, dueDate, effect } = measure;
  const isOverdue = isToBeDone(measure) && dueDate < today;
  const facts = [
    [say('owner'), owner],
    [say('dueDate'), formatDate(language, dueDate)],
    ...cameOf(measure, language),
    ...(effect === null ? [] : [[say('effect'), effect] as const]),
  ] as const;
  return (
    <>
      <p class="ds-paragraph prose">
        <strong>{what}</strong>{' '}
        {isOverdue && (
          <span class="ds-tag" data-color="warning">
            {say('overdue')}
          </span>
        )}
      </p>
      <dl class="facts prose">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Whether it was done, or is not to be done after all. */
function cameOf({ doneOn, droppedOn, droppedBecause }: Measure, language: Language): [string, string][] {
  const say = speak(CASE_FORM_TEXTS, language);
  if (doneOn !== null) return [[say('doneOn'), formatDate(language, doneOn)]];
  if (droppedOn === null || droppedBecause === null) return [[say('doneOn'), say('notDone')]];
  return [
    [say('droppedOn'), formatDate(language, droppedOn)],
    [say('reason'), droppedBecause],
  ];
}

function DropForm({ measure, form }: { readonly measure: Measure; readonly form: FormProps }): VNode {
  const { language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'drop', measure.id);
  return (
    <CaseForm
      form={form}
      path={`measures/${measure.id}/drop`}
      title={say('dropMeasure')}
      isOpen={typed !== null}
      submit={say('store')}
    >
      <TextField
        id={`drop-${measure.id}`}
        name="reason"
        type="area"
        label={say('reason')}
        hint={say('dropHow')}
        value={valueOf(typed, 'reason')}
        isRequired
        {...{ typed, language }}
      />
    </CaseForm>
  );
}

function MeasureForm({ measure, form }: { readonly measure: Measure; readonly form: FormProps }): VNode {
  const { language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'measure', measure.id);
  const value = (name: 'what' | 'owner' | 'dueDate' | 'effect' | 'doneOn'): string =>
    valueOf(typed, name, measure[name]);
  const id = (name: string): string => `${name}-${measure.id}`;
  const given = { typed, language };
  return (
    <CaseForm
      form={form}
      path={`measures/${measure.id}`}
      title={say(measure.droppedOn === null ? 'changeMeasure' : 'resumeMeasure')}
      isOpen={typed !== null}
      submit={say(measure.droppedOn === null ? 'store' : 'resume')}
    >
      <TextField
        id={id('what')}
        name="what"
        type="area"
        label={say('what')}
        value={value('what')}
        isRequired
        {...given}
      />
      <div class="fields">
        <TextField
          id={id('owner')}
          name="owner"
          label={say('owner')}
          value={value('owner')}
          max={200}
          isRequired
          {...given}
        />
        <TextField
          id={id('due')}
          name="dueDate"
          type="date"
          label={say('dueDate')}
          value={value('dueDate')}
          isRequired
          {...given}
        />
        <TextField
          id={id('done')}
          name="doneOn"
          type="date"
          label={say('doneOn')}
          value={value('doneOn')}
          {...given}
        />
      </div>
      <TextField
        id={id('effect')}
        name="effect"
        type="area"
        label={say('effect')}
        hint={say('effectHow')}
        value={value('effect')}
        {...given}
      />
    </CaseForm>
  );
}

function NewMeasureForm(form: FormProps): VNode {
  const { language, newMeasureId } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'measures');
  const given = { typed, language };
  return (
    <CaseForm
      form={form}
      path="measures"
      title={say('addMeasure')}
      isOpen={typed !== null}
      submit={say('add')}
    >
      <input type="hidden" name="measure" value={valueOf(typed, 'measure', newMeasureId)} />
      <TextField
        id="new-what"
        name="what"
        type="area"
        label={say('what')}
        value={valueOf(typed, 'what')}
        isRequired
        {...given}
      />
      <div class="fields">
        <TextField
          id="new-owner"
          name="owner"
          label={say('owner')}
          value={valueOf(typed, 'owner')}
          max={200}
          isRequired
          {...given}
        />
        <TextField
          id="new-due"
          name="dueDate"
          type="date"
          label={say('dueDate')}
          value={valueOf(typed, 'dueDate')}
          isRequired
          {...given}
        />
        <TextField
          id="new-done"
          name="doneOn"
          type="date"
          label={say('doneOnAlready')}
          value={valueOf(typed, 'doneOn')}
          {...given}
        />
      </div>
    </CaseForm>
  );
}
