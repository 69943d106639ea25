import type { ComponentChildren, VNode } from 'preact';
import { assetPath } from '../platform/http/asset-names.js';
import { type Language, LANGUAGE_NAMES, speak } from '../platform/i18n/texts.js';
import type { Principal } from './access.js';
import { ACCESS_TEXTS } from './access.texts.js';
import { homeOf, type MenuCounts } from './menu.js';
import { personMark } from './kept-for.js';
import { Menu } from './menu.view.js';
import { FormPlace } from './post-form.view.js';

/** What the frame needs to know about a page. */
export interface PageContext {
  readonly language: Language;
  /** Null on the sign-in page. */
  readonly principal: Principal | null;
  /** Path and query of the page itself: where the language switch comes back to. */
  readonly path: string;
  /** Whether this is the demonstration, with an inbox of its own. */
  readonly isDemo: boolean;
  /** Whether it is an answer that no address leads to again: then no other language is offered. */
  readonly isFleeting?: boolean;
  /** What the menu says waits, by address; left out where nothing has been counted. */
  readonly waiting?: MenuCounts;
}

/** The frame around every page: skip link, menu, language, sign-out. The menu shows what the person may open. */
export function ProductPage(props: {
  readonly context: PageContext;
  readonly title: string;
  readonly stylesheets?: readonly string[];
  /** Names of scripts of ours; the page has to work without them. */
  readonly scripts?: readonly string[];
  /** An address the page goes on to by itself. */
  readonly leadsTo?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { context, title, stylesheets = [], scripts = [] } = props;
  const say = speak(ACCESS_TEXTS, context.language);
  return (
    <html lang={context.language} data-color-scheme="auto" data-size="sm">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {props.leadsTo !== undefined && <meta http-equiv="refresh" content={`0; url=${props.leadsTo}`} />}
        <link rel="icon" href={assetPath('icon.svg')} type="image/svg+xml" />
        <title>{`${title} – ${say('product')}`}</title>
        {['pages', ...stylesheets].map((name) => (
          <link key={name} rel="stylesheet" href={assetPath(`${name}.css`)} />
        ))}
        {[...(context.principal ? ['menu', 'typed'] : []), ...scripts].map((name) => (
          <script key={name} type="module" src={assetPath(`${name}.js`)} />
        ))}
      </head>
      <body>
        <a class="ds-skip-link" href="#main">
          {say('skip')}
        </a>
        <Header context={context} />
        <main id="main" class="page" tabIndex={-1}>
          <FormPlace.Provider value={formPlace(context, title)}>{props.children}</FormPlace.Provider>
        </main>
        <footer class="page-footer">
          <p>{say('assessed')}</p>
          {context.isDemo && (
            <ul class="footer-links">
              <li>
                <a href="/inbox">{say('inbox')}</a>
              </li>
              <li>
                <a href="/api/docs">{say('apiDocs')}</a>
              </li>
            </ul>
          )}
        </footer>
      </body>
    </html>
  );
}

const formPlace = ({ principal }: PageContext, page: string) =>
  principal && { mark: personMark(principal.id), page };

/** Whoever is on record by name; the demo's other personas by what they are. */
function nameOf({ id, name }: Principal, language: Language): string {
  const say = speak(ACCESS_TEXTS, language);
  return id in PERSONA_NAMES ? say(PERSONA_NAMES[id as keyof typeof PERSONA_NAMES]) : name;
}

const PERSONA_NAMES = {
  hr: 'hr',
  reader: 'reader',
  admin: 'admin',
  'safety-delegate': 'safetyDelegate',
} as const;

function Header({ context }: { readonly context: PageContext }): VNode {
  const say = speak(ACCESS_TEXTS, context.language);
  const { principal, path, language, waiting = {} } = context;
  return (
    <header class={principal ? 'page-header has-menu' : 'page-header'}>
      <div class="page-header-row">
        <p class="brand">
          <a href={principal ? homeOf(principal) : '/'} class="brand-name">
            {say('product')}
          </a>
          <span class="brand-line">{say('tagline')}</span>
        </p>
        {context.isFleeting !== true && <LanguageSwitch context={context} />}
        {principal && <SignOut principal={principal} language={language} />}
      </div>
      {principal && (
        <Menu principal={principal} path={path} language={language} counts={waiting}>
          <div class="menu-foot">
            <LanguageSwitch context={context} />
            <SignOut principal={principal} language={language} />
          </div>
        </Menu>
      )}
    </header>
  );
}

function SignOut(props: { readonly principal: Principal; readonly language: Language }): VNode {
  const say = speak(ACCESS_TEXTS, props.language);
  return (
    <form method="post" action="/sign-out" class="who">
      <span>{say('signedInAs', { name: nameOf(props.principal, props.language) })}</span>
      <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">
        {say('signOut')}
      </button>
    </form>
  );
}

function LanguageSwitch({ context }: { readonly context: PageContext }): VNode {
  const say = speak(ACCESS_TEXTS, context.language);
  return (
    <form method="post" action="/language" class="languages" aria-label={say('languages')}>
      <input type="hidden" name="next" value={context.path} />
      {(['nb', 'nn', 'en'] as const).map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          class="language"
          aria-pressed={language === context.language ? 'true' : 'false'}
        >
          {LANGUAGE_NAMES[language]}
        </button>
      ))}
    </form>
  );
}
