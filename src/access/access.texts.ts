import type { Messages } from '../platform/i18n/texts.js';

/** The frame around every page, and signing in. */
export const ACCESS_TEXTS = {
  product: { nb: 'Hviletid', nn: 'Hviletid', en: 'Hviletid' },
  tagline: {
    nb: 'Arbeidstid etter arbeidsmiljøloven',
    nn: 'Arbeidstid etter arbeidsmiljølova',
    en: 'Working time under the Working Environment Act',
  },
  skip: { nb: 'Hopp til innholdet', nn: 'Hopp til innhaldet', en: 'Skip to content' },
  menu: { nb: 'Hovedmeny', nn: 'Hovudmeny', en: 'Main menu' },
  overview: { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' },
  violations: { nb: 'Mulige brudd', nn: 'Moglege brot', en: 'Possible breaches' },
  report: { nb: 'Månedsrapport', nn: 'Månadsrapport', en: 'Monthly report' },
  agreements: { nb: 'Avtaler', nn: 'Avtalar', en: 'Agreements' },
  rest: { nb: 'Kompenserende hvile', nn: 'Kompenserande kvile', en: 'Compensating rest' },
  imports: { nb: 'Importer', nn: 'Importar', en: 'Import' },
  languages: { nb: 'Språk', nn: 'Språk', en: 'Language' },
  signedInAs: { nb: 'Logget inn som {name}', nn: 'Logga inn som {name}', en: 'Signed in as {name}' },
  signOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Sign out' },
  assessed: {
    nb: 'Et funn er et mulig brudd til noen har vurdert det.',
    nn: 'Eit funn er eit mogleg brot til nokon har vurdert det.',
    en: 'A finding is a possible breach until somebody has assessed it.',
  },
  inbox: { nb: 'Demoens innboks', nn: 'Innboksen til demoen', en: 'Inbox of the demo' },
  apiDocs: { nb: 'API-dokumentasjon', nn: 'API-dokumentasjon', en: 'API documentation' },
  closed: {
    nb: 'Innlogging er ikke satt opp i denne versjonen, så sidene er stengt.',
    nn: 'Innlogging er ikkje sett opp i denne versjonen, så sidene er stengde.',
    en: 'Sign-in is not set up in this version, so the pages are closed.',
  },
  closedInstead: {
    nb: 'Kommandolinjen virker: «hviletid check» kontrollerer filer, «hviletid import» leser dem inn, og «hviletid report» lager månedsrapporten. Sidene kan prøves med oppdiktede personer: kjør «npm run demo» på egen maskin.',
    nn: 'Kommandolinja verkar: «hviletid check» kontrollerer filer, «hviletid import» les dei inn, og «hviletid report» lagar månadsrapporten. Sidene kan prøvast med oppdikta personar: køyr «npm run demo» på eiga maskin.',
    en: 'The command line works: “hviletid check” checks files, “hviletid import” takes them in and “hviletid report” makes the monthly report. The pages can be tried with invented people: run “npm run demo” on your own machine.',
  },
  demoElsewhere: {
    nb: 'Du kan bare velge person på maskinen demonstrasjonen kjører på. Åpne siden der.',
    nn: 'Du kan berre velje person på maskina demonstrasjonen køyrer på. Opne sida der.',
    en: 'Personas can be chosen only on the machine the demonstration runs on. Open the page there.',
  },
  signIn: { nb: 'Logg inn', nn: 'Logg inn', en: 'Sign in' },
  demoIntro: {
    nb: 'Dette er en demonstrasjon med oppdiktede personer. Velg hvem du vil være.',
    nn: 'Dette er ein demonstrasjon med oppdikta personar. Vel kven du vil vere.',
    en: 'This is a demonstration with invented people. Choose who you want to be.',
  },
  wholeOrganisation: { nb: 'Hele virksomheten', nn: 'Heile verksemda', en: 'The whole organisation' },
  managers: { nb: 'Ledere', nn: 'Leiarar', en: 'Managers' },
  hr: { nb: 'HR', nn: 'HR', en: 'HR' },
  hrSees: {
    nb: 'Ser alle enheter, alle mulige brudd og månedsrapporten, og importerer filer.',
    nn: 'Ser alle einingar, alle moglege brot og månadsrapporten, og importerer filer.',
    en: 'Sees all units, every possible breach and the monthly report, and imports files.',
  },
  reader: { nb: 'Styremedlem', nn: 'Styremedlem', en: 'Board member' },
  readerSees: {
    nb: 'Ser samletall og månedsrapporten, aldri enkeltpersoner.',
    nn: 'Ser samletal og månadsrapporten, aldri enkeltpersonar.',
    en: 'Sees totals and the monthly report, never individuals.',
  },
  managerSees: {
    nb: 'Leder for {units}. Ser egne enheter og de som ligger under.',
    nn: 'Leiar for {units}. Ser eigne einingar og dei som ligg under.',
    en: 'Manager of {units}. Sees own units and those below them.',
  },
  noPersonas: {
    nb: 'Ingen ledere er lest inn ennå.',
    nn: 'Ingen leiarar er lesne inn enno.',
    en: 'No managers have been imported yet.',
  },
} satisfies Messages;
