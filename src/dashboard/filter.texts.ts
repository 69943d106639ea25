import type { Messages } from '../platform/i18n/texts.js';

/** What narrows a list, folded away. */
export const FILTER_TEXTS = {
  fold: {
    nb: 'Filter{count, plural, =0 {} one {: # valg i bruk} other {: # valg i bruk}}',
    nn: 'Filter{count, plural, =0 {} one {: # val i bruk} other {: # val i bruk}}',
    en: 'Filters{count, plural, =0 {} one {: # in use} other {: # in use}}',
  },
} satisfies Messages;
