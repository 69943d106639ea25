import type { VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { speak } from '../../platform/i18n/texts.js';
import { AGREEMENT_GROUPS, UNION_LEVELS } from '../../workforce/agreement-parties.js';
import { GRANTERS } from '../../workforce/rulebook-limit.js';
import { GRANTORS, UNION_LEVEL_NAMES } from '../../wording/agreement-words.js';
import { Field, Notice } from '../imports/parts.view.js';
import { AGREEMENT_TEXTS } from './agreement.texts.js';
import { FORM_TEXTS } from './agreement-form.texts.js';
import { Choice, Text, TickOf } from './form-inputs.view.js';
import { EVENING_WORK, type FormValues } from './agreement-form.js';
import type { LimitShown } from './agreement-limits-shown.js';
import { limitName, limitText } from './agreement-words.js';
import type { Choices } from './agreements.query.js';
import { PostForm } from '../../access/post-form.view.js';

export interface FormProps {
  readonly context: PageContext;
  /** Id of the agreement that is changed; null for a new one. */
  readonly id: string | null;
  readonly version: number;
  readonly values: FormValues;
  readonly choices: Choices;
  readonly limits: readonly Omit<LimitShown, 'agreed'>[];
  /** Why it was not stored. */
  readonly problem: string | null;
}

/** Where an agreement is registered or changed. */
export function AgreementFormPage(props: FormProps): VNode {
  const { context, id, version, values, problem } = props;
  const say = speak(AGREEMENT_TEXTS, context.language);
  const form = speak(FORM_TEXTS, context.language);
  const title = id === null ? say('register') : `${say('change')} ${values['code'] ?? ''}`;
  return (
    <ProductPage context={context} title={title}>
      <p>
        <a class="ds-link" href={id === null ? '/agreements' : `/agreements/${id}`}>
          {say(id === null ? 'back' : 'backOne')}
        </a>
      </p>
      <h1 class="ds-heading" data-size="lg">
        {title}
      </h1>
      {problem !== null && (
        <Notice color="danger">
          <p class="ds-paragraph">
            <strong>{say('wrong')}.</strong> {problem}
          </p>
        </Notice>
      )}
      <PostForm action={id === null ? '/agreements' : `/agreements/${id}/change`} class="agreement-form">
        <input type="hidden" name="version" value={String(version)} />
        <What {...props} />
        <Whom {...props} />
        <LimitFields {...props} />
        <TermFields {...props} />
        <Words {...props} />
        <div class="filter-actions">
          <button type="submit" class="ds-button">
            {form('save')}
          </button>
        </div>
      </PostForm>
    </ProductPage>
  );
}

function What({ values, id, context: { language } }: FormProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const form = speak(FORM_TEXTS, language);
  const grantor = speak(GRANTORS, language);
  const level = speak(UNION_LEVEL_NAMES, language);
  return (
    <fieldset class="ds-fieldset filter">
      <legend class="ds-label">{say('parties')}</legend>
      <Text
        values={values}
        name="code"
        label={say('code')}
        hint={form('codeHint')}
        isRequired
        isFixed={id !== null}
      />
      <Text values={values} name="legalBasis" label={say('basis')} hint={form('basisHint')} isRequired />
      <Choice
        name="grantedBy"
        label={form('grantedBy')}
        value={values['grantedBy']}
        options={GRANTERS}
        word={(one) => grantor(one)}
      />
      <Choice
        name="unionLevel"
        label={form('unionLevel')}
        value={values['unionLevel']}
        options={UNION_LEVELS}
        word={(one) => level(one)}
      >
        <option value="">{form('notSaid')}</option>
      </Choice>
      {(['employerRole', 'counterpartRole'] as const).map((name) => (
        <Text key={name} values={values} name={name} label={form(name)} hint={form('roleHint')} />
      ))}
    </fieldset>
  );
}

function Whom({ values, choices, context: { language } }: FormProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const form = speak(FORM_TEXTS, language);
  return (
    <fieldset class="ds-fieldset filter">
      <legend class="ds-label">{say('group')}</legend>
      <Choice
        name="groupKind"
        label={form('groupKind')}
        value={values['groupKind']}
        options={AGREEMENT_GROUPS}
        word={(one) => form(one)}
      />
      <Text
        values={values}
        name="groupCode"
        label={form('groupCode')}
        hint={form('groupCodeHint')}
        list="groups"
      />
      <datalist id="groups">
        {choices.units.map(({ code, name }) => (
          <option key={`u${code}`} value={code}>
            {name}
          </option>
        ))}
        {[...choices.schemes, ...choices.titles].map((name, index) => (
          <option key={index} value={name} />
        ))}
      </datalist>
      <Text values={values} name="from" label={form('from')} type="date" isRequired />
      <Text values={values} name="to" label={form('to')} hint={form('toHint')} type="date" />
    </fieldset>
  );
}

function LimitFields({ values, limits, context: { language } }: FormProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  return (
    <fieldset class="ds-fieldset filter">
      <legend class="ds-label">{say('limits')}</legend>
      <p class="ds-paragraph whole-row">{speak(FORM_TEXTS, language)('limitsHint')}</p>
      {limits.map((limit) => (
        <Text
          key={limit.key}
          values={values}
          name={`limit.${limit.key}`}
          label={limitName(limit.key, language)}
          hint={`${limitText(limit, limit.statute, language)} (${limit.clause})`}
        />
      ))}
    </fieldset>
  );
}

function TermFields({ values, context: { language } }: FormProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const form = speak(FORM_TEXTS, language);
  return (
    <fieldset class="ds-fieldset filter">
      <legend class="ds-label">{say('terms')}</legend>
      <Text values={values} name="averagingWeeks" label={form('averagingWeeks')} type="number" />
      <Text values={values} name="averagingStart" label={form('averagingStart')} type="date" />
      <Text values={values} name="sundayWeeks" label={form('sundayWeeks')} type="number" />
      <Text values={values} name="sundayStart" label={form('sundayStart')} type="date" />
      <Text values={values} name="standbyFactor" label={form('standbyFactor')} />
      <Choice
        name="eveningWork"
        label={form('eveningWork')}
        value={values['eveningWork'] ?? ''}
        options={EVENING_WORK}
        word={(said) =>
          form(said === '' ? 'eveningNotSaid' : said === 'yes' ? 'eveningAgreed' : 'eveningDenied')
        }
      />
      <TickOf name="overtimeWeeks" values={values} form={form} />
    </fieldset>
  );
}

function Words({ values, context: { language } }: FormProps): VNode {
  const say = speak(AGREEMENT_TEXTS, language);
  const form = speak(FORM_TEXTS, language);
  return (
    <fieldset class="ds-fieldset filter">
      <legend class="ds-label">{say('conditions')}</legend>
      <Field id="field-conditions" label={say('conditions')} hint={form('conditionsHint')}>
        <textarea
          class="ds-input"
          id="field-conditions"
          name="conditions"
          rows={3}
          aria-describedby="field-conditions-hint"
        >
          {values['conditions'] ?? ''}
        </textarea>
      </Field>
      <Text values={values} name="document" label={form('document')} />
      <Text values={values} name="warnDays" label={form('warnDays')} type="number" />
      <Text values={values} name="warned" label={form('warned')} />
    </fieldset>
  );
}
