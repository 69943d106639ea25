import type { Messages } from '../../platform/i18n/texts.js';

export const UNCHECKED_TEXTS = {
  title: {
    nb: 'Uten kontrollert arbeidstid, {month}',
    nn: 'Utan kontrollert arbeidstid, {month}',
    en: 'Without checked working time, {month}',
  },
  intro: {
    nb: 'Disse var ansatt i måneden, men ingen arbeidstid, plan eller stilling deres er kontrollert for den. Det betyr ikke at det ikke er brudd.',
    nn: 'Desse var tilsette i månaden, men inga arbeidstid, plan eller stilling er kontrollert for han. Det tyder ikkje at det ikkje er brot.',
    en: 'These were employed in the month, but no working time, plan or position of theirs has been checked for it. That does not mean that there are no breaches.',
  },
  none: {
    nb: 'Arbeidstiden til alle som var ansatt i måneden, er kontrollert.',
    nn: 'Arbeidstida til alle som var tilsette i månaden, er kontrollert.',
    en: 'The working time of everybody employed in the month has been checked.',
  },
  filter: { nb: 'Velg ansatte', nn: 'Vel tilsette', en: 'Choose employees' },
  month: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  allUnits: { nb: 'Alle enheter', nn: 'Alle einingar', en: 'All units' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  reset: { nb: 'Nullstill', nn: 'Nullstill', en: 'Reset' },
  first: { nb: 'Første side', nn: 'Første side', en: 'First page' },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  file: { nb: 'uten-kontrollert-tid', nn: 'utan-kontrollert-tid', en: 'unchecked' },
  setAside: {
    nb: 'Kunne ikke kontrolleres',
    nn: 'Kunne ikkje kontrollerast',
    en: 'Could not be checked',
  },
  setAsideIntro: {
    nb: 'Kontrollen av disse har feilet flere ganger og er lagt til side, til tiden deres endres eller noen kjører «hviletid evaluate». Tallene deres er ikke oppdatert.',
    nn: 'Kontrollen av desse har feila fleire gonger og er lagd til side, til tida deira blir endra eller nokon køyrer «hviletid evaluate». Tala deira er ikkje oppdaterte.',
    en: 'Checking these has failed several times and is set aside until their time changes or somebody runs “hviletid evaluate”. Their figures are out of date.',
  },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  code: { nb: 'Nummer', nn: 'Nummer', en: 'Number' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  since: { nb: 'Siden', nn: 'Sidan', en: 'Since' },
  reason: { nb: 'Hva som gikk galt', nn: 'Kva som gjekk gale', en: 'What went wrong' },
  back: { nb: 'Til oversikten', nn: 'Til oversikta', en: 'To the overview' },
} satisfies Messages;
