import type { Messages } from '../platform/i18n/texts.js';

export const ACCOUNT_PAGE_TEXTS = {
  title: { nb: 'Regnestykket', nn: 'Reknestykket', en: 'The sum' },
  intro: {
    nb: 'Alt som er talt med, ledd for ledd, slik at det kan regnes etter for hånd.',
    nn: 'Alt som er talt med, ledd for ledd, slik at det kan reknast etter for hand.',
    en: 'Everything that was counted, term by term, so that it can be done again by hand.',
  },
  introRest: {
    nb: 'Alle arbeidsfrie perioder i tidsrommet, slik at det kan ses at ingen er lengre.',
    nn: 'Alle arbeidsfrie periodar i tidsrommet, slik at ein ser at ingen er lengre.',
    en: 'Every rest in the window, so that one sees that none is longer.',
  },
  table: {
    nb: 'Regnestykket, ledd for ledd',
    nn: 'Reknestykket, ledd for ledd',
    en: 'The sum, term by term',
  },
  what: { nb: 'Ledd', nn: 'Ledd', en: 'Term' },
  amount: { nb: 'Telles', nn: 'Blir talt', en: 'Counts' },
  none: { nb: 'Ingenting er talt med.', nn: 'Ingenting er talt med.', en: 'Nothing was counted.' },
  marked: { nb: 'lengst', nn: 'lengst', en: 'longest' },
  unknown: {
    nb: 'Timene eller reglene er endret siden dette ble funnet, så regnestykket kan ikke vises. Funnet kontrolleres på nytt.',
    nn: 'Timane eller reglane er endra sidan dette vart funne, så reknestykket kan ikkje visast. Funnet blir kontrollert på nytt.',
    en: 'The hours or the rules have changed since this was found, so the sum cannot be shown. The finding is being checked again.',
  },
} satisfies Messages;
