import type { Messages } from '../../platform/i18n/texts.js';

export const NEW_UNITS_TEXTS = {
  newUnits: {
    nb: 'Ingen enhet på listen heter {units}. Nye ansatte i filen blir lagt i {count, plural, one {en ny enhet} other {nye enheter}} med {count, plural, one {den koden} other {de kodene}}. Er det andre ord for enheter som finnes, rett filen eller importer organisasjonen først.',
    nn: 'Inga eining på lista heiter {units}. Nye tilsette i fila blir lagde i {count, plural, one {ei ny eining} other {nye einingar}} med {count, plural, one {den koden} other {dei kodane}}. Er det andre ord for einingar som finst, rett fila eller importer organisasjonen først.',
    en: 'No unit on record is called {units}. New employees of the file will be put into {count, plural, one {a new unit of that code} other {new units of these codes}}. If they are other words for units that exist, correct the file or import the organisation first.',
  },
  unusedUnits: {
    nb: 'Ingen enhet på listen heter {units}. Ansatte som er kjent, teller i enheten der de har stilling, så radene importeres uten at den brukes. Er stillingen en annen nå, importer stillingene.',
    nn: 'Inga eining på lista heiter {units}. Tilsette som er kjende, tel i eininga der dei har stilling, så radene blir importerte utan at ho blir brukt. Er stillinga ei anna no, importer stillingane.',
    en: 'No unit on record is called {units}. Employees who are known count in the unit of their position, so the rows are imported without it. If the position is another one now, import the positions.',
  },
  moreUnits: { nb: '{first} og {count} til', nn: '{first} og {count} til', en: '{first} and {count} more' },
  moreRows: { nb: 'Vis {count} rader til', nn: 'Vis {count} rader til', en: 'Show {count} more rows' },
  newEmployees: {
    nb: '{count, plural, one {# ansatt i de første radene er ikke kjent, og blir lagt til når filen importeres} other {# ansatte i de første radene er ikke kjent, og blir lagt til når filen importeres}}: {codes}. Er numrene feil, rett filen, eller velg å avvise rader om ansatte som ikke er kjent.',
    nn: '{count, plural, one {# tilsett i dei første radene er ikkje kjend, og blir lagd til når fila blir importert} other {# tilsette i dei første radene er ikkje kjende, og blir lagde til når fila blir importert}}: {codes}. Er numra feil, rett fila, eller vel å avvise rader om tilsette som ikkje er kjende.',
    en: '{count, plural, one {# employee in the first rows is not known, and will be added when the file is imported} other {# employees in the first rows are not known, and will be added when the file is imported}}: {codes}. If the numbers are wrong, correct the file, or choose to reject rows of employees who are not known.',
  },
  nothingStored: { nb: 'Ingenting er lagret.', nn: 'Ingenting er lagra.', en: 'Nothing has been stored.' },
  useless: {
    nb: 'Ingenting er lagret. Eksporter filen på nytt fra systemet den kommer fra, som CSV eller Excel (.xlsx) med en overskriftslinje og en rad for hver vakt, hvert fravær eller hver ansatt, og send den.',
    nn: 'Ingenting er lagra. Eksporter fila på nytt frå systemet ho kjem frå, som CSV eller Excel (.xlsx) med ei overskriftslinje og ei rad for kvar vakt, kvart fråvær eller kvar tilsett, og send henne.',
    en: 'Nothing has been stored. Export the file again from the system it is from, as CSV or Excel (.xlsx) with a header line and one row for each shift, absence or employee, and send that.',
  },
} satisfies Messages;
