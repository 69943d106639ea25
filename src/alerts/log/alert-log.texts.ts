import type { Messages, Speak } from '../../platform/i18n/texts.js';
import type { MailKind } from '../alert-kinds.js';
import type { ToldKind } from './alert-log.query.js';

export const LOG_TEXTS = {
  fileName: { nb: 'varsler', nn: 'varsel', en: 'alerts' },
  title: { nb: 'Varslingslogg', nn: 'Varslingslogg', en: 'Alert log' },
  intro: {
    nb: 'Hva som er sendt, hva som venter, hva som ikke kunne leveres, og om det ble gjort noe med det.',
    nn: 'Kva som er sendt, kva som ventar, kva som ikkje kunne leverast, og om det vart gjort noko med det.',
    en: 'What was sent, what waits, what could not be delivered, and whether it was acted on.',
  },
  noServer: {
    nb: 'Ingen e-postserver er satt opp (SMTP_URL), så varsler venter og ingen får beskjed.',
    nn: 'Ingen e-postserver er sett opp (SMTP_URL), så varsel ventar og ingen får beskjed.',
    en: 'No mail server is set up (SMTP_URL), so alerts wait and nobody is told.',
  },
  away: {
    nb: 'E-postserveren tar ikke imot: {error}. {count, plural, one {# e-post venter} other {# e-poster venter}} og prøves igjen; ingenting går tapt. Er SMTP_URL riktig, og er serveren oppe?',
    nn: 'E-postserveren tek ikkje imot: {error}. {count, plural, one {# e-post ventar} other {# e-postar ventar}} og blir prøvde igjen; ingenting går tapt. Er SMTP_URL rett, og er serveren oppe?',
    en: 'The mail server takes nothing: {error}. {count, plural, one {# mail waits and is} other {# mails wait and are}} tried again; nothing is lost. Is SMTP_URL right, and the server up?',
  },
  state: { nb: 'Status', nn: 'Status', en: 'State' },
  all: { nb: 'Alle', nn: 'Alle', en: 'All' },
  sent: { nb: 'Sendt', nn: 'Sendt', en: 'Sent' },
  due: { nb: 'Venter', nn: 'Ventar', en: 'Waiting' },
  failed: { nb: 'Ikke levert', nn: 'Ikkje levert', en: 'Failed' },
  withdrawn: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
  counts: {
    nb: 'Siste 30 dager: {sent, number} sendt, {withdrawn, number} trukket tilbake fordi funnet falt bort. Nå: {due, plural, one {# e-post} other {# e-poster}} venter, {failed, number} ikke levert.',
    nn: 'Siste 30 dagar: {sent, number} sende, {withdrawn, number} trekte tilbake fordi funnet fall bort. No: {due, plural, one {# e-post} other {# e-postar}} ventar, {failed, number} ikkje leverte.',
    en: 'Last 30 days: {sent, number} sent, {withdrawn, number} withdrawn since the finding went away. Now: {due, plural, one {# mail} other {# mails}} waiting, {failed, number} failed.',
  },
  uncollected: {
    nb: '{count, plural, one {# varsel er} other {# varsler er}} ikke i noen e-post ennå.',
    nn: '{count, plural, one {# varsel er} other {# varsel er}} ikkje i nokon e-post enno.',
    en: '{count, plural, one {# alert is} other {# alerts are}} in no mail yet.',
  },
  uncollectedTitle: {
    nb: 'Varsler som ikke er i noen e-post ennå',
    nn: 'Varsel som ikkje er i nokon e-post enno',
    en: 'Alerts that are in no mail yet',
  },
  collected: { nb: 'Sendes', nn: 'Blir sende', en: 'To be sent' },
  collectedSoon: {
    nb: 'Når alle importen gjelder, er kontrollert, som regel innen et minutt',
    nn: 'Når alle importen gjeld, er kontrollerte, som regel innan eitt minutt',
    en: 'Once everybody the import concerns is checked, mostly within a minute',
  },
  collectedNever: {
    nb: 'Når en e-postserver er satt opp',
    nn: 'Når ein e-postserver er sett opp',
    en: 'Once a mail server is set up',
  },
  nobody: {
    nb: '{count, plural, one {# varsel har} other {# varsler har}} ingen å gå til: enheten har ingen leder med e-postadresse, og HR har ingen adresse. Sett HVILETID_HR_MAIL, eller registrer en leder med adresse.',
    nn: '{count, plural, one {# varsel har} other {# varsel har}} ingen å gå til: eininga har ingen leiar med e-postadresse, og HR har inga adresse. Set HVILETID_HR_MAIL, eller registrer ein leiar med adresse.',
    en: '{count, plural, one {# alert has} other {# alerts have}} nobody to go to: the unit has no manager with an e-mail address, and HR has no address. Set HVILETID_HR_MAIL, or register a manager with an address.',
  },
  again: { nb: 'Send igjen', nn: 'Send igjen', en: 'Send again' },
  againTo: {
    nb: 'Send igjen til {recipient}, skrevet {when}',
    nn: 'Send igjen til {recipient}, skriven {when}',
    en: 'Send again to {recipient}, written {when}',
  },
  allAgain: {
    nb: 'Send alle som ikke ble levert, igjen',
    nn: 'Send alle som ikkje vart leverte, igjen',
    en: 'Send all that failed again',
  },
  sentAgain: {
    nb: '{count, plural, =0 {Ingen e-post ble satt til å sendes igjen; den er sendt eller venter alt.} one {# e-post sendes igjen innen et minutt.} other {# e-poster sendes igjen innen et minutt.}}',
    nn: '{count, plural, =0 {Ingen e-post vart sett til å sendast igjen; han er send eller ventar alt.} one {# e-post blir send igjen innan eitt minutt.} other {# e-postar blir sende igjen innan eitt minutt.}}',
    en: '{count, plural, =0 {No mail was set to be sent again; it is sent or waits already.} one {# mail is sent again within a minute.} other {# mails are sent again within a minute.}}',
  },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  filter: { nb: 'Utvalg', nn: 'Utval', en: 'Filter' },
  mails: { nb: 'E-poster', nn: 'E-postar', en: 'Mails' },
  none: { nb: 'Ingen e-poster.', nn: 'Ingen e-postar.', en: 'No mails.' },
  written: { nb: 'Skrevet', nn: 'Skriven', en: 'Written' },
  recipient: { nb: 'Mottaker', nn: 'Mottakar', en: 'Recipient' },
  tells: { nb: 'Om', nn: 'Om', en: 'About' },
  happened: { nb: 'Hva skjedde', nn: 'Kva skjedde', en: 'What happened' },
  acted: { nb: 'Fulgt opp', nn: 'Følgt opp', en: 'Acted on' },
  sentAt: { nb: 'Sendt {when}', nn: 'Sendt {when}', en: 'Sent {when}' },
  triedNext: {
    nb: 'Prøves igjen {when}; {attempts, plural, one {# forsøk} other {# forsøk}}. {error}',
    nn: 'Blir prøvd igjen {when}; {attempts, plural, one {# forsøk} other {# forsøk}}. {error}',
    en: 'Tried again {when}; {attempts, plural, one {# attempt} other {# attempts}}. {error}',
  },
  notTried: { nb: 'Sendes {when}', nn: 'Blir send {when}', en: 'To be sent {when}' },
  failedWhy: {
    nb: 'Ikke levert etter {attempts, plural, one {# forsøk} other {# forsøk}}: {error}',
    nn: 'Ikkje levert etter {attempts, plural, one {# forsøk} other {# forsøk}}: {error}',
    en: 'Failed after {attempts, plural, one {# attempt} other {# attempts}}: {error}',
  },
  withdrawnWhy: {
    nb: 'Det den fortalte om, falt bort før den ble sendt',
    nn: 'Det han fortalde om, fall bort før han vart send',
    en: 'What it told of went away before it was sent',
  },
  actedAll: {
    nb: 'Vurdert {when}',
    nn: 'Vurdert {when}',
    en: 'Assessed {when}',
  },
  actedSome: {
    nb: '{assessed, number} av {cases, number} vurdert, sist {when}',
    nn: '{assessed, number} av {cases, number} vurderte, sist {when}',
    en: '{assessed, number} of {cases, number} assessed, last {when}',
  },
  actedNone: { nb: 'Ikke vurdert', nn: 'Ikkje vurdert', en: 'Not assessed' },
  load: { nb: 'Varsler per leder og uke', nn: 'Varsel per leiar og veke', en: 'Alerts per manager and week' },
  loadIntro: {
    nb: 'Hvor mye den enkelte får. Der det er mye uke etter uke, blir varsler lett ikke lest; da kan daglig samlet e-post på siden Varsler hjelpe. Tallet er varsler, med e-poster i parentes.',
    nn: 'Kor mykje den einskilde får. Der det er mykje veke etter veke, blir varsel lett ikkje lesne; då kan dagleg samla e-post på sida Varsel hjelpe. Talet er varsel, med e-postar i parentes.',
    en: 'How much each person gets. Where it is much week after week, alerts tend not to be read; one mail a day, chosen on the page Alerts, can help then. The figure is alerts, with mails in brackets.',
  },
  week: { nb: 'Uke {week}', nn: 'Veke {week}', en: 'Week {week}' },
  sum: { nb: 'Sum', nn: 'Sum', en: 'Total' },
  loadNone: {
    nb: 'Ingen varsler er sendt de siste åtte ukene.',
    nn: 'Ingen varsel er sende dei siste åtte vekene.',
    en: 'No alerts were sent in the last eight weeks.',
  },
  detours: {
    nb: 'Enheter uten leder som kan varsles',
    nn: 'Einingar utan leiar som kan varslast',
    en: 'Units without a manager who can be told',
  },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  why: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  count: { nb: 'Varsler', nn: 'Varsel', en: 'Alerts' },
  'no-manager': {
    nb: 'Ingen annen leder er registrert over enheten; gikk til HR',
    nn: 'Ingen annan leiar er registrert over eininga; gjekk til HR',
    en: 'No other manager is on record above the unit; went to HR',
  },
  'no-address': {
    nb: 'Nærmeste leder har ingen e-postadresse; gikk til neste nivå eller HR',
    nn: 'Næraste leiar har inga e-postadresse; gjekk til neste nivå eller HR',
    en: 'The nearest manager has no e-mail address; went to the next level or HR',
  },
  undelivered: {
    nb: 'E-post til nærmeste leder kunne ikke leveres; gikk til neste nivå eller HR',
    nn: 'E-post til næraste leiar kunne ikkje leverast; gjekk til neste nivå eller HR',
    en: 'Mail to the nearest manager could not be delivered; went to the next level or HR',
  },
  'to-nobody': {
    nb: 'Heller ikke HR har en adresse; venter',
    nn: 'Heller ikkje HR har ei adresse; ventar',
    en: 'HR has no address either; waiting',
  },
  next: { nb: 'Eldre', nn: 'Eldre', en: 'Older' },
  first: { nb: 'Nyeste', nn: 'Nyaste', en: 'Latest' },
} satisfies Messages;

