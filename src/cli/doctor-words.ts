import type { Messages } from '../platform/i18n/texts.js';

export const DOCTOR_STATES = {
  well: { nb: 'ok', nn: 'ok', en: 'ok' },
  notice: { nb: 'merk', nn: 'merk', en: 'note' },
  wrong: { nb: 'FEIL', nn: 'FEIL', en: 'WRONG' },
} satisfies Messages;

export const DOCTOR_SUBJECTS = {
  rulebook: { nb: 'regelverk', nn: 'regelverk', en: 'rulebook' },
  roles: { nb: 'roller', nn: 'roller', en: 'roles' },
  database: { nb: 'database', nn: 'database', en: 'database' },
  rows: { nb: 'rader', nn: 'rader', en: 'rows' },
  queue: { nb: 'kø', nn: 'kø', en: 'queue' },
  mail: { nb: 'e-post', nn: 'e-post', en: 'mail' },
  alerts: { nb: 'varsler', nn: 'varsel', en: 'alerts' },
  evaluation: { nb: 'kontroll', nn: 'kontroll', en: 'evaluation' },
  sums: { nb: 'månedssummer', nn: 'månadssummar', en: 'monthly sums' },
  schedules: { nb: 'tidsplan', nn: 'tidsplan', en: 'schedules' },
} satisfies Messages;

