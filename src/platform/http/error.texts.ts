import type { Messages } from '../i18n/texts.js';

export const ERROR_TEXTS = {
  '400': {
    nb: 'Noe i forespørselen er ikke riktig. Gå tilbake, se over det du fylte ut, og prøv igjen.',
    nn: 'Noko i førespurnaden er ikkje rett. Gå tilbake, sjå over det du fylte ut, og prøv igjen.',
    en: 'Something in the request is not right. Go back, check what you filled in and try again.',
  },
  '403': {
    nb: 'Du har ikke tilgang til dette.',
    nn: 'Du har ikkje tilgang til dette.',
    en: 'You may not open this.',
  },
  '404': {
    nb: 'Siden finnes ikke. Kanskje er adressen feil, eller det den viste, er borte.',
    nn: 'Sida finst ikkje. Kanskje er adressa feil, eller det ho viste, er borte.',
    en: 'There is no such page. The address may be wrong, or what it showed is gone.',
  },
  '409': {
    nb: 'Noen andre kom først: det du ville endre, er endret i mellomtiden. Last siden på nytt og se.',
    nn: 'Nokon andre kom først: det du ville endre, er endra i mellomtida. Last sida på nytt og sjå.',
    en: 'Somebody else was first: what you wanted to change has changed meanwhile. Reload the page and look.',
  },
  '500': {
    nb: 'Noe gikk galt hos oss. Prøv igjen, og oppgi nummeret nedenfor om det ikke hjelper.',
    nn: 'Noko gjekk gale hos oss. Prøv igjen, og oppgi nummeret nedanfor om det ikkje hjelper.',
    en: 'Something went wrong here. Try again, and name the number below if that does not help.',
  },
  '503': {
    nb: 'Dette er ikke tilgjengelig akkurat nå. Prøv igjen om litt.',
    nn: 'Dette er ikkje tilgjengeleg akkurat no. Prøv igjen om litt.',
    en: 'This is not available right now. Try again in a while.',
  },
  title: { nb: 'Det gikk ikke', nn: 'Det gjekk ikkje', en: 'That did not work' },
  again: {
    nb: 'Åpne siden uten valgene i adressen',
    nn: 'Opne sida utan vala i adressa',
    en: 'Open the page without the choices in the address',
  },
  againWithOthers: {
    nb: 'Åpne siden med de andre valgene',
    nn: 'Opne sida med dei andre vala',
    en: 'Open the page with the other choices',
  },
  goTo: { nb: 'Gå til «{page}»', nn: 'Gå til «{page}»', en: 'Go to “{page}”' },
  home: { nb: 'Til forsiden', nn: 'Til framsida', en: 'To the front page' },
  number: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
} as const satisfies Messages;

/** The words for a status: its own, or those of its hundred. */
export function textFor(status: number): keyof typeof ERROR_TEXTS {
  if (status === 403 || status === 404 || status === 409 || status === 503) return `${status}`;
  return status >= 500 ? '500' : '400';
}
