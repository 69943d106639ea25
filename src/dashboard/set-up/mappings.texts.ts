import type { Messages } from '../../platform/i18n/texts.js';

export const MAPPING_PAGE_TEXTS = {
  title: { nb: 'Kolonneoppsett', nn: 'Kolonneoppsett', en: 'Column mappings' },
  intro: {
    nb: 'Et kolonneoppsett sier hvordan kolonnene i en fremmed fil leses. Nye lages når en fil importeres, eller med «hviletid import --map».',
    nn: 'Eit kolonneoppsett seier korleis kolonnane i ei framand fil blir lesne. Nye blir laga når ei fil blir importert, eller med «hviletid import --map».',
    en: 'A column mapping says how the columns of a foreign file are read. New ones are made when a file is imported, or with “hviletid import --map”.',
  },
  fileName: { nb: 'kolonneoppsett', nn: 'kolonneoppsett', en: 'column-mappings' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  says: { nb: 'Innhold', nn: 'Innhald', en: 'What it says' },
  wrong: { nb: 'Feil', nn: 'Feil', en: 'What is wrong' },
  kept: { nb: 'Egne', nn: 'Eigne', en: 'Our own' },
  none: { nb: 'Ingen er lagret.', nn: 'Ingen er lagra.', en: 'None is kept.' },
  unreadable: {
    nb: 'Kan ikke leses: {reason}. Ingen fil blir lest med det. Slett det, eller lagre et nytt med samme navn.',
    nn: 'Kan ikkje lesast: {reason}. Inga fil blir lesen med det. Slett det, eller lagre eit nytt med same namn.',
    en: 'Cannot be read: {reason}. No file is read by it. Delete it, or keep a new one of that name.',
  },
  presets: { nb: 'Følger med', nn: 'Følgjer med', en: 'Come with the product' },
  presetsHow: {
    nb: 'Ligger i config/mappings. Et eget oppsett med samme navn går foran.',
    nn: 'Ligg i config/mappings. Eit eige oppsett med same namn går framfor.',
    en: 'Lie in config/mappings. One of our own with the same name goes before.',
  },
  remove: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  removeOf: { nb: 'oppsettet «{name}»', nn: 'oppsettet «{name}»', en: 'the mapping “{name}”' },
  removeHow: {
    nb: 'Filer som er lest inn, endres ikke. Neste fil av samme slag må få kolonnene valgt på nytt.',
    nn: 'Filer som er lesne inn, blir ikkje endra. Neste fil av same slag må få kolonnane valde på nytt.',
    en: 'Files that have been imported do not change. The next file of the kind needs its columns chosen again.',
  },
  removed: { nb: 'Oppsettet er slettet.', nn: 'Oppsettet er sletta.', en: 'The mapping is deleted.' },
} satisfies Messages;
