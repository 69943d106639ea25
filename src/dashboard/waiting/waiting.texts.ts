import type { Messages } from '../../platform/i18n/texts.js';

export const WAITING_TEXTS = {
  title: { nb: 'Venter på deg', nn: 'Ventar på deg', en: 'Waiting for you' },
  nothing: {
    nb: 'Ingen saker eller innsigelser venter.',
    nn: 'Ingen saker eller innseiingar ventar.',
    en: 'No cases or objections wait.',
  },
  cases: {
    nb: '{count, plural, one {# sak} other {# saker}} venter på vurdering',
    nn: '{count, plural, one {# sak} other {# saker}} ventar på vurdering',
    en: '{count, plural, one {# case waits} other {# cases wait}} for assessment',
  },
  objections: {
    nb: '{count, plural, one {# innsigelse} other {# innsigelser}} venter på svar',
    nn: '{count, plural, one {# innseiing} other {# innseiingar}} ventar på svar',
    en: '{count, plural, one {# objection waits} other {# objections wait}} for an answer',
  },
  overdue: {
    nb: '{count, plural, one {# innsigelse} other {# innsigelser}} er over fristen',
    nn: '{count, plural, one {# innseiing} other {# innseiingar}} er over fristen',
    en: '{count, plural, one {# objection is} other {# objections are}} overdue',
  },
} satisfies Messages;
