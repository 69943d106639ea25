import type { Messages } from '../../platform/i18n/texts.js';

/** Hours behind a case that were corrected. */
export const CORRECTION_TEXTS = {
  corrected: { nb: 'Timene er korrigert', nn: 'Timane er korrigerte', en: 'The hours were corrected' },
  byFile: { nb: 'filen {file}', nn: 'fila {file}', en: 'the file {file}' },
  unknown: { nb: 'ikke kjent', nn: 'ikkje kjent', en: 'not known' },
  more: {
    nb: '{count, plural, one {Og # rettelse til.} other {Og # rettelser til.}}',
    nn: '{count, plural, one {Og # retting til.} other {Og # rettingar til.}}',
    en: '{count, plural, one {And # more correction.} other {And # more corrections.}}',
  },
  earlier: {
    nb: '{count, plural, one {# tidligere rettelse av timene er ikke tatt med her.} other {# tidligere rettelser av timene er ikke tatt med her.}}',
    nn: '{count, plural, one {# tidlegare retting av timane er ikkje teken med her.} other {# tidlegare rettingar av timane er ikkje tekne med her.}}',
    en: '{count, plural, one {# earlier correction of the hours is left out here.} other {# earlier corrections of the hours are left out here.}}',
  },
  showAll: { nb: 'Vis alle rettelsene', nn: 'Vis alle rettingane', en: 'Show all corrections' },
  title: {
    nb: 'Versjoner før og etter retting ({count, number})',
    nn: 'Versjonar før og etter retting ({count, number})',
    en: 'Versions before and after a correction ({count, number})',
  },
  caption: { nb: 'Rettede hendelser', nn: 'Retta hendingar', en: 'Corrected events' },
  text: {
    nb: 'Hendelser som saken bygger på eller som ligger i vinduet dens, slik de var og slik de ble. Saken er regnet av den siste versjonen.',
    nn: 'Hendingar som saka byggjer på eller som ligg i vindauget hennar, slik dei var og slik dei vart. Saka er rekna av den siste versjonen.',
    en: 'Events that the case rests on or that lie in its window, as they were and as they became. The case is counted from the latest version.',
  },
  textSuperseded: {
    nb: 'Hendelser som saken bygde på eller som ligger i vinduet dens, slik de var og slik de ble. Saken gjelder ikke lenger.',
    nn: 'Hendingar som saka bygde på eller som ligg i vindauget hennar, slik dei var og slik dei vart. Saka gjeld ikkje lenger.',
    en: 'Events that the case rested on or that lie in its window, as they were and as they became. The case no longer holds.',
  },
  mostShown: {
    nb: 'De siste {most, number}.',
    nn: 'Dei siste {most, number}.',
    en: 'The latest {most, number}.',
  },
  at: { nb: 'Rettet', nn: 'Retta', en: 'Corrected' },
  before: { nb: 'Før', nn: 'Før', en: 'Before' },
  after: { nb: 'Etter', nn: 'Etter', en: 'After' },
  by: { nb: 'Ved', nn: 'Ved', en: 'By' },
  versionsHeading: { nb: 'Versjoner', nn: 'Versjonar', en: 'Versions' },
  versions: { nb: 'Alle versjoner', nn: 'Alle versjonar', en: 'All versions' },
  versionsOf: {
    nb: 'Alle versjoner av {event}',
    nn: 'Alle versjonar av {event}',
    en: 'All versions of {event}',
  },
  withdrawn: { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'withdrawn' },
  sameTime: {
    nb: 'samme tider; andre opplysninger er rettet',
    nn: 'same tider; andre opplysningar er retta',
    en: 'the same times; something else was corrected',
  },
  change: { nb: '{before} → {after}.', nn: '{before} → {after}.', en: '{before} → {after}.' },
  pause: { nb: 'pause {length}', nn: 'pause {length}', en: 'break {length}' },
} satisfies Messages;
