import type { Messages } from '../platform/i18n/texts.js';

/** The list of possible breaches. */
export const LIST_TEXTS = {
  title: { nb: 'Mulige brudd', nn: 'Moglege brot', en: 'Possible breaches' },
  intro: {
    nb: 'Hvert funn er et mulig brudd til noen har vurdert det.',
    nn: 'Kvart funn er eit mogleg brot til nokon har vurdert det.',
    en: 'Each finding is a possible breach until somebody has assessed it.',
  },
  filter: { nb: 'Utvalg', nn: 'Utval', en: 'Selection' },
  month: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  allMonths: { nb: 'Alle måneder', nn: 'Alle månader', en: 'All months' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  allUnits: { nb: 'Alle enheter', nn: 'Alle einingar', en: 'All units' },
  rule: { nb: 'Type', nn: 'Type', en: 'Type' },
  allRules: { nb: 'Alle typer', nn: 'Alle typar', en: 'All types' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  counted: { nb: 'Talt med i tallene', nn: 'Talde med i tala', en: 'Counted in the figures' },
  withinAgreement: { nb: 'Innenfor dispensasjon', nn: 'Innanfor dispensasjon', en: 'Within a dispensation' },
  all: { nb: 'Alle funn', nn: 'Alle funn', en: 'All findings' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  reset: { nb: 'Nullstill', nn: 'Nullstill', en: 'Reset' },
  shown: {
    nb: '{count, plural, =0 {Ingen funn i utvalget.} one {# funn.} other {# funn.}}',
    nn: '{count, plural, =0 {Ingen funn i utvalet.} one {# funn.} other {# funn.}}',
    en: '{count, plural, =0 {No finding in this selection.} one {# finding.} other {# findings.}}',
  },
  shownMore: {
    nb: '{count} funn på denne siden; det finnes flere.',
    nn: '{count} funn på denne sida; det finst fleire.',
    en: '{count} findings on this page; there are more.',
  },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  first: { nb: 'Første side', nn: 'Første side', en: 'First page' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  measured: { nb: 'Målt', nn: 'Målt', en: 'Measured' },
  limit: { nb: 'Grense', nn: 'Grense', en: 'Limit' },
  origin: { nb: 'Opphav', nn: 'Opphav', en: 'Origin' },
  planned: { nb: 'den publiserte planen', nn: 'den publiserte planen', en: 'the published plan' },
  worked: { nb: 'selve arbeidsdagen', nn: 'sjølve arbeidsdagen', en: 'the working day itself' },
  cause: { nb: 'Mulig årsak', nn: 'Mogleg årsak', en: 'Possible cause' },
  allowed: { nb: 'innenfor dispensasjon', nn: 'innanfor dispensasjon', en: 'within a dispensation' },
} satisfies Messages;

/** One possible breach. */
export const DETAIL_TEXTS = {
  back: { nb: 'Tilbake til listen', nn: 'Tilbake til lista', en: 'Back to the list' },
  found: { nb: 'Hva som er funnet', nn: 'Kva som er funne', en: 'What was found' },
  possible: {
    nb: 'Mulig brudd, ikke vurdert ennå.',
    nn: 'Mogleg brot, ikkje vurdert enno.',
    en: 'Possible breach, not assessed yet.',
  },
  within: {
    nb: 'Innenfor dispensasjonen, som setter grensen til {limit}. Ikke talt med.',
    nn: 'Innanfor dispensasjonen, som set grensa til {limit}. Ikkje talt med.',
    en: 'Within the dispensation, which sets the limit to {limit}. Not counted.',
  },
  notFinal: {
    nb: 'Foreløpig: tid som ikke er registrert ennå, kan endre funnet.',
    nn: 'Førebels: tid som ikkje er registrert enno, kan endre funnet.',
    en: 'Preliminary: time that has not been registered yet can change this finding.',
  },
  facts: { nb: 'Fakta', nn: 'Fakta', en: 'Facts' },
  clause: { nb: 'Hjemmel', nn: 'Heimel', en: 'Legal basis' },
  rulebook: { nb: 'Regelverk', nn: 'Regelverk', en: 'Rulebook' },
  statutory: { nb: 'Lovens grense', nn: 'Grensa i lova', en: 'Statutory limit' },
  inForce: { nb: 'Grense som gjelder', nn: 'Grense som gjeld', en: 'Limit in force' },
  agreement: { nb: 'Dispensasjon', nn: 'Dispensasjon', en: 'Dispensation' },
  noAgreement: { nb: 'ingen', nn: 'ingen', en: 'none' },
  window: { nb: 'Tidsrom', nn: 'Tidsrom', en: 'Window' },
  timeLine: { nb: 'Tidslinje', nn: 'Tidslinje', en: 'Time line' },
  timeLineText: {
    nb: 'Arbeid, utrykninger og arbeidsfri tid rundt funnet, tegnet i målestokk. Alt som telles, står i tabellen under.',
    nn: 'Arbeid, utrykkingar og arbeidsfri tid rundt funnet, teikna i målestokk. Alt som blir talt, står i tabellen under.',
    en: 'Work, call-outs and rest around the finding, drawn to scale. Everything that counts is in the table below.',
  },
  legend: { nb: 'Tegnforklaring', nn: 'Teiknforklaring', en: 'Legend' },
  restBand: { nb: 'lengste arbeidsfri periode', nn: 'lengste arbeidsfrie periode', en: 'longest rest' },
  windowBand: {
    nb: 'tidsrommet som kontrolleres',
    nn: 'tidsrommet som blir kontrollert',
    en: 'the window that is checked',
  },
  sundayBand: { nb: 'søn- og helgedagsdøgn', nn: 'søn- og heilagdagsdøgn', en: 'Sunday and holiday period' },
  notCounted: { nb: 'ikke telt i funnet', nn: 'ikkje talt i funnet', en: 'not counted in the finding' },
  clockChange: { nb: 'klokken stilles', nn: 'klokka blir stilt', en: 'clocks change' },
  events: { nb: 'Hendelser som telles', nn: 'Hendingar som blir talde', en: 'Events that count' },
  kind: { nb: 'Type', nn: 'Type', en: 'Kind' },
  start: { nb: 'Fra', nn: 'Frå', en: 'From' },
  end: { nb: 'Til', nn: 'Til', en: 'To' },
  countedTime: { nb: 'Telt', nn: 'Talt', en: 'Counted' },
  plannedTime: { nb: 'Planlagt', nn: 'Planlagt', en: 'Planned' },
  sum: { nb: 'Sum', nn: 'Sum', en: 'Sum' },
  beyondPlan: {
    nb: 'Overtid: det som går ut over planen, dag for dag',
    nn: 'Overtid: det som går ut over planen, dag for dag',
    en: 'Overtime: what goes beyond the plan, day by day',
  },
  bounds: {
    nb: 'avgrenser den arbeidsfrie tiden',
    nn: 'avgrensar den arbeidsfrie tida',
    en: 'bounds the rest',
  },
  incident: {
    nb: 'Andre funn fra samme hendelse',
    nn: 'Andre funn frå same hending',
    en: 'Other findings from the same incident',
  },
  noIncident: { nb: 'Ingen.', nn: 'Ingen.', en: 'None.' },
  history: { nb: 'Historikk', nn: 'Historikk', en: 'History' },
  at: { nb: 'Tid', nn: 'Tid', en: 'Time' },
  what: { nb: 'Hva skjedde', nn: 'Kva skjedde', en: 'What happened' },
} satisfies Messages;

/** Why a violation changed its state, by the reason that is stored. */
export const REASON_TEXTS = {
  found: { nb: 'Funnet ved kontroll', nn: 'Funne ved kontroll', en: 'Found when checked' },
  'found-again': { nb: 'Funnet på nytt', nn: 'Funne på nytt', en: 'Found again' },
  restated: {
    nb: 'Andre tall etter ny kontroll',
    nn: 'Andre tal etter ny kontroll',
    en: 'Other figures when checked again',
  },
  'data-corrected': {
    nb: 'Falt bort etter retting av data',
    nn: 'Fall bort etter retting av data',
    en: 'Gone after a correction of data',
  },
} satisfies Messages;
