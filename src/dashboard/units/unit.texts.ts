import type { Messages } from '../../platform/i18n/texts.js';

export const UNIT_TEXTS = {
  title: { nb: 'Enheter, {month}', nn: 'Einingar, {month}', en: 'Units, {month}' },
  intro: {
    nb: 'Hver enhet for seg, uten dem under. Navnet åpner oversikten for enheten; hvert tall åpner listen bak det.',
    nn: 'Kvar eining for seg, utan dei under. Namnet opnar oversikta for eininga; kvart tal opnar lista bak det.',
    en: 'Each unit by itself, without those below it. Its name opens the overview of the unit; each figure opens the list behind it.',
  },
  sickNote: {
    nb: 'Sykefravær vises for grupper, aldri for en person, og er skjermet der gruppen er så liten at tallet ville fortelle om noen.',
    nn: 'Sjukefråvær blir vist for grupper, aldri for ein person, og er skjerma der gruppa er så lita at talet ville fortelje om nokon.',
    en: 'Sick leave is shown of groups, never of a person, and masked where the group is so small that the figure would tell of somebody.',
  },
  emptyNote: {
    nb: 'Tomt felt: ingen tall. Arbeidstiden er ikke kontrollert, tallet blir ikke registrert, eller måneden er ikke over.',
    nn: 'Tomt felt: ingen tal. Arbeidstida er ikkje kontrollert, talet blir ikkje registrert, eller månaden er ikkje over.',
    en: 'Empty field: no figures. The working time was not checked, the figure is not registered, or the month is not over.',
  },
  nothingKnown: {
    nb: 'Uten tall i måneden:',
    nn: 'Utan tal i månaden:',
    en: 'Without figures in the month:',
  },
  andMore: { nb: 'og {count} til', nn: 'og {count} til', en: 'and {count} more' },
  search: { nb: 'Navn eller kode', nn: 'Namn eller kode', en: 'Name or code' },
  filter: { nb: 'Velg enheter', nn: 'Vel einingar', en: 'Choose units' },
  month: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  reset: { nb: 'Vis alle', nn: 'Vis alle', en: 'Show all' },
  none: {
    nb: 'Ingen enhet har det i navnet eller koden.',
    nn: 'Inga eining har det i namnet eller koden.',
    en: 'No unit has that in its name or code.',
  },
  count: {
    nb: '{count, plural, one {# enhet} other {# enheter}}, side {page, number} av {pages, number}',
    nn: '{count, plural, one {# eining} other {# einingar}}, side {page, number} av {pages, number}',
    en: '{count, plural, one {# unit} other {# units}}, page {page, number} of {pages, number}',
  },
  first: { nb: 'Første side', nn: 'Første side', en: 'First page' },
  previous: { nb: 'Forrige side', nn: 'Førre side', en: 'Previous page' },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  back: { nb: 'Til oversikten', nn: 'Til oversikta', en: 'To the overview' },
  code: { nb: 'Kode', nn: 'Kode', en: 'Code' },
  file: { nb: 'enheter', nn: 'einingar', en: 'units' },
} satisfies Messages;
