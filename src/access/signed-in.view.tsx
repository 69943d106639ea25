import type { VNode } from 'preact';
import { speak } from '../platform/i18n/texts.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { type PageContext, ProductPage } from './page.view.js';

/** Where a sign-in for a form that is kept in another window leads: a window cannot go to another one. */
export const SIGNED_IN_PATH = '/signed-in';

/** Tells whoever signed in again for the sake of a form where the form is. */
export function SignedInPage(props: {
  readonly context: PageContext;
  /** The front page of whoever this is. */
  readonly home: string;
}): VNode {
  const { context, home } = props;
  const say = speak(ACCESS_TEXTS, context.language);
  return (
    <ProductPage context={context} title={say('signedInAgain')}>
      <h1 class="ds-heading" data-size="lg">
        {say('signedInAgain')}
      </h1>
      <p class="ds-paragraph">{say('signedInHow')}</p>
      <p class="ds-paragraph">
        <a class="ds-link" href={home}>
          {say('goHome')}
        </a>
      </p>
    </ProductPage>
  );
}
