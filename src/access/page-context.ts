import { languageOf } from '../platform/html/language.js';
import type { Language } from '../platform/i18n/texts.js';
import type { Principal } from './access.js';
import type { MenuCounts } from './menu.js';
import type { PageContext } from './page.view.js';

interface Asked {
  readonly headers: { readonly cookie?: string | undefined };
  readonly originalUrl: string;
  /** What waits for this person, where it has been counted. */
  readonly waiting?: MenuCounts;
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
  waiting: request.waiting ?? {},
});
