import type { Messages } from '../../platform/i18n/texts.js';

/** The list as breaches, incidents or persons. */
export const GROUP_TEXTS = {
  as: { nb: 'Vis som', nn: 'Vis som', en: 'Show as' },
  breaches: { nb: 'Brudd', nn: 'Brot', en: 'Breaches' },
  incidents: { nb: 'Hendelser', nn: 'Hendingar', en: 'Incidents' },
  persons: { nb: 'Personer', nn: 'Personar', en: 'Persons' },
  counts: {
    nb: '{breaches, plural, one {# funn} other {# funn}} fra {incidents, plural, one {# hendelse} other {# hendelser}} hos {persons, plural, one {# person} other {# personer}}.',
    nn: '{breaches, plural, one {# funn} other {# funn}} frå {incidents, plural, one {# hending} other {# hendingar}} hos {persons, plural, one {# person} other {# personar}}.',
    en: '{breaches, plural, one {# finding} other {# findings}} from {incidents, plural, one {# incident} other {# incidents}} of {persons, plural, one {# person} other {# persons}}.',
  },
  what: {
    nb: 'Funn som den samme vakten eller utrykningen satte i gang, er én hendelse.',
    nn: 'Funn som den same vakta eller utrykkinga sette i gang, er éi hending.',
    en: 'Findings that the same shift or call-out set off are one incident.',
  },
  last: { nb: 'Siste', nn: 'Siste', en: 'Latest' },
  dates: { nb: 'Datoer', nn: 'Datoar', en: 'Dates' },
  types: { nb: 'Typer', nn: 'Typar', en: 'Types' },
} satisfies Messages;
