import type { Messages } from '../../platform/i18n/texts.js';

/** The evaluation of those whom an import concerns: colleagues too, who may have taken over a shift that it gives up. */
export const EVALUATION_TEXTS = {
  heading: { nb: 'Kontroll', nn: 'Kontroll', en: 'Check' },
  soFar: {
    nb: '{done, number} av {total, plural, one {# ansatt} other {# ansatte}} som filen kan bety noe for, er kontrollert.',
    nn: '{done, number} av {total, plural, one {# tilsett} other {# tilsette}} som fila kan ha noko å seie for, er kontrollerte.',
    en: '{done, number} of {total, plural, one {# employee} other {# employees}} to whom the file may make a difference have been checked.',
  },
  all: {
    nb: '{total, plural, one {Den ansatte} other {Alle # ansatte}} som filen kan bety noe for, er kontrollert.',
    nn: '{total, plural, one {Den tilsette} other {Alle # tilsette}} som fila kan ha noko å seie for, er {total, plural, one {kontrollert} other {kontrollerte}}.',
    en: '{total, plural, one {The employee} other {All # employees}} to whom the file may make a difference {total, plural, one {has} other {have}} been checked.',
  },
  added: {
    nb: '{added, plural, one {# av dem} other {# av dem}} kom til etterpå, fordi filen flyttet hvilke dager vi har tall for.',
    nn: '{added, plural, one {# av dei} other {# av dei}} kom til etterpå, fordi fila flytta kva dagar vi har tal for.',
    en: '{added, plural, one {# of them was} other {# of them were}} added afterwards, because the file moved the days there are figures for.',
  },
  stuck: {
    nb: '{stuck, plural, one {# ansatt} other {# ansatte}} kunne ikke kontrolleres; «hviletid doctor» sier hvorfor.',
    nn: '{stuck, plural, one {# tilsett} other {# tilsette}} kunne ikkje kontrollerast; «hviletid doctor» seier kvifor.',
    en: '{stuck, plural, one {# employee} other {# employees}} could not be checked; “hviletid doctor” says why.',
  },
  hint: {
    nb: 'Du kan forlate siden. Kontrollen går videre, og tallene blir riktige etter hvert.',
    nn: 'Du kan forlate sida. Kontrollen går vidare, og tala blir rette etter kvart.',
    en: 'You can leave the page. The check goes on, and the figures become right as it does.',
  },
  reload: { nb: 'Vis hvor langt den er kommet', nn: 'Vis kor langt han er komen', en: 'Show how far it is' },
  signedOut: {
    nb: 'Du er logget ut, og siden følger ikke lenger med. Logg inn igjen for å se resten.',
    nn: 'Du er logga ut, og sida følgjer ikkje lenger med. Logg inn att for å sjå resten.',
    en: 'You have been signed out, and the page is no longer kept up to date. Sign in again to see the rest.',
  },
} satisfies Messages;
