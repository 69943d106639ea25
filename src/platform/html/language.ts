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

interface Weighed {
  readonly language: Language;
  readonly weight: number;
}

/**
 * The language a program asks for in `Accept-Language` (RFC 9110, 12.5.4): the one of ours
 * with the greatest weight, the first among equals; `no` is bokmål. Null where it asks for
 * none of ours.
 */
export function languageAskedFor(header: string | undefined): Language | null {
  const asked = (header ?? '').split(',').flatMap((range) => weighed(range));
  const best = asked.reduce<Weighed | null>(
    (before, one) => (one.weight > (before?.weight ?? 0) ? one : before),
    null,
  );
  return best?.language ?? null;
}

function weighed(range: string): Weighed[] {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const [primary = ''] = tag.split('-');
  const language = primary === 'no' ? 'nb' : primary;
  const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1);
  return isLanguage(language) && weight > 0 ? [{ language, weight }] : [];
}
