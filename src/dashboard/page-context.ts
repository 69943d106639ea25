import type { Principal } from '../access/access.js';
import type { PageContext } from '../access/page.view.js';
import { languageOf } from '../platform/html/language.js';
import type { Language } from '../platform/i18n/texts.js';

interface Asked {
  readonly headers: { readonly cookie?: string | undefined };
  readonly originalUrl: string;
}

/** What the frame of a page needs to know about a request of a signed-in person. */
export const pageContext = (
  request: Asked,
  principal: Principal,
  settings: { readonly language: Language; readonly demo: boolean },
): PageContext => ({
  language: languageOf(request.headers, settings.language),
  principal,
  path: request.originalUrl,
  isDemo: settings.demo,
});
