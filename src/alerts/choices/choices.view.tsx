import type { ComponentChildren, VNode } from 'preact';
import { type PageContext, ProductPage } from '../../access/page.view.js';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES, speak, type Speak } from '../../platform/i18n/texts.js';
import type { OptionalKind } from '../alert-kinds.js';
import { DELIVERIES } from './choice.js';
import type { ChoiceForm } from './choice-form.js';
import { CHOICE_TEXTS } from './choices.texts.js';
import { PostForm } from '../../access/post-form.view.js';

type Say = Speak<typeof CHOICE_TEXTS>;

interface ChoicesProps {
  readonly context: PageContext;
  readonly form: ChoiceForm;
  /** Version that is stored; saving names it. */
  readonly version: number;
  readonly offered: readonly OptionalKind[];
  readonly isSaved: boolean;
  readonly problem: string | null;
  /** What is stored, where somebody else came first. */
  readonly stored: ChoiceForm | null;
}

/** When and how a person is told. */
export function OwnChoicesPage(props: ChoicesProps): VNode {
  const { context, version, isSaved, problem, stored } = props;
  const say = speak(CHOICE_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph lead">{say('intro')}</p>
      {isSaved && (
        <div class="ds-alert notice" data-color="success" role="status">
          <p class="ds-paragraph">{say('saved')}</p>
        </div>
      )}
      {problem !== null && (
        <div class="ds-alert notice" data-color="danger" role="alert">
          <p class="ds-paragraph">{problem}</p>
          {stored && <Stored form={stored} offered={props.offered} say={say} />}
        </div>
      )}
      <PostForm action="/my-alerts" class="choices">
        <input type="hidden" name="version" value={version} />
        <Delivery {...props} say={say} />
        <Times {...props} say={say} />
        <Kinds {...props} say={say} />
        <button type="submit" class="ds-button">
          {say('save')}
        </button>
      </PostForm>
    </ProductPage>
  );
}

type PartProps = ChoicesProps & { readonly say: Say };

const Group = (props: { readonly title: string; readonly children: ComponentChildren }): VNode => (
  <fieldset class="ds-fieldset choices">
    <legend class="ds-label">{props.title}</legend>
    {props.children}
  </fieldset>
);

function Delivery({ form, say }: PartProps): VNode {
  return (
    <>
      <div class="ds-field">
        <label class="ds-label" for="language">
          {say('language')}
        </label>
        <select class="ds-input" id="language" name="language">
          <option value="">{say('ownLanguage')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language} selected={language === form.language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </div>
      <Group title={say('delivery')}>
        {DELIVERIES.map((delivery) => (
          <div key={delivery} class="ds-field">
            <input
              class="ds-input"
              type="radio"
              id={delivery}
              name="delivery"
              value={delivery}
              checked={delivery === form.delivery}
            />
            <label class="ds-label" data-weight="regular" for={delivery}>
              {say(delivery)}
            </label>
          </div>
        ))}
        <p class="ds-paragraph note">{say('dailyHint')}</p>
        <Time name="digestAt" value={form.digestAt} label={say('digestAt')} />
      </Group>
    </>
  );
}

const Time = (props: { readonly name: string; readonly value: string; readonly label: string }): VNode => (
  <div class="ds-field">
    <label class="ds-label" for={props.name}>
      {props.label}
    </label>
    <input class="ds-input" type="time" id={props.name} name={props.name} value={props.value} />
  </div>
);

const Box = (props: {
  readonly name: string;
  readonly value: string;
  readonly isTicked: boolean;
  readonly label: string;
}): VNode => (
  <div class="ds-field">
    <input
      class="ds-input"
      type="checkbox"
      id={`${props.name}-${props.value}`}
      name={props.name}
      value={props.value}
      checked={props.isTicked}
    />
    <label class="ds-label" data-weight="regular" for={`${props.name}-${props.value}`}>
      {props.label}
    </label>
  </div>
);

const Times = ({ form, say }: PartProps): VNode => (
  <Group title={say('times')}>
    <p class="ds-paragraph note">{say('timesHint')}</p>
    <Time name="notBefore" value={form.notBefore} label={say('notBefore')} />
    <Time name="notAfter" value={form.notAfter} label={say('notAfter')} />
    <Box name="workdaysOnly" value="yes" isTicked={form.workdaysOnly} label={say('workdaysOnly')} />
  </Group>
);

const Kinds = ({ form, offered, say }: PartProps): VNode => (
  <Group title={say('kinds')}>
    <p class="ds-paragraph note">{say('always')}</p>
    {offered.map((kind) => (
      <Box key={kind} name="kinds" value={kind} isTicked={form.kinds.includes(kind)} label={say(kind)} />
    ))}
  </Group>
);

/** What somebody else has stored, beside what was typed. */
function Stored(props: {
  readonly form: ChoiceForm;
  readonly offered: readonly OptionalKind[];
  readonly say: Say;
}): VNode {
  const { form, offered, say } = props;
  const kinds = offered.filter((kind) => form.kinds.includes(kind)).map((kind) => say(kind));
  const facts: readonly (readonly [string, string])[] = [
    [say('language'), isLanguage(form.language) ? LANGUAGE_NAMES[form.language] : say('ownLanguage')],
    [say('delivery'), form.delivery === 'daily' ? `${say('daily')}, ${form.digestAt}` : say('at-once')],
    [say('notBefore'), form.notBefore || '–'],
    [say('notAfter'), form.notAfter || '–'],
    [say('workdaysOnly'), say(form.workdaysOnly ? 'yes' : 'no')],
    [say('kinds'), kinds.length === 0 ? say('nothing') : kinds.join('; ')],
  ];
  return (
    <>
      <p class="ds-paragraph">{say('storedNow')}</p>
      <dl class="facts">
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
