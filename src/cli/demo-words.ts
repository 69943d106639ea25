import type { Messages } from '../platform/i18n/texts.js';

export const DEMO_TEXTS = {
  startingServer: {
    nb: 'starter databasen og serveren',
    nn: 'startar databasen og tenaren',
    en: 'starting the database and the server',
  },
  writingFiles: {
    nb: 'skriver filene til en oppdiktet virksomhet: tretten måneder med vakter og fravær',
    nn: 'skriv filene til ei oppdikta verksemd: tretten månader med vakter og fråvær',
    en: 'writing the files of an invented organisation: thirteen months of duty and absence',
  },
  fileTaken: {
    nb: '{file}: {rows, plural, one {# rad} other {# rader}}, {stored, number} nye, {unchanged, number} uendret',
    nn: '{file}: {rows, plural, one {# rad} other {# rader}}, {stored, number} nye, {unchanged, number} uendra',
    en: '{file}: {rows, plural, one {# row} other {# rows}}, {stored, number} new, {unchanged, number} unchanged',
  },
  evaluating: {
    nb: 'kontrollerer gjennom køen: {done, number} av {total, plural, one {# ansatt} other {# ansatte}}',
    nn: 'kontrollerer gjennom køen: {done, number} av {total, plural, one {# tilsett} other {# tilsette}}',
    en: 'evaluating through the queue: {done, number} of {total, plural, one {# employee} other {# employees}}',
  },
  mailsSent: {
    nb: '{count, plural, one {# e-post} other {# e-poster}} sendt til ledere og HR',
    nn: '{count, plural, one {# e-post} other {# e-postar}} sende til leiarar og HR',
    en: '{count, plural, one {# mail} other {# mails}} sent to managers and HR',
  },
  dashboard: { nb: 'Oversikt', nn: 'Oversikt', en: 'Dashboard' },
  report: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  inbox: { nb: 'Innboks', nn: 'Innboks', en: 'Inbox' },
  api: { nb: 'API', nn: 'API', en: 'API' },
  file: { nb: 'Fil', nn: 'Fil', en: 'File' },
  tryJanuary: {
    nb: 'Prøv: importer {file} på siden Importer; planen i den fører til et brudd, som lederen varsles om i innboksen.',
    nn: 'Prøv: importer {file} på sida Importar; planen i den fører til eit brot, som leiaren blir varsla om i innboksen.',
    en: 'Try: import {file} on the page Import; the plan in it leads to a breach, which the manager is told of in the inbox.',
  },
  signIn: {
    nb: 'Logg inn: velg HR, en leder, en ansatt eller et styremedlem; passord trengs ikke.',
    nn: 'Logg inn: vel HR, ein leiar, ein tilsett eller ein styremedlem; passord trengst ikkje.',
    en: 'Sign in: choose HR, a manager, an employee or a board member; no password is needed.',
  },
  commands: {
    nb: 'Kommandoer, i et vindu til, på dataene og datoen til demoen: {example}',
    nn: 'Kommandoar, i eit vindauge til, på dataa og datoen til demoen: {example}',
    en: 'Commands, in another window, on the data and the date of the demonstration: {example}',
  },
  beginAnew: {
    nb: 'Slett {directory} når demoen er stoppet, for å begynne på nytt.',
    nn: 'Slett {directory} når demoen er stoppa, for å byrje på nytt.',
    en: 'Delete {directory} when the demo is stopped, to begin anew.',
  },
  ready: {
    nb: 'Klar etter {seconds} s. Stopp med Ctrl-C.',
    nn: 'Klar etter {seconds} s. Stopp med Ctrl-C.',
    en: 'Ready after {seconds} s. Stop with Ctrl-C.',
  },
  foreignInDirectory: {
    nb: 'Databasen i {directory} inneholder data som ikke er fra demoen. Slett {directory} hvis ingen trenger dem, eller velg en annen HVILETID_DATA_DIR.',
    nn: 'Databasen i {directory} inneheld data som ikkje er frå demoen. Slett {directory} om ingen treng dei, eller vel ein annan HVILETID_DATA_DIR.',
    en: 'The database in {directory} holds data that are not of the demonstration. Delete {directory} if nobody needs them, or choose another HVILETID_DATA_DIR.',
  },
  foreignInDatabase: {
    nb: 'Databasen i DATABASE_URL inneholder data som ikke er fra demoen. Gi demoen en database for seg selv, eller kjør den uten DATABASE_URL.',
    nn: 'Databasen i DATABASE_URL inneheld data som ikkje er frå demoen. Gi demoen ein database for seg sjølv, eller køyr han utan DATABASE_URL.',
    en: 'The database in DATABASE_URL holds data that are not of the demonstration. Give the demo a database of its own, or run it without DATABASE_URL.',
  },
} satisfies Messages;
