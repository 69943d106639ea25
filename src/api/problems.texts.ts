import type { Messages } from '../platform/i18n/texts.js';

export const PROBLEMS_TEXTS = {
  title: {
    nb: 'Problemer som API-et svarer med',
    nn: 'Problem som API-et svarer med',
    en: 'Problems the API answers with',
  },
  intro: {
    nb: 'Hvert svar som avviser noe, har en adresse i feltet type. Den fører hit, til det slaget problem.',
    nn: 'Kvart svar som avviser noko, har ei adresse i feltet type. Ho fører hit, til det slaget problem.',
    en: 'Each answer that refuses something has an address in its field type. It leads here, to that kind of problem.',
  },
} satisfies Messages;
