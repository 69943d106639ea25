import type { Messages } from '../platform/i18n/texts.js';

export const IMPORT_TEXTS = {
  taken: {
    nb: '{rowsRead, plural, one {# rad lest} other {# rader lest}}: {stored, number} nye, {corrected, number} rettet, {unchanged, number} uendret, {withdrawn, number} trukket tilbake, {rejected, number} ikke tatt inn.',
    nn: '{rowsRead, plural, one {# rad lesen} other {# rader lesne}}: {stored, number} nye, {corrected, number} retta, {unchanged, number} uendra, {withdrawn, number} trekte tilbake, {rejected, number} ikkje tekne inn.',
    en: '{rowsRead, plural, one {# row read} other {# rows read}}: {stored, number} new, {corrected, number} corrected, {unchanged, number} unchanged, {withdrawn, number} withdrawn, {rejected, number} left out.',
  },
  nothingNew: {
    nb: 'alt var tatt inn fra før; ingenting er endret.',
    nn: 'alt var teke inn frå før; ingenting er endra.',
    en: 'all of it was there already; nothing has changed.',
  },
  refused: {
    nb: 'ikke tatt inn ({rejected, plural, =0 {filen kan ikke brukes} one {# rad med feil} other {# rader med feil}}).{rejected, plural, =0 {} other { Rett filen, eller bruk --partial for å ta inn resten.}}',
    nn: 'ikkje teken inn ({rejected, plural, =0 {fila kan ikkje brukast} one {# rad med feil} other {# rader med feil}}).{rejected, plural, =0 {} other { Rett fila, eller bruk --partial for å ta inn resten.}}',
    en: 'not taken in ({rejected, plural, =0 {the file cannot be used} one {# bad row} other {# bad rows}}).{rejected, plural, =0 {} other { Correct the file, or use --partial to take the rest.}}',
  },
  newEmployees: {
    nb: '{count, plural, one {# ansatt} other {# ansatte}} var ikke kjent fra før og er lagt til: {codes}',
    nn: '{count, plural, one {# tilsett} other {# tilsette}} var ikkje kjend frå før og er lagd til: {codes}',
    en: '{count, plural, one {# employee was} other {# employees were}} not known before and have been added: {codes}',
  },
} satisfies Messages;
