import type { Messages } from '../platform/i18n/texts.js';

export const RETENTION_PAGE_TEXTS = {
  title: { nb: 'Oppbevaring', nn: 'Oppbevaring', en: 'Retention' },
  intro: {
    nb: 'Hvor lenge opplysninger beholdes, etter {file}. Det som er eldre, slettes hver natt; summene for månedene blir stående.',
    nn: 'Kor lenge opplysningar blir haldne, etter {file}. Det som er eldre, blir sletta kvar natt; summane for månadene blir ståande.',
    en: 'How long records are kept, by {file}. What is older is erased every night; what months add up to stays.',
  },
  last: { nb: 'Sist slettet', nn: 'Sist sletta', en: 'Last erasing' },
  never: { nb: 'ikke ennå', nn: 'ikkje enno', en: 'not yet' },
  next: { nb: 'Neste gang', nn: 'Neste gong', en: 'Next' },
  unknown: {
    nb: 'ikke planlagt: ingen prosess kjører tidsplanen',
    nn: 'ikkje planlagt: ingen prosess køyrer tidsplanen',
    en: 'not planned: no process runs the schedules',
  },
  failing: {
    nb: 'Mislyktes. Tidsplanen sier når det prøves igjen.',
    nn: 'Mislukkast. Tidsplanen seier når det blir prøvd igjen.',
    en: 'Failed. The schedules say when it is tried again.',
  },
  toSchedules: { nb: 'Til tidsplanen', nn: 'Til tidsplanen', en: 'To the schedules' },
  periods: { nb: 'Frister som gjelder', nn: 'Fristar som gjeld', en: 'Periods in force' },
  kind: { nb: 'Hva', nn: 'Kva', en: 'What' },
  kept: { nb: 'Beholdes i', nn: 'Blir haldne i', en: 'Kept for' },
  from: { nb: 'Nå fra og med', nn: 'No frå og med', en: 'Now from' },
  days: {
    nb: '{count, plural, one {# dag} other {# dager}}',
    nn: '{count, plural, one {# dag} other {# dagar}}',
    en: '{count, plural, one {# day} other {# days}}',
  },
  months: {
    nb: '{count, plural, one {# måned} other {# måneder}}',
    nn: '{count, plural, one {# månad} other {# månader}}',
    en: '{count, plural, one {# month} other {# months}}',
  },
  years: {
    nb: '{count, plural, one {# år} other {# år}}',
    nn: '{count, plural, one {# år} other {# år}}',
    en: '{count, plural, one {# year} other {# years}}',
  },
  afterYearEnd: {
    nb: '{time} etter årets slutt',
    nn: '{time} etter årets slutt',
    en: '{time} after year end',
  },
  tryOut: {
    nb: 'Vis hva som ville blitt slettet nå',
    nn: 'Vis kva som ville blitt sletta no',
    en: 'Show what would be erased now',
  },
  tryOutHow: {
    nb: 'Bare antall, ingen navn. Ingenting slettes av å se; med mye data tar det litt tid.',
    nn: 'Berre tal, ingen namn. Ingenting blir sletta av å sjå; med mykje data tek det litt tid.',
    en: 'Counts only, no names. Nothing is erased by looking; with much data it takes a while.',
  },
  wouldGo: { nb: 'Ville blitt slettet nå', nn: 'Ville blitt sletta no', en: 'Would be erased now' },
  nothing: {
    nb: 'Ingenting er for gammelt.',
    nn: 'Ingenting er for gammalt.',
    en: 'Nothing is too old.',
  },
  table: { nb: 'Tabell', nn: 'Tabell', en: 'Table' },
  year: { nb: 'År', nn: 'År', en: 'Year' },
  count: { nb: 'Rader', nn: 'Rader', en: 'Rows' },
  waiting: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
} satisfies Messages;
