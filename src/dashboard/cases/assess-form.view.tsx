import type { VNode } from 'preact';
import { speak } from '../../platform/i18n/texts.js';
import { fits } from '../../violations/cases/case-decision.js';
import { type Outcome, OUTCOMES } from '../../violations/violation-lifecycle.js';
import { capitalised } from '../../wording/format.js';
import { stateName } from '../../wording/names.js';
import { Field, Tick } from '../imports/parts.view.js';
import { caseName } from './case-facts.view.js';
import { CASE_FORM_TEXTS, sparedOf } from './case-form.texts.js';
import { CaseForm, type FormProps, isPossible, typedIn } from './case-forms.view.js';
import { markOf, TextField, valueOf, Wrong, wrongIn } from './field.view.js';

const HOW = {
  real: 'realHow',
  'covered-by-agreement': 'coveredHow',
  emergency: 'emergencyHow',
  'serious-disturbance': 'disturbanceHow',
  'data-error': 'dataHow',
  duplicate: 'duplicateHow',
} as const satisfies Record<Outcome, keyof typeof CASE_FORM_TEXTS>;

/** The form in which a case is assessed, assessed anew, or its assessment taken back. */
export function AssessForm(form: FormProps): VNode {
  const { found, language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'assess');
  const { row } = found;
  const isOpenCase = row.state === 'detected';
  return (
    <CaseForm
      form={form}
      path="assess"
      title={say(isOpenCase ? 'assess' : 'assessAgain')}
      isOpen={isOpenCase || typed !== null}
      submit={say('store')}
    >
      <Outcomes {...form} />
      {found.links.near.length > 0 && <DuplicateOf {...form} />}
      <TextField
        id="reason"
        name="reason"
        type="area"
        label={say('reason')}
        hint={say('reasonHow', { spared: sparedOf(outcomesFor(form)) })}
        value={valueOf(typed, 'reason')}
        {...{ typed, language }}
      />
    </CaseForm>
  );
}

/** What can be chosen: without another case in sight there is nothing to be a duplicate of. */
const outcomesFor = ({ found: { row, links }, isAhead }: FormProps): readonly Outcome[] =>
  OUTCOMES.filter(
    (outcome) =>
      fits(outcome, { rule: row.rule, isBreach: row.verdict === 'breach' }, isAhead) &&
      (outcome !== 'duplicate' || links.near.length > 0),
  );

function Outcomes(form: FormProps): VNode {
  const { found, language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'assess');
  const chosen = valueOf(typed, 'outcome', found.row.state);
  const wrong = wrongIn(typed, 'outcome', language);
  return (
    <fieldset class="ds-fieldset" aria-describedby={markOf('outcome', wrong)['aria-describedby']}>
      <legend class="ds-label">{say('outcome')}</legend>
      {outcomesFor(form).map((outcome) => (
        <Tick
          key={outcome}
          id={`outcome-${outcome}`}
          type="radio"
          name="outcome"
          value={outcome}
          isOn={chosen === outcome}
          label={capitalised(language, stateName(outcome, language))}
          hint={say(HOW[outcome])}
        />
      ))}
      {isPossible(form, 'take-back') && (
        <Tick
          id="outcome-take-back"
          type="radio"
          name="outcome"
          value="take-back"
          isOn={chosen === 'take-back'}
          label={say('takeBack')}
          hint={say('takeBackHow')}
        />
      )}
      <Wrong id="outcome" wrong={wrong} />
    </fieldset>
  );
}

function DuplicateOf(form: FormProps): VNode {
  const { found, language } = form;
  const say = speak(CASE_FORM_TEXTS, language);
  const typed = typedIn(form, 'assess');
  const chosen = valueOf(typed, 'duplicateOf', found.links.duplicateOf?.id);
  const wrong = wrongIn(typed, 'duplicateOf', language);
  return (
    <Field id="duplicate-of" label={say('duplicateOf')}>
      <select class="ds-input" id="duplicate-of" name="duplicateOf" {...markOf('duplicate-of', wrong)}>
        <option value="">{say('chooseCase')}</option>
        {found.links.near.map((one) => (
          <option key={one.id} value={one.id} selected={one.id === chosen}>
            {caseName(one, language)}
          </option>
        ))}
      </select>
      <Wrong id="duplicate-of" wrong={wrong} />
    </Field>
  );
}
