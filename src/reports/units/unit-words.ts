import type { Messages } from '../../platform/i18n/texts.js';

/** Headings of the tables of units. */
export const UNIT_WORDS = {
  heading: { nb: 'Enhetene', nn: 'Einingane', en: 'The units' },
  breachTable: {
    nb: 'Mulige brudd etter enhet',
    nn: 'Moglege brot etter eining',
    en: 'Possible breaches by unit',
  },
  timeTable: {
    nb: 'Overtid og sykefravær etter enhet',
    nn: 'Overtid og sjukefråvær etter eining',
    en: 'Overtime and sick leave by unit',
  },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  others: {
    nb: '{units, plural, one {Én enhet til} other {# andre enheter}}',
    nn: '{units, plural, one {Éi eining til} other {# andre einingar}}',
    en: '{units, plural, one {One more unit} other {# other units}}',
  },
  year: { nb: 'Hittil i år', nn: 'Hittil i år', en: 'Year to date' },
  trailing: { nb: '13 måneder', nn: '13 månader', en: '13 months' },
  per100: { nb: 'Per 100 vakter', nn: 'Per 100 vakter', en: 'Per 100 shifts' },
  overtime: { nb: 'Overtid {period}', nn: 'Overtid {period}', en: 'Overtime {period}' },
  sickLeave: { nb: 'Sykefravær {period}', nn: 'Sjukefråvær {period}', en: 'Sick leave {period}' },
  note: {
    nb: 'Hver enhet uten dem under den. Kontrollert er ansatte med vurdert arbeidstid av alle ansatte i måneden. Enheter med færre enn fem står samlet. Tall er skjermet der de, eller det som blir igjen når de trekkes fra, ville handlet om færre enn fem i en av månedene.',
    nn: 'Kvar eining utan dei under henne. Kontrollert er tilsette med vurdert arbeidstid av alle tilsette i månaden. Einingar med færre enn fem står samla. Tal er skjerma der dei, eller det som blir att når dei blir trekte frå, ville handla om færre enn fem i ein av månadene.',
    en: 'Each unit without those below it. Checked are employees whose working time was evaluated, of all employed in the month. Units of fewer than five stand together. Figures are masked where they, or what remains when they are taken away, would be of fewer than five in one of the months.',
  },
} satisfies Messages;
