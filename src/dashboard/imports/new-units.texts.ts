import type { Messages } from '../../platform/i18n/texts.js';

export const NEW_UNITS_TEXTS = {
  newUnits: {
    nb: 'Ingen enhet på listen heter {units}. Nye ansatte i filen blir lagt i {count, plural, one {en ny enhet} other {nye enheter}} med {count, plural, one {den koden} other {de kodene}}. Er det andre ord for enheter som finnes, rett filen eller importer organisasjonen først.',
    nn: 'Inga eining på lista heiter {units}. Nye tilsette i fila blir lagde i {count, plural, one {ei ny eining} other {nye einingar}} med {count, plural, one {den koden} other {dei kodane}}. Er det andre ord for einingar som finst, rett fila eller importer organisasjonen først.',
    en: 'No unit on record is called {units}. New employees of the file will be put into {count, plural, one {a new unit of that code} other {new units of these codes}}. If they are other words for units that exist, correct the file or import the organisation first.',
  },
  moreUnits: { nb: '{first} og {count} til', nn: '{first} og {count} til', en: '{first} and {count} more' },
} satisfies Messages;
