import type { VNode } from 'preact';
import type { PageContext } from '../access/page.view.js';
import { ProductPage } from '../access/page.view.js';
import { speak } from '../platform/i18n/texts.js';
import { PROBLEM_KINDS } from './problem-catalogue.js';
import { PROBLEMS_TEXTS } from './problems.texts.js';

/** Every kind of problem, each at its code: where the `type` of an answer leads. */
export function ProblemsPage({ context }: { readonly context: PageContext }): VNode {
  const { language } = context;
  const say = speak(PROBLEMS_TEXTS, language);
  return (
    <ProductPage context={context} title={say('title')}>
      <h1 class="ds-heading">{say('title')}</h1>
      <p class="ds-paragraph">{say('intro')}</p>
      {Object.entries(PROBLEM_KINDS).map(([code, { status, title, advice }]) => (
        <section key={code} id={code}>
          <h2 class="ds-heading" data-size="xs">
            {title[language]}
          </h2>
          <p class="ds-paragraph">
            <code>{code}</code>, {status}
          </p>
          <p class="ds-paragraph">{advice[language]}</p>
        </section>
      ))}
    </ProductPage>
  );
}
