import type { Messages } from '../../platform/i18n/texts.js';

/** Words about closed months. */
export const CLOSING_WORDS = {
  heading: { nb: 'Lukking av måneden', nn: 'Lukking av månaden', en: 'Closing of the month' },
  open: {
    nb: 'Måneden er ikke lukket: tallene følger dataene. Når den lukkes, står rapporten slik den er.',
    nn: 'Månaden er ikkje lukka: tala følgjer dataa. Når han blir lukka, står rapporten slik han er.',
    en: 'The month is not closed: its figures follow the data. Once it is closed, the report stays as it is.',
  },
  above: {
    nb: 'Rapporten over er versjon {version}, slik den ble lukket.',
    nn: 'Rapporten over er versjon {version}, slik han vart lukka.',
    en: 'The report above is version {version}, as it was closed.',
  },
  versions: { nb: 'Versjoner', nn: 'Versjonar', en: 'Versions' },
  version: { nb: 'Versjon {version}', nn: 'Versjon {version}', en: 'Version {version}' },
  closed: {
    nb: 'lukket {at}. SHA-256 av JSON-en: {sha256}',
    nn: 'lukka {at}. SHA-256 av JSON-en: {sha256}',
    en: 'closed {at}. SHA-256 of its JSON: {sha256}',
  },
  unchanged: {
    nb: 'Ingen tall er endret etter versjon {version}.',
    nn: 'Ingen tal er endra etter versjon {version}.',
    en: 'No figure has changed since version {version}.',
  },
  changed: {
    nb: 'Endret siden versjon {version}: {count, plural, one {# tall} other {# tall}}',
    nn: 'Endra sidan versjon {version}: {count, plural, one {# tal} other {# tal}}',
    en: 'Changed since version {version}: {count, plural, one {# figure} other {# figures}}',
  },
  between: {
    nb: 'Endret fra versjon {from} til {to}: {count, plural, one {# tall} other {# tall}}',
    nn: 'Endra frå versjon {from} til {to}: {count, plural, one {# tal} other {# tal}}',
    en: 'Changed from version {from} to {to}: {count, plural, one {# figure} other {# figures}}',
  },
  figure: { nb: 'Tall', nn: 'Tal', en: 'Figure' },
  now: { nb: 'Nå', nn: 'No', en: 'Now' },
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
  latestOnly: {
    nb: 'De siste {shown} av {total}. Alle nedlastinger står i revisjonsloggen.',
    nn: 'Dei siste {shown} av {total}. Alle nedlastingar står i revisjonsloggen.',
    en: 'The latest {shown} of {total}. All downloads are in the audit log.',
  },
  page: { nb: 'lest på siden', nn: 'lese på sida', en: 'read on the page' },
  closedNow: {
    nb: '{month} er lukket som versjon {version}. SHA-256 {sha256}',
    nn: '{month} er lukka som versjon {version}. SHA-256 {sha256}',
    en: '{month} is closed as version {version}. SHA-256 {sha256}',
  },
} satisfies Messages;
