import type { Option } from 'commander';
import { inEveryLanguage, type Messages } from '../platform/i18n/texts.js';
import { codesInWords } from '../wording/code-words.js';
import { refuse } from './terminal.js';

const CHOICE_TEXTS = {
  none: {
    nb: '{option}: «{value}» kan ikke brukes; ventet {expected}.',
    nn: '{option}: «{value}» kan ikkje brukast; venta {expected}.',
    en: '{option}: “{value}” cannot be used; expected {expected}.',
  },
} satisfies Messages;

/** An option that takes one of some words; another one is told what each of them means, in the language of the answer. */
export function choosing(option: Option, codes: readonly string[]): Option {
  return option.choices(codes).argParser((value: string) => {
    if (codes.includes(value)) return value;
    throw refuse(
      inEveryLanguage(CHOICE_TEXTS, 'none', (language) => ({
        option: option.long ?? option.flags,
        value,
        expected: codesInWords(codes, language),
      })),
    );
  });
}
