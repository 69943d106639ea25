import type { AuditAction } from '../../access/audit/audit-actions.js';
import type { Message, Messages } from '../../platform/i18n/texts.js';
import { CONFIG_ACTIONS } from './config-actions.texts.js';

export const AUDIT_TEXTS = {
  title: { nb: 'Revisjonslogg', nn: 'Revisjonslogg', en: 'Audit log' },
  intro: {
    nb: 'Hvem som har sett på eller endret hva, og når. Loggen kan ikke endres, og søk i den blir selv logget.',
    nn: 'Kven som har sett på eller endra kva, og når. Loggen kan ikkje endrast, og søk i han blir sjølve logga.',
    en: 'Who has looked at or changed what, and when. The log cannot be changed, and searches in it are logged as well.',
  },
  fileName: { nb: 'revisjonslogg', nn: 'revisjonslogg', en: 'audit-log' },
  filter: { nb: 'Utvalg', nn: 'Utval', en: 'Filter' },
  when: { nb: 'Når', nn: 'Når', en: 'When' },
  who: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  whoHint: {
    nb: 'hr, system, token:…',
    nn: 'hr, system, token:…',
    en: 'hr, system, token:…',
  },
  what: { nb: 'Hva', nn: 'Kva', en: 'What' },
  whom: { nb: 'Om hvem', nn: 'Om kven', en: 'About whom' },
  whomHint: { nb: 'Ansattnummer', nn: 'Tilsettnummer', en: 'Employee number' },
  from: { nb: 'Fra og med', nn: 'Frå og med', en: 'From' },
  to: { nb: 'Til og med', nn: 'Til og med', en: 'To' },
  outcome: { nb: 'Utfall', nn: 'Utfall', en: 'Outcome' },
  done: { nb: 'gjort', nn: 'gjort', en: 'done' },
  refused: { nb: 'avvist', nn: 'avvist', en: 'refused' },
  details: { nb: 'Nærmere', nn: 'Nærare', en: 'Details' },
  everything: { nb: 'Alt', nn: 'Alt', en: 'Everything' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  reset: { nb: 'Nullstill', nn: 'Nullstill', en: 'Reset' },
  next: { nb: 'Eldre', nn: 'Eldre', en: 'Older' },
  first: { nb: 'Nyeste', nn: 'Nyaste', en: 'Latest' },
  shown: {
    nb: '{count, plural, =0 {Ingen innslag.} one {# innslag.} other {# innslag.}}',
    nn: '{count, plural, =0 {Ingen innslag.} one {# innslag.} other {# innslag.}}',
    en: '{count, plural, =0 {No entries.} one {# entry.} other {# entries.}}',
  },
  shownOfMore: {
    nb: 'Viser {count, number} innslag; det finnes eldre.',
    nn: 'Viser {count, number} innslag; det finst eldre.',
    en: '{count, number} entries are shown; there are older ones.',
  },
  persons: {
    nb: '{count, plural, one {# person} other {# personer}}',
    nn: '{count, plural, one {# person} other {# personar}}',
    en: '{count, plural, one {# person} other {# persons}}',
  },
  morePersons: {
    nb: 'og {count, number} til. Filen har alle, og hver av dem finnes med søk på ansattnummer.',
    nn: 'og {count, number} til. Fila har alle, og kvar av dei er å finne med søk på tilsettnummer.',
    en: 'and {count, number} more. The file has all of them, and each is found by the employee number.',
  },
  unknownEmployee: {
    nb: 'Ingen på listen over ansatte har nummeret {number}. Innslag om personer som er slettet, kan ikke lenger finnes etter nummer.',
    nn: 'Ingen på lista over tilsette har nummeret {number}. Innslag om personar som er sletta, kan ikkje lenger finnast etter nummer.',
    en: 'Nobody on the list of employees has the number {number}. Entries about persons who were erased can no longer be found by number.',
  },
} satisfies Messages;

/** What was done, as somebody who reads the log would say it. */
export const ACTION_NAMES = {
  'view-violation': {
    nb: 'Åpnet et mulig brudd',
    nn: 'Opna eit mogleg brot',
    en: 'Opened a possible breach',
  },
  'export-audit': {
    nb: 'Lastet ned innslag i loggen',
    nn: 'Lasta ned innslag i loggen',
    en: 'Downloaded entries of the log',
  },
  'list-rest-claims': {
    nb: 'Så i listen over hvile til gode',
    nn: 'Såg i lista over kvile til gode',
    en: 'Saw in the list of owed rest',
  },
  'export-rest-claims': {
    nb: 'Lastet ned listen over hvile til gode',
    nn: 'Lasta ned lista over kvile til gode',
    en: 'Downloaded the list of owed rest',
  },
  'list-unchecked': {
    nb: 'Så i listen over dem uten kontrollert tid',
    nn: 'Såg i lista over dei utan kontrollert tid',
    en: 'Saw in the list of those without checked time',
  },
  'export-unchecked': {
    nb: 'Lastet ned en liste over dem uten kontrollert tid',
    nn: 'Lasta ned ei liste over dei utan kontrollert tid',
    en: 'Downloaded a list of those without checked time',
  },
  'list-staff': {
    nb: 'Så i listen over ansatte',
    nn: 'Såg i lista over tilsette',
    en: 'Saw in the list of employees',
  },
  'export-staff': {
    nb: 'Lastet ned en liste over ansatte',
    nn: 'Lasta ned ei liste over tilsette',
    en: 'Downloaded a list of employees',
  },
  'list-remaining-room': {
    nb: 'Så i listen over rom som er igjen',
    nn: 'Såg i lista over rom som er igjen',
    en: 'Saw in the list of remaining room',
  },
  'export-remaining-room': {
    nb: 'Lastet ned listen over rom som er igjen',
    nn: 'Lasta ned lista over rom som er igjen',
    en: 'Downloaded the list of remaining room',
  },
  'list-violations': {
    nb: 'Så i listen over mulige brudd',
    nn: 'Såg i lista over moglege brot',
    en: 'Saw in the list of possible breaches',
  },
  'export-violations': {
    nb: 'Lastet ned listen over mulige brudd',
    nn: 'Lasta ned lista over moglege brot',
    en: 'Downloaded the list of possible breaches',
  },
  'list-what-if': { nb: 'Så i «Hva om?»', nn: 'Såg i «Kva om?»', en: 'Saw in “What if?”' },
  'export-what-if': {
    nb: 'Lastet ned fra «Hva om?»',
    nn: 'Lasta ned frå «Kva om?»',
    en: 'Downloaded from “What if?”',
  },
  'view-event': { nb: 'Åpnet en vakt', nn: 'Opna ei vakt', en: 'Opened a shift' },
  'view-import': {
    nb: 'Så feil eller rader som ble trukket tilbake, i en import',
    nn: 'Såg feil eller rader som vart trekte tilbake, i ein import',
    en: 'Saw what was wrong, or rows that were withdrawn, in an import',
  },
  'download-rejected-rows': {
    nb: 'Lastet ned rader som en import avviste eller trakk tilbake',
    nn: 'Lasta ned rader som ein import avviste eller trekte tilbake',
    en: 'Downloaded rows that an import rejected or withdrew',
  },
  'search-audit': {
    nb: 'Søkte i revisjonsloggen',
    nn: 'Søkte i revisjonsloggen',
    en: 'Searched the audit log',
  },
  'list-month-hours': {
    nb: 'Så i listen over timer per måned',
    nn: 'Såg i lista over timar per månad',
    en: 'Saw in the list of hours by month',
  },
  'export-month-hours': {
    nb: 'Lastet ned en liste over timer per måned',
    nn: 'Lasta ned ei liste over timar per månad',
    en: 'Downloaded a list of hours by month',
  },
  'view-person-month': {
    nb: 'Åpnet timene i en måned',
    nn: 'Opna timane i ein månad',
    en: 'Opened the hours of a month',
  },
  'ask-for-persons': {
    nb: 'Ba om noe om personer',
    nn: 'Bad om noko om personar',
    en: 'Asked for something about persons',
  },
  'view-hours': { nb: 'Åpnet timeoversikten', nn: 'Opna timeoversikta', en: 'Opened the overview of hours' },
  'export-hours': {
    nb: 'Lastet ned timeoversikten',
    nn: 'Lasta ned timeoversikta',
    en: 'Downloaded the overview of hours',
  },
  'list-group-findings': {
    nb: 'Så funn i gruppen, uten navn',
    nn: 'Såg funn i gruppa, utan namn',
    en: 'Saw findings of the group, without names',
  },
  'assess-violation': {
    nb: 'Behandlet et mulig brudd',
    nn: 'Handsama eit mogleg brot',
    en: 'Worked on a possible breach',
  },
  'object-to-violation': {
    nb: 'Protesterte mot et mulig brudd',
    nn: 'Protesterte mot eit mogleg brot',
    en: 'Objected to a possible breach',
  },
  'answer-objection': {
    nb: 'Svarte på en innsigelse',
    nn: 'Svarte på ei innseiing',
    en: 'Answered an objection',
  },
  'import-file': { nb: 'Importerte en fil', nn: 'Importerte ei fil', en: 'Imported a file' },
  'stop-import': { nb: 'Stoppet en import', nn: 'Stoppa ein import', en: 'Stopped an import' },
  'say-event': { nb: 'Sendte en enkelt hendelse', nn: 'Sende ei enkelt hending', en: 'Sent a single event' },
  ...CONFIG_ACTIONS,
  'save-mapping': {
    nb: 'Lagret et kolonneoppsett',
    nn: 'Lagra eit kolonneoppsett',
    en: 'Saved a column mapping',
  },
  'remove-mapping': {
    nb: 'Slettet et kolonneoppsett',
    nn: 'Sletta eit kolonneoppsett',
    en: 'Deleted a column mapping',
  },
  'create-token': { nb: 'Laget et token', nn: 'Laga eit token', en: 'Made a token' },
  'revoke-token': { nb: 'Trakk tilbake et token', nn: 'Trekte tilbake eit token', en: 'Took a token back' },
  'use-token': { nb: 'Brukte et token', nn: 'Brukte eit token', en: 'Used a token' },
  'add-webhook': { nb: 'La til en webhook', nn: 'La til ein webhook', en: 'Added a webhook' },
  'remove-webhook': { nb: 'Fjernet en webhook', nn: 'Fjerna ein webhook', en: 'Removed a webhook' },
  'test-webhook': { nb: 'Prøvde en webhook', nn: 'Prøvde ein webhook', en: 'Tested a webhook' },
  'export-units': {
    nb: 'Hentet ut tallene for enhetene',
    nn: 'Henta ut tala for einingane',
    en: 'Exported the figures of units',
  },
  'export-report': {
    nb: 'Hentet ut månedsrapporten',
    nn: 'Henta ut månadsrapporten',
    en: 'Exported the monthly report',
  },
  'close-report': { nb: 'Lukket en måned', nn: 'Lukka ein månad', en: 'Closed a month' },
  'send-alert-again': {
    nb: 'Sendte et varsel igjen',
    nn: 'Sende eit varsel igjen',
    en: 'Sent an alert again',
  },
  'choose-alerts': {
    nb: 'Endret valg for egne varsler',
    nn: 'Endra val for eigne varsel',
    en: 'Changed choices for own alerts',
  },
  'write-report': {
    nb: 'Skrev tekst i månedsrapporten',
    nn: 'Skreiv tekst i månadsrapporten',
    en: 'Wrote a text in the monthly report',
  },
  'sign-in': { nb: 'Logget inn', nn: 'Logga inn', en: 'Signed in' },
  'sign-out': { nb: 'Logget ut', nn: 'Logga ut', en: 'Signed out' },
  erase: {
    nb: 'Slettet etter oppbevaringstid',
    nn: 'Sletta etter oppbevaringstid',
    en: 'Erased after its retention period',
  },
  'run-schedule': {
    nb: 'Ba om en kjøring av tidsplanen',
    nn: 'Bad om ei køyring av tidsplanen',
    en: 'Asked for a run of the schedule',
  },
} satisfies Readonly<Record<AuditAction, Message>>;
