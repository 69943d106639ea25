import type { Messages } from '../../platform/i18n/texts.js';

/** What a page of figures says of evaluations under way. */
export const LIVE_TEXTS = {
  evaluating: {
    nb: '{count, plural, one {# ansatt} other {# ansatte}} kontrolleres nå; tallene kan endre seg.',
    nn: '{count, plural, one {# tilsett blir kontrollert} other {# tilsette blir kontrollerte}} no; tala kan endre seg.',
    en: '{count, plural, one {# employee is} other {# employees are}} being checked; the figures may change.',
  },
  fresh: {
    nb: 'Det er kommet nye tall.',
    nn: 'Det er kome nye tal.',
    en: 'There are new figures.',
  },
  show: { nb: 'Vis nye tall', nn: 'Vis nye tal', en: 'Show the new figures' },
  signedOut: {
    nb: 'Du er logget ut. Logg inn igjen for å se nye tall.',
    nn: 'Du er logga ut. Logg inn att for å sjå nye tal.',
    en: 'You have been signed out. Sign in again to see new figures.',
  },
} satisfies Messages;
