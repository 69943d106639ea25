import type { Messages } from '../platform/i18n/texts.js';

export const DOCTOR_STATES = {
  well: { nb: 'ok', nn: 'ok', en: 'ok' },
  notice: { nb: 'merk', nn: 'merk', en: 'note' },
  wrong: { nb: 'FEIL', nn: 'FEIL', en: 'WRONG' },
} satisfies Messages;

export const DOCTOR_SUBJECTS = {
  rulebook: { nb: 'regelverk', nn: 'regelverk', en: 'rulebook' },
  database: { nb: 'database', nn: 'database', en: 'database' },
  queue: { nb: 'kø', nn: 'kø', en: 'queue' },
  mail: { nb: 'e-post', nn: 'e-post', en: 'mail' },
  alerts: { nb: 'varsler', nn: 'varsel', en: 'alerts' },
  evaluation: { nb: 'kontroll', nn: 'kontroll', en: 'evaluation' },
  sums: { nb: 'månedssummer', nn: 'månadssummar', en: 'monthly sums' },
} satisfies Messages;

export const DOCTOR_TEXTS = {
  queueInDatabase: { nb: 'i databasen', nn: 'i databasen', en: 'in the database' },
  noMailServer: {
    nb: 'SMTP_URL er ikke satt, så varsler venter og ingen får beskjed',
    nn: 'SMTP_URL er ikkje sett, så varsel ventar og ingen får beskjed',
    en: 'SMTP_URL is not set, so alerts wait and nobody is told',
  },
  undelivered: {
    nb: '{failed, plural, one {# e-post} other {# e-poster}} kunne ikke leveres; hvorfor står i mail.last_error',
    nn: '{failed, plural, one {# e-post} other {# e-postar}} kunne ikkje leverast; kvifor står i mail.last_error',
    en: '{failed, plural, one {# mail} other {# mails}} could not be delivered; why is in mail.last_error',
  },
  noneFailed: {
    nb: 'alle kunne leveres, {due, number} venter',
    nn: 'alle kunne leverast, {due, number} ventar',
    en: 'none failed, {due, plural, one {# waits} other {# wait}}',
  },
  waiting: {
    nb: '{count, plural, one {# ansatt} other {# ansatte}} venter på kontroll',
    nn: '{count, plural, one {# tilsett} other {# tilsette}} ventar på kontroll',
    en: '{count, plural, one {# employee waits} other {# employees wait}} for evaluation',
  },
  sumsEqual: { nb: 'lik en ny opptelling', nn: 'lik ei ny oppteljing', en: 'equal a recount' },
  sumsDiffer: {
    nb: '{count, number} avviker fra en ny opptelling, først {table} {key}: lagret {stored}, talt opp {recounted}',
    nn: '{count, number} avvik frå ei ny oppteljing, først {table} {key}: lagra {stored}, talt opp {recounted}',
    en: '{count, plural, one {# differs} other {# differ}} from a recount, first {table} {key}: stored {stored}, recounted {recounted}',
  },
} satisfies Messages;