export type LogSay = Speak<typeof LOG_TEXTS>;

/** What a mail tells of, counted. */
export const TOLD_WORDS: Readonly<Record<ToldKind, Messages[string]>> = {
  'possible-breach': {
    nb: '{count, plural, one {# mulig brudd} other {# mulige brudd}}',
    nn: '{count, plural, one {# mogleg brot} other {# moglege brot}}',
    en: '{count, plural, one {# possible breach} other {# possible breaches}}',
  },
  foreseen: {
    nb: '{count, number} i planen',
    nn: '{count, number} i planen',
    en: '{count, number} in the plan',
  },
  overdue: {
    nb: '{count, number} venter på vurdering',
    nn: '{count, number} ventar på vurdering',
    en: '{count, number} waiting for assessment',
  },
  escalated: {
    nb: '{count, number} ikke vurdert på nivået under',
    nn: '{count, number} ikkje vurdert på nivået under',
    en: '{count, number} not assessed by the level below',
  },
  objection: {
    nb: '{count, plural, one {# innsigelse} other {# innsigelser}}',
    nn: '{count, plural, one {# innseiing} other {# innseiingar}}',
    en: '{count, plural, one {# objection} other {# objections}}',
  },
  room: {
    nb: '{count, number} med lite rom igjen',
    nn: '{count, number} med lite rom igjen',
    en: '{count, number} with little room left',
  },
  threshold: {
    nb: '{count, plural, one {# måltall nådd} other {# måltall nådd}}',
    nn: '{count, plural, one {# måltal nådd} other {# måltal nådd}}',
    en: '{count, plural, one {# threshold reached} other {# thresholds reached}}',
  },
  report: {
    nb: '{count, plural, one {# lukket rapport} other {# lukkede rapporter}}',
    nn: '{count, plural, one {# lukka rapport} other {# lukka rapportar}}',
    en: '{count, plural, one {# closed report} other {# closed reports}}',
  },
  schedule: {
    nb: '{count, plural, one {# i tidsplanen må ses på} other {# i tidsplanen må ses på}}',
    nn: '{count, plural, one {# i tidsplanen må sjåast på} other {# i tidsplanen må sjåast på}}',
    en: '{count, plural, one {# schedule to be looked at} other {# schedules to be looked at}}',
  },
  undelivered: {
    nb: '{count, plural, one {# som ikke kan nås} other {# som ikke kan nås}}',
    nn: '{count, plural, one {# som ikkje kan nåast} other {# som ikkje kan nåast}}',
    en: '{count, plural, one {# who cannot be reached} other {# who cannot be reached}}',
  },
  'agreement-expires': {
    nb: '{count, plural, one {# avtale utløper} other {# avtaler utløper}}',
    nn: '{count, plural, one {# avtale går ut} other {# avtalar går ut}}',
    en: '{count, plural, one {# agreement expires} other {# agreements expire}}',
  },
  'rest-overdue': {
    nb: '{count, number} med hvile til gode',
    nn: '{count, number} med kvile til gode',
    en: '{count, number} with overdue rest',
  },
  'objection-overdue': {
    nb: '{count, plural, one {# innsigelse uten svar} other {# innsigelser uten svar}}',
    nn: '{count, plural, one {# innseiing utan svar} other {# innseiingar utan svar}}',
    en: '{count, plural, one {# objection without an answer} other {# objections without an answer}}',
  },
};

/** What a mail is, where that says more than what it tells. */
export const MAIL_KIND_WORDS: Readonly<Record<MailKind, Messages[string]>> = {
  alerts: { nb: '', nn: '', en: '' },
  digest: { nb: 'Samlet for dagen', nn: 'Samla for dagen', en: 'One mail of the day' },
  reminder: { nb: 'Påminnelse', nn: 'Påminning', en: 'Reminder' },
  'weekly-summary': { nb: 'Ukens oppsummering', nn: 'Oppsummering av veka', en: 'Summary of the week' },
};
