import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { KEPT_FOR } from './kept-for.js';
import { KEPT_SEALED } from './sealed-form.js';
import { ACCESS_TEXTS } from './access.texts.js';
import type { KeptField } from './kept-form.js';
import { ProductPage } from './page.view.js';
import { SIGNED_IN_PATH } from './signed-in.view.js';

/**
 * What somebody typed when the session had ended: they sign in on another page and send it
 * from this one, where they see it and can still change it. Whoever sits there typed it; to
 * somebody else who has signed in meanwhile it is not shown, and waits all the same.
 */
export function KeptFormPage(props: {
  readonly language: Language;
  readonly action: string;
  readonly fields: readonly KeptField[];
  readonly isDemo: boolean;
  /** Of whom it is kept for; null where that is not known. */
  readonly mark: string | null;
  /** Whether somebody else has signed in. */
  readonly isForOther: boolean;
  /** All of it, readable for nobody; null where whoever typed it sits there. */
  readonly seal: string | null;
}): VNode {
  const { language, action, fields, isDemo, mark, isForOther, seal } = props;
  const title = isForOther ? 'keptForOther' : 'sessionEnded';
  const say = speak(ACCESS_TEXTS, language);
  return (
    <ProductPage
      context={{ language, principal: null, path: '/sign-in', isDemo, isFleeting: true }}
      title={say(title)}
      stylesheets={['cases']}
    >
      <h1 class="ds-heading" data-size="lg">
        {say(title)}
      </h1>
      <p class="ds-paragraph">{say(isForOther ? 'keptForOtherHow' : 'sessionEndedHow')}</p>
      <p class="ds-paragraph">
        <a class="ds-link" href={`/sign-in?next=${SIGNED_IN_PATH}`} target="_blank" rel="noopener">
          {say('signInElsewhere')}
        </a>
      </p>
      <form method="post" action={action} class="import-form">
        {seal === null ? (
          <Typed {...{ fields, mark, language }} />
        ) : (
          <input type="hidden" name={KEPT_SEALED} value={seal} />
        )}
        <button type="submit" class="ds-button">
          {say('sendAgain')}
        </button>
      </form>
    </ProductPage>
  );
}

/** What was typed, its words to be seen and changed. */
function Typed(props: {
  readonly fields: readonly KeptField[];
  readonly mark: string | null;
  readonly language: Language;
}): VNode {
  const { fields, mark, language } = props;
  return (
    <>
      {mark !== null && <input type="hidden" name={KEPT_FOR} value={mark} />}
      {fields.map(([name, value], index) =>
        isProse(value) ? (
          <Prose key={index} {...{ index, name, value }} label={labelOf(name, language)} />
        ) : (
          <input key={index} type="hidden" name={name} value={value} />
        ),
      )}
    </>
  );
}

/** What a person has written in words, and not what a form says of itself: an id, a number, a day, one of its choices. */
const isProse = (value: string): boolean => !/^(?:[a-z0-9:._/-]*|\/\S*)$/.test(value.trim());

/** What the field is called where it was filled in. */
function labelOf(name: string, language: Language): string {
  const say = speak(ACCESS_TEXTS, language);
  return say(FIELD_LABELS[name] ?? 'youWrote');
}

const FIELD_LABELS: Readonly<Partial<Record<string, keyof typeof ACCESS_TEXTS>>> = {
  what: 'wroteMeasure',
  owner: 'wroteOwner',
  effect: 'wroteEffect',
  reason: 'wroteReason',
  comment: 'wroteReason',
  text: 'wroteText',
};

function Prose(props: {
  readonly index: number;
  readonly name: string;
  readonly value: string;
  readonly label: string;
}): VNode {
  const { index, name, value, label } = props;
  const id = `kept-${index}`;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      <textarea class="ds-input" id={id} name={name} rows={4}>
        {value}
      </textarea>
    </div>
  );
}
