import type { Messages } from '../../platform/i18n/texts.js';

/** Words about closed months. */
export const CLOSING_WORDS = {
  heading: { nb: 'Lukking av måneden', nn: 'Lukking av månaden', en: 'Closing of the month' },
  open: {
    nb: 'Måneden er ikke lukket: tallene følger dataene. Når den lukkes, står rapporten slik den er.',
    nn: 'Månaden er ikkje lukka: tala følgjer dataa. Når han blir lukka, står rapporten slik han er.',
    en: 'The month is not closed: its figures follow the data. Once it is closed, the report stays as it is.',
  },
  closed: {
    nb: 'Lukket {at} som versjon {version}. Rapporten over er den som ble lukket. SHA-256 av JSON-en: {sha256}',
    nn: 'Lukka {at} som versjon {version}. Rapporten over er den som vart lukka. SHA-256 av JSON-en: {sha256}',
    en: 'Closed {at} as version {version}. The report above is the one that was closed. SHA-256 of its JSON: {sha256}',
  },
  unchanged: {
    nb: 'Ingen tall er endret siden.',
    nn: 'Ingen tal er endra sidan.',
    en: 'No figure has changed since.',
  },
  changed: {
    nb: 'Endret siden lukkingen: {count, plural, one {# tall} other {# tall}}',
    nn: 'Endra sidan lukkinga: {count, plural, one {# tal} other {# tal}}',
    en: 'Changed since: {count, plural, one {# figure} other {# figures}}',
  },
  figure: { nb: 'Tall', nn: 'Tal', en: 'Figure' },
  before: { nb: 'Da måneden ble lukket', nn: 'Då månaden vart lukka', en: 'When it was closed' },
  now: { nb: 'Nå', nn: 'No', en: 'Now' },
  none: { nb: 'ingen', nn: 'ingen', en: 'none' },
  close: { nb: 'Lukk måneden', nn: 'Lukk månaden', en: 'Close the month' },
  closeAgain: { nb: 'Lukk som ny versjon', nn: 'Lukk som ny versjon', en: 'Close as another version' },
  received: {
    nb: 'Hvem har fått rapporten',
    nn: 'Kven har fått rapporten',
    en: 'Who has received the report',
  },
  nobody: {
    nb: 'Ingen har hentet den ennå.',
    nn: 'Ingen har henta han enno.',
    en: 'Nobody has fetched it yet.',
  },
  delivery: {
    nb: '{at}: {receiver}, versjon {version}, {format}',
    nn: '{at}: {receiver}, versjon {version}, {format}',
    en: '{at}: {receiver}, version {version}, {format}',
  },
  closedNow: {
    nb: '{month} er lukket som versjon {version}. SHA-256 {sha256}',
    nn: '{month} er lukka som versjon {version}. SHA-256 {sha256}',
    en: '{month} is closed as version {version}. SHA-256 {sha256}',
  },
} satisfies Messages;
