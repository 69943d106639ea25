import type { Messages } from '../../platform/i18n/texts.js';

export const RULEBOOK_TEXTS = {
  title: { nb: 'Regelverk', nn: 'Regelverk', en: 'Rulebooks' },
  intro: {
    nb: 'Reglene ligger i filer i mappen config/rulebooks og kan bare leses her. De endres ved å endre filen og starte på nytt; hvem det angår, blir kontrollert på nytt, og endringen står i revisjonsloggen.',
    nn: 'Reglane ligg i filer i mappa config/rulebooks og kan berre lesast her. Dei blir endra ved å endre fila og starte på nytt; dei det gjeld, blir kontrollerte på nytt, og endringa står i revisjonsloggen.',
    en: 'The rules lie in files in the folder config/rulebooks and can only be read here. They are changed by changing the file and starting again; whom it concerns is checked again, and the change stands in the audit log.',
  },
  inUse: {
    nb: 'I bruk: {title}, {name} {version}.',
    nn: 'I bruk: {title}, {name} {version}.',
    en: 'In use: {title}, {name} {version}.',
  },
  shown: {
    nb: '{title}, {name} {version}',
    nn: '{title}, {name} {version}',
    en: '{title}, {name} {version}',
  },
  file: {
    nb: 'Fil: config/rulebooks/{name}.yaml',
    nn: 'Fil: config/rulebooks/{name}.yaml',
    en: 'File: config/rulebooks/{name}.yaml',
  },
  choose: { nb: 'Regelverk', nn: 'Regelverk', en: 'Rulebook' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  limits: { nb: 'Grenser', nn: 'Grenser', en: 'Limits' },
  limitFile: { nb: 'Last ned grensene', nn: 'Last ned grensene', en: 'Download the limits' },
  whom: { nb: 'Gjelder', nn: 'Gjeld', en: 'For whom' },
  others: { nb: 'Andre grenser', nn: 'Andre grenser', en: 'Other limits' },
  none: { nb: 'ingen', nn: 'ingen', en: 'none' },
  compareTitle: { nb: 'Sammenlign', nn: 'Samanlikn', en: 'Compare' },
  compareIntro: {
    nb: 'Hva to regelverk sier forskjellig, eller ett på to dager.',
    nn: 'Kva to regelverk seier ulikt, eller eitt på to dagar.',
    en: 'What two rulebooks say differently, or one on two days.',
  },
  compareWith: { nb: 'Sammenlign med', nn: 'Samanlikn med', en: 'Compare with' },
  firstDay: { nb: 'Det første, dag', nn: 'Det første, dag', en: 'The first, day' },
  secondDay: { nb: 'Det andre, dag', nn: 'Det andre, dag', en: 'The second, day' },
  compare: { nb: 'Sammenlign', nn: 'Samanlikn', en: 'Compare' },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  same: { nb: 'De sier det samme.', nn: 'Dei seier det same.', en: 'They say the same.' },
  coverage: {
    nb: 'Hva av loven som kontrolleres',
    nn: 'Kva av lova som blir kontrollert',
    en: 'What of the Act is checked',
  },
} satisfies Messages;
