import type { Messages } from '../platform/i18n/texts.js';

/** How the number of breaches changed from the month before. */
export const CHANGE_WORDS = {
  changeHeading: {
    nb: 'Endring fra måneden før',
    nn: 'Endring frå månaden før',
    en: 'Change from the month before',
  },
  change: {
    nb: '{direction, select, fewer {{count, plural, one {# mulig brudd} other {# mulige brudd}} i {month}, {difference} færre enn i {before} ({previous}).} more {{count, plural, one {# mulig brudd} other {# mulige brudd}} i {month}, {difference} flere enn i {before} ({previous}).} other {{count, plural, one {# mulig brudd} other {# mulige brudd}} i {month}, like mange som i {before}.}}',
    nn: '{direction, select, fewer {{count, plural, one {# mogleg brot} other {# moglege brot}} i {month}, {difference} færre enn i {before} ({previous}).} more {{count, plural, one {# mogleg brot} other {# moglege brot}} i {month}, {difference} fleire enn i {before} ({previous}).} other {{count, plural, one {# mogleg brot} other {# moglege brot}} i {month}, like mange som i {before}.}}',
    en: '{direction, select, fewer {{count, plural, one {# possible breach} other {# possible breaches}} in {month}, {difference} fewer than in {before} ({previous}).} more {{count, plural, one {# possible breach} other {# possible breaches}} in {month}, {difference} more than in {before} ({previous}).} other {{count, plural, one {# possible breach} other {# possible breaches}} in {month}, as many as in {before}.}}',
  },
  changeLargest: {
    nb: 'Størst er endringen for «{type}», fra {from} til {to}.',
    nn: 'Størst er endringa for «{type}», frå {from} til {to}.',
    en: 'The largest change is in “{type}”, from {from} to {to}.',
  },
  changeSome: {
    nb: 'Endringen gjelder {types}.',
    nn: 'Endringa gjeld {types}.',
    en: 'The change is in {types}.',
  },
  changeOne: {
    nb: '«{type}» (fra {from} til {to})',
    nn: '«{type}» (frå {from} til {to})',
    en: '“{type}” (from {from} to {to})',
  },
  corrected: {
    nb: 'Sammenligningen, tallene hittil i år og de siste 13 månedene er regnet av tallene slik de er nå. Endret siden måneden ble lukket: {months}.',
    nn: 'Samanlikninga, tala hittil i år og dei siste 13 månadene er rekna av tala slik dei er no. Endra sidan månaden vart lukka: {months}.',
    en: 'The comparison, the year to date and the trailing 13 months are counted from the figures as they are now. Changed since the month was closed: {months}.',
  },
  correctedMonth: {
    nb: '{month} (versjon {version}): {figures}',
    nn: '{month} (versjon {version}): {figures}',
    en: '{month} (version {version}): {figures}',
  },
  correctedFigure: {
    nb: '{name} {before}, nå {now}',
    nn: '{name} {before}, no {now}',
    en: '{name} {before}, now {now}',
  },
  changeSoFar: {
    nb: '{count, plural, one {# mulig brudd} other {# mulige brudd}} så langt i {month}. Måneden er ikke over og måles ikke mot hele {before} ({previous}).',
    nn: '{count, plural, one {# mogleg brot} other {# moglege brot}} så langt i {month}. Månaden er ikkje over og blir ikkje målt mot heile {before} ({previous}).',
    en: '{count, plural, one {# possible breach} other {# possible breaches}} in {month} so far. The month is not over and is not held against the whole of {before} ({previous}).',
  },
  changeUnknown: {
    nb: 'Måneden før har ingen tall å sammenligne med.',
    nn: 'Månaden før har ingen tal å samanlikne med.',
    en: 'The month before has no figures to compare with.',
  },
} satisfies Messages;
