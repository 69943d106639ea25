import type { VNode } from 'preact';
import { type Language, speak } from '../i18n/texts.js';
import { assetPath } from './asset-names.js';
import { ERROR_TEXTS, textFor } from './error.texts.js';
import type { PageAgain } from './page-again.js';
import type { Problem } from './problem.js';

/** A refusal or a failure as a page of its own, outside any frame that might fail as well. */
export function ErrorPage(props: {
  readonly language: Language;
  readonly problem: Problem;
  /** What the log calls this failure; null when there is nothing to look up. */
  readonly number: string | null;
  /** The page itself, where something of what its address says besides was refused. */
  readonly again: PageAgain | null;
}): VNode {
  const { language, problem, number, again } = props;
  const say = speak(ERROR_TEXTS, language);
  return (
    <html lang={language} data-color-scheme="auto" data-size="sm">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        <title>{say('title')}</title>
        <link rel="stylesheet" href={assetPath('pages.css')} />
      </head>
      <body>
        <main id="main" class="page">
          <h1 class="ds-heading">{say('title')}</h1>
          <p class="ds-paragraph">{problem.said?.[language] ?? say(textFor(problem.status))}</p>
          {number !== null && (
            <p class="ds-paragraph">
              {say('number')}: <code>{number}</code>
            </p>
          )}
          {again !== null && (
            <p>
              <a class="ds-link" href={again.href}>
                {say(again.keepsChoices ? 'againWithOthers' : 'again')}
              </a>
            </p>
          )}
          <p>
            <a class="ds-link" href="/">
              {say('home')}
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
