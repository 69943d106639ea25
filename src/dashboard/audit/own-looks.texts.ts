import type { Messages } from '../../platform/i18n/texts.js';

/** What the page says of who has looked at oneself. */
export const OWN_LOOKS_TEXTS = {
  mine: { nb: 'Hvem har sett på meg', nn: 'Kven har sett på meg', en: 'Who has looked at me' },
  mineIntro: {
    nb: 'Hver gang noen har åpnet dine mulige brudd, timer, vakter eller innslag i loggen, eller behandlet et brudd.',
    nn: 'Kvar gong nokon har opna dine moglege brot, timar, vakter eller innslag i loggen, eller handsama eit brot.',
    en: 'Every time somebody has opened your possible breaches, hours, shifts or entries of the log, or worked on a breach.',
  },
  mineNobody: {
    nb: 'Du er ikke registrert som ansatt, så det er ingenting å se på.',
    nn: 'Du er ikkje registrert som tilsett, så det er ingenting å sjå på.',
    en: 'You are not on record as an employee, so there is nothing to look at.',
  },
  alone: { nb: 'Deg alene', nn: 'Deg åleine', en: 'You alone' },
  aloneNone: {
    nb: 'Ingen har åpnet noe om deg alene.',
    nn: 'Ingen har opna noko om deg åleine.',
    en: 'Nobody has opened anything about you alone.',
  },
  lists: { nb: 'I lister med flere', nn: 'I lister med fleire', en: 'In lists with others' },
  listsIntro: {
    nb: 'Lister og filer der du var en av flere, samlet for hver dag og person. Filen har hvert oppslag for seg.',
    nn: 'Lister og filer der du var ein av fleire, samla for kvar dag og person. Fila har kvart oppslag for seg.',
    en: 'Lists and files in which you were one of several, put together by day and person. The file has each look by itself.',
  },
  listsNone: {
    nb: 'Ingen har sett deg i en liste.',
    nn: 'Ingen har sett deg i ei liste.',
    en: 'Nobody has seen you in a list.',
  },
  times: { nb: '{what} ({count} ganger)', nn: '{what} ({count} gonger)', en: '{what} ({count} times)' },
  day: { nb: 'Dag', nn: 'Dag', en: 'Day' },
  reach: { nb: 'Omfang', nn: 'Omfang', en: 'Reach' },
  inList: { nb: 'liste med flere', nn: 'liste med fleire', en: 'list with others' },
  ofOne: { nb: 'deg alene', nn: 'deg åleine', en: 'you alone' },
  ownFileName: { nb: 'hvem-har-sett-paa-meg', nn: 'kven-har-sett-paa-meg', en: 'who-has-looked-at-me' },
} satisfies Messages;