export const DOCTOR_TEXTS = {
  roleFile: {
    nb: '{count, plural, =0 {ingen oppføringer} one {# oppføring} other {# oppføringer}} i {file}',
    nn: '{count, plural, =0 {ingen oppføringar} one {# oppføring} other {# oppføringar}} i {file}',
    en: '{count, plural, =0 {no entries} one {# entry} other {# entries}} in {file}',
  },
  rolesMissed: {
    nb: '{count, plural, one {# oppføring} other {# oppføringer}} i {file} nevner noe som ikke er registrert, og gir mindre enn det som står:',
    nn: '{count, plural, one {# oppføring} other {# oppføringar}} i {file} nemner noko som ikkje er registrert, og gir mindre enn det som står:',
    en: '{count, plural, one {# entry} other {# entries}} in {file} {count, plural, one {names} other {name}} what is not on record, and {count, plural, one {gives} other {give}} less than said:',
  },
  noSuchUnit: {
    nb: '{place}: ingen enhet {units}',
    nn: '{place}: inga eining {units}',
    en: '{place}: no unit {units}',
  },
  noSuchEmployee: {
    nb: '{place}: ingen ansatt med det nummeret',
    nn: '{place}: ingen tilsett med det nummeret',
    en: '{place}: no employee of that number',
  },
  walled: {
    nb: '{guarded, number} tabeller om personer er stengt for andre enn dem de gjelder og dem som svarer for dem (rollen {role})',
    nn: '{guarded, number} tabellar om personar er stengde for andre enn dei dei gjeld og dei som svarar for dei (rolla {role})',
    en: '{guarded, number} tables about persons are closed to all but those they are about and those who answer for them (role {role})',
  },
  unwalled: {
    nb: 'rader om personer er ikke stengt i databasen: {reason}. La en administrator av databasen kjøre: {sql}',
    nn: 'rader om personar er ikkje stengde i databasen: {reason}. La ein administrator av databasen køyre: {sql}',
    en: 'rows about persons are not walled in the database: {reason}. Let an administrator of the database run: {sql}',
  },
  noRole: { nb: 'rollen {role} finnes ikke', nn: 'rolla {role} finst ikkje', en: 'there is no role {role}' },
  notTaken: {
    nb: 'denne brukeren kan ikke ta rollen {role}, så sidene til ledere og ansatte svarer ikke',
    nn: 'denne brukaren kan ikkje ta rolla {role}, så sidene til leiarar og tilsette svarar ikkje',
    en: 'this user may not take on the role {role}, so the pages of managers and employees do not answer',
  },
  roleUnbound: {
    nb: 'rollen {role} går utenom reglene for rader',
    nn: 'rolla {role} går utanom reglane for rader',
    en: 'the role {role} goes around the policies',
  },
  bareTables: {
    nb: 'reglene er slått av for {tables}',
    nn: 'reglane er slått av for {tables}',
    en: 'the policies of {tables} are switched off',
  },
  queueInDatabase: { nb: 'i databasen', nn: 'i databasen', en: 'in the database' },
  jobsWaiting: {
    nb: '{place}; {pending, plural, one {# jobb} other {# jobber}} venter eller pågår',
    nn: '{place}; {pending, plural, one {# jobb} other {# jobbar}} ventar eller er i gang',
    en: '{place}; {pending, plural, one {# job waits or runs} other {# jobs wait or run}}',
  },
  jobsFailed: {
    nb: '{place}; {failed, plural, one {# jobb} other {# jobber}} den siste uken mislyktes etter alle forsøk; hvorfor står i loggen. Det de gjaldt, er merket for kontroll og går ikke tapt',
    nn: '{place}; {failed, plural, one {# jobb} other {# jobbar}} den siste veka mislukkast etter alle forsøk; kvifor står i loggen. Det dei galdt, er merkt for kontroll og går ikkje tapt',
    en: '{place}; {failed, plural, one {# job} other {# jobs}} of the last week failed at every try; the log says why. What they were about is marked for evaluation and not lost',
  },
  queueAway: {
    nb: '{place} svarer ikke ({reason}). Ingenting går tapt, men ingenting kontrolleres før køen svarer; er REDIS_URL eller DATABASE_URL riktig, og er tjeneren oppe?',
    nn: '{place} svarar ikkje ({reason}). Ingenting går tapt, men ingenting blir kontrollert før køen svarar; er REDIS_URL eller DATABASE_URL rett, og er tenaren oppe?',
    en: '{place} does not answer ({reason}). Nothing is lost, but nothing is evaluated until it does; is REDIS_URL or DATABASE_URL right, and the server up?',
  },
  noMailServer: {
    nb: 'SMTP_URL er ikke satt, så varsler venter og ingen får beskjed',
    nn: 'SMTP_URL er ikkje sett, så varsel ventar og ingen får beskjed',
    en: 'SMTP_URL is not set, so alerts wait and nobody is told',
  },
  mailServerAway: {
    nb: '{host} kan ikke brukes ({reason}). Varsler venter og prøves igjen; er SMTP_URL riktig, og er tjeneren oppe?',
    nn: '{host} kan ikkje brukast ({reason}). Varsel ventar og blir prøvde igjen; er SMTP_URL rett, og er tenaren oppe?',
    en: '{host} cannot be used ({reason}). Alerts wait and are tried again; is SMTP_URL right, and the server up?',
  },
  toNobody: {
    nb: '{count, plural, one {# varsel har} other {# varsler har}} ingen å gå til: enheten har ingen leder med e-postadresse, og HR har ingen. Sett HVILETID_HR_MAIL',
    nn: '{count, plural, one {# varsel har} other {# varsel har}} ingen å gå til: eininga har ingen leiar med e-postadresse, og HR har inga. Set HVILETID_HR_MAIL',
    en: '{count, plural, one {# alert has} other {# alerts have}} nobody to go to: the unit has no manager with an e-mail address, and HR has none. Set HVILETID_HR_MAIL',
  },
  undelivered: {
    nb: '{failed, plural, one {# e-post} other {# e-poster}} kunne ikke leveres; hvorfor står på siden Varslingslogg',
    nn: '{failed, plural, one {# e-post} other {# e-postar}} kunne ikkje leverast; kvifor står på sida Varslingslogg',
    en: '{failed, plural, one {# mail} other {# mails}} could not be delivered; why is on the page Alert log',
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
  stuck: {
    nb: '{stuck, plural, one {# ansatt} other {# ansatte}} av {marked, number} som venter, kunne ikke kontrolleres og er satt til side; tallene deres er ikke oppdatert:',
    nn: '{stuck, plural, one {# tilsett} other {# tilsette}} av {marked, number} som ventar, kunne ikkje kontrollerast og er sette til side; tala deira er ikkje oppdaterte:',
    en: '{stuck, plural, one {# employee of {marked, number} waiting could not be evaluated and is set aside} other {# employees of {marked, number} waiting could not be evaluated and are set aside}}; their figures are out of date:',
  },
  stuckReason: {
    nb: '{count, number} siden {since}: {reason}',
    nn: '{count, number} sidan {since}: {reason}',
    en: '{count, number} since {since}: {reason}',
  },
  stuckAgain: {
    nb: 'hviletid evaluate prøver dem igjen og sier hvem de er; nye data om dem gjør det også.',
    nn: 'hviletid evaluate prøver dei igjen og seier kven dei er; nye data om dei gjer det òg.',
    en: 'hviletid evaluate tries them again and says which they are; so does new data about them.',
  },
  schedulesWell: {
    nb: '{count, number} i tidsplanen, neste er {title} {at}',
    nn: '{count, number} i tidsplanen, neste er {title} {at}',
    en: '{count, number} of them, next {title} {at}',
  },
  schedulesNotDone: {
    nb: 'Ikke gjort ennå: {titles}.',
    nn: 'Ikkje gjort enno: {titles}.',
    en: 'Not done yet: {titles}.',
  },
  schedulesNew: {
    nb: 'ingen prosess har sett på tidsplanen ennå; den gjør det straks «hviletid start» kjører som all eller worker',
    nn: 'ingen prosess har sett på tidsplanen enno; det skjer straks «hviletid start» køyrer som all eller worker',
    en: 'no process has looked at them yet; one does as soon as “hviletid start” runs as all or worker',
  },
  schedulesFail: {
    nb: '{count, number} i tidsplanen blir ikke gjort:',
    nn: '{count, number} i tidsplanen blir ikkje gjort:',
    en: '{count, number} of them not done:',
  },
  schedulesWantALook: {
    nb: '{count, number} i tidsplanen bør ses på:',
    nn: '{count, number} i tidsplanen bør sjåast på:',
    en: '{count, number} of them to be looked at:',
  },
  sumsEqual: { nb: 'lik en ny opptelling', nn: 'lik ei ny oppteljing', en: 'equal a recount' },
  sumsDiffer: {
    nb: '{count, number} avviker fra en ny opptelling, først {table} {key}: lagret {stored}, talt opp {recounted}',
    nn: '{count, number} avvik frå ei ny oppteljing, først {table} {key}: lagra {stored}, talt opp {recounted}',
    en: '{count, plural, one {# differs} other {# differ}} from a recount, first {table} {key}: stored {stored}, recounted {recounted}',
  },
} satisfies Messages;
