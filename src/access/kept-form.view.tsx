import type { VNode } from 'preact';
import { type Language, speak } from '../platform/i18n/texts.js';
import { ACCESS_TEXTS } from './access.texts.js';
import type { KeptField } from './kept-form.js';
import { ProductPage } from './page.view.js';
import { SIGNED_IN_PATH } from './signed-in.view.js';

/**
 * What somebody typed when the session had ended: they sign in on another page and send it
 * from this one. Whoever sits there typed it; nobody else is shown it.
 */
export function KeptFormPage(props: {
  readonly language: Language;
  readonly action: string;
  readonly fields: readonly KeptField[];
  readonly isDemo: boolean;
}): VNode {
  const { language, action, fields, isDemo } = props;
  const say = speak(ACCESS_TEXTS, language);
  return (
    <ProductPage
      context={{ language, principal: null, path: '/sign-in', isDemo }}
      title={say('sessionEnded')}
      stylesheets={['cases']}
    >
      <h1 class="ds-heading" data-size="lg">
        {say('sessionEnded')}
      </h1>
      <p class="ds-paragraph">{say('sessionEndedHow')}</p>
      <p class="ds-paragraph">
        <a class="ds-link" href={`/sign-in?next=${SIGNED_IN_PATH}`} target="_blank" rel="noopener">
          {say('signInElsewhere')}
        </a>
      </p>
      <form method="post" action={action}>
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit" class="ds-button">
          {say('sendAgain')}
        </button>
      </form>
    </ProductPage>
  );
}
