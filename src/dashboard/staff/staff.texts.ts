import type { Messages } from '../../platform/i18n/texts.js';

export const EMPLOYMENT_NAMES = {
  permanent: { nb: 'Fast', nn: 'Fast', en: 'Permanent' },
  trainee: { nb: 'Trainee', nn: 'Trainee', en: 'Trainee' },
  apprentice: { nb: 'Lærling', nn: 'Lærling', en: 'Apprentice' },
  temporary: { nb: 'Midlertidig', nn: 'Mellombels', en: 'Temporary' },
} satisfies Messages;

export const STAFF_TEXTS = {
  duringTitle: { nb: 'Ansatte i {month}', nn: 'Tilsette i {month}', en: 'Employed in {month}' },
  endTitle: {
    nb: 'Ansatte ved utgangen av {month}',
    nn: 'Tilsette ved utgangen av {month}',
    en: 'Employed at the end of {month}',
  },
  intro: {
    nb: 'Én linje for hver stilling; den som har flere, står flere ganger. Hvert oppslag logges.',
    nn: 'Ei linje for kvar stilling; den som har fleire, står fleire gonger. Kvart oppslag blir logga.',
    en: 'One line for each position; whoever holds several is there several times. Each look is logged.',
  },
  sum: {
    nb: '{persons, plural, one {# person} other {# personer}}, {positions, plural, one {# stilling} other {# stillinger}}, {fte} årsverk',
    nn: '{persons, plural, one {# person} other {# personar}}, {positions, plural, one {# stilling} other {# stillingar}}, {fte} årsverk',
    en: '{persons, plural, one {# person} other {# persons}}, {positions, plural, one {# position} other {# positions}}, {fte} full-time equivalents',
  },
  filter: { nb: 'Velg ansatte', nn: 'Vel tilsette', en: 'Choose employees' },
  month: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  during: { nb: 'I løpet av måneden', nn: 'I løpet av månaden', en: 'During the month' },
  atEnd: { nb: 'Siste dag i måneden', nn: 'Siste dag i månaden', en: 'Last day of the month' },
  allUnits: { nb: 'Alle enheter', nn: 'Alle einingar', en: 'All units' },
  allEmployments: { nb: 'Alle', nn: 'Alle', en: 'All' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  reset: { nb: 'Nullstill', nn: 'Nullstill', en: 'Reset' },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  code: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  title: { nb: 'Stilling', nn: 'Stilling', en: 'Position' },
  share: { nb: 'Stillingsandel', nn: 'Stillingsdel', en: 'Share' },
  employment: { nb: 'Ansettelse', nn: 'Tilsetjing', en: 'Employment' },
  hasLeft: { nb: 'En som har sluttet', nn: 'Ein som har slutta', en: 'Somebody who has left' },
  first: { nb: 'Første side', nn: 'Første side', en: 'First page' },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  overview: { nb: 'Til oversikten', nn: 'Til oversikta', en: 'To the overview' },
  file: { nb: 'ansatte', nn: 'tilsette', en: 'employees' },
} satisfies Messages;
