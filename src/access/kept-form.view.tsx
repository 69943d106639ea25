import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { capitalised, formatNumber } from '../wording/format.js';
import { KEPT_FOR, KEPT_PAGE } from './kept-for.js';
import { shownField } from './kept-field.js';
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
  /** What the page is called on which the form stood; null where that was not sent. */
  readonly page: string | null;
  readonly fields: readonly KeptField[];
  readonly isDemo: boolean;
  /** Of whom it is kept for; null where that is not known. */
  readonly mark: string | null;
  /** Whether somebody else has signed in. */
  readonly isForOther: boolean;
  /** All of it, readable for nobody; null where whoever typed it sits there. */
  readonly seal: string | null;
}): VNode {
  const { language, action, page, fields, isDemo, mark, isForOther, seal } = props;
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
      {seal === null && page !== null && (
        <p class="ds-paragraph">
          {say('keptFrom')}: <strong>{page}</strong>
        </p>
      )}
      <p class="ds-paragraph">
        <a class="ds-link" href={`/sign-in?next=${SIGNED_IN_PATH}`} target="_blank" rel="noopener">
          {say('signInElsewhere')}
        </a>
      </p>
      <form method="post" action={action} class="import-form">
        {seal === null ? (
          <Typed {...{ fields, mark, page, language }} />
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

/** What was typed, its words and dates to be seen and changed, and what was chosen in words. */
function Typed(props: {
  readonly fields: readonly KeptField[];
  readonly mark: string | null;
  readonly page: string | null;
  readonly language: Language;
}): VNode {
  const { fields, mark, page, language } = props;
  const say = speak(ACCESS_TEXTS, language);
  const picks = fields.filter(([name]) => name === 'pick').length;
  const shown = fields.map((field) => ({
    field,
    ...shownField(field, language),
  }));
  const chosen = [
    ...(picks === 0 ? [] : [[say('pickedCases'), formatNumber(language, picks)] as const]),
    ...shown.flatMap(({ as, label, words, field: [, value] }) =>
      // What is no words stays as it was chosen, letter by letter.
      as === 'choice' ? [[label, words === value ? words : capitalised(language, words)] as const] : [],
    ),
  ];
  return (
    <>
      {mark !== null && <input type="hidden" name={KEPT_FOR} value={mark} />}
      {page !== null && <input type="hidden" name={KEPT_PAGE} value={page} />}
      {chosen.length > 0 && (
        <dl class="facts">
          {chosen.map(([label, words], index) => (
            <div key={index}>
              <dt>{label}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {shown.map(({ field: [name, value], as, label }, index) =>
        as === 'prose' || as === 'date' ? (
          <Written key={index} {...{ index, name, value, label, as }} />
        ) : (
          <input key={index} type="hidden" name={name} value={value} />
        ),
      )}
    </>
  );
}

function Written(props: {
  readonly index: number;
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly as: 'prose' | 'date';
}): VNode {
  const { index, name, value, label, as } = props;
  const id = `kept-${index}`;
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>
        {label}
      </label>
      {as === 'date' ? (
        <input class="ds-input" type="date" id={id} name={name} value={value} />
      ) : (
        <textarea class="ds-input" id={id} name={name} rows={value.length > 80 ? 4 : 2}>
          {value}
        </textarea>
      )}
    </div>
  );
}
