import type { VNode } from 'preact';
import { type Language, speak } from '../i18n/texts.js';
import { assetPath } from './asset-names.js';
import { ERROR_TEXTS, textFor } from './error.texts.js';
import type { PageAgain } from './page-again.js';
import type { Problem } from './problem.js';

interface ErrorProps {
  readonly language: Language;
  readonly problem: Problem;
  /** What the log calls this failure; null when there is nothing to look up. */
  readonly number: string | null;
  /** The page itself, where something of what its address says besides was refused. */
  readonly again: PageAgain | null;
  /** What was most likely wanted; null where nobody is signed in. */
  readonly likely: { readonly href: string; readonly text: string } | null;
}

/** What is said of a refusal or a failure, and where to go on from it. */
export function ErrorWords(props: ErrorProps): VNode {
  const { language, problem, number } = props;
  const say = speak(ERROR_TEXTS, language);
  return (
    <>
      <h1 class="ds-heading" data-size="lg">
        {say('title')}
      </h1>
      <p class="ds-paragraph">{problem.said?.[language] ?? say(textFor(problem.status))}</p>
      {number !== null && (
        <p class="ds-paragraph">
          {say('number')}: <code>{number}</code>
        </p>
      )}
      {onwardFrom(props).map(({ href, text }) => (
        <p key={href}>
          <a class="ds-link" href={href}>
            {text}
          </a>
        </p>
      ))}
    </>
  );
}

/** The nearest first. */
function onwardFrom({ language, again, likely }: ErrorProps): readonly { href: string; text: string }[] {
  const say = speak(ERROR_TEXTS, language);
  return [
    ...(again ? [{ href: again.href, text: say(again.keepsChoices ? 'againWithOthers' : 'again') }] : []),
    ...(likely ? [{ href: likely.href, text: say('goTo', { page: likely.text }) }] : []),
    ...(likely?.href === '/' ? [] : [{ href: '/', text: say('home') }]),
  ];
}

/** A refusal or a failure as a page of its own, outside any frame that might fail as well. */
export function ErrorPage(props: ErrorProps): VNode {
  const { language } = props;
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
          <ErrorWords {...props} />
        </main>
      </body>
    </html>
  );
}
