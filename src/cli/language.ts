import { Option } from 'commander';
import { isLanguage, type Language, LANGUAGES } from '../platform/i18n/texts.js';
import { choosing } from './choice-option.js';

/** What `languageOption` reads. */
export interface LanguageOptions {
  readonly lang?: Language;
}

/** The option that has one run speak another language than the installation's. */
export const languageOption = (): Option =>
  choosing(
    new Option('--lang <language>', 'language of the answer, instead of HVILETID_LANGUAGE'),
    LANGUAGES,
  );

/**
 * The language to refuse in, when the reading of options or settings itself may be what
 * went wrong: the one asked for, or the installation's, or bokmål where neither is one.
 */
export function languageAsked(args: readonly string[], installed: string | undefined): Language {
  const asked = args.flatMap((arg, index) =>
    arg === '--lang' ? (args[index + 1] ?? '') : arg.startsWith('--lang=') ? arg.slice('--lang='.length) : [],
  );
  return [...asked.reverse(), installed].find(isLanguage) ?? 'nb';
}
