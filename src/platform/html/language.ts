import { isLanguage, type Language } from '../i18n/texts.js';

/** The cookie that holds a reader's choice of language. */
export const LANGUAGE_COOKIE = 'lang';

const chosen = (cookies: string): Language | null => {
  for (const cookie of cookies.split(';')) {
    const [name, value] = cookie.trim().split('=');
    if (name === LANGUAGE_COOKIE && isLanguage(value)) return value;
  }
  return null;
};

/**
 * The language a page is to be in: the reader's choice, or the installation's own. The
 * browser's list is not asked, for one office's pages should look alike until somebody
 * chooses.
 */
export const languageOf = (headers: { readonly cookie?: string | undefined }, own: Language): Language =>
  chosen(headers.cookie ?? '') ?? own;
