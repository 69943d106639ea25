import { kind, type ProblemKind } from './problem-kind.js';
import { REPORT_PROBLEMS } from './report-problems.js';

/** What can be asked for, and what goes wrong here. */
export const ANSWER_PROBLEMS = {
  'violation.not-found': kind(
    404,
    { nb: 'Ikke noe slikt brudd', nn: 'Ikkje noko slikt brot', en: 'No such breach' },
    {
      nb: 'Det finnes ikke, eller ikke blant dem du kan se.',
      nn: 'Det finst ikkje, eller ikkje blant dei du kan sjå.',
      en: 'There is none, or none among those you may see.',
    },
  ),
  'absence.not-found': kind(
    404,
    { nb: 'Ikke noe slikt fravær', nn: 'Ikkje noko slikt fråvær', en: 'No such absence' },
    {
      nb: 'Det finnes ikke, eller er ikke ditt eget.',
      nn: 'Det finst ikkje, eller er ikkje ditt eige.',
      en: 'There is none, or it is not your own.',
    },
  ),
  'agreement.not-found': kind(
    404,
    { nb: 'Ingen slik avtale', nn: 'Ingen slik avtale', en: 'No such agreement' },
    {
      nb: 'GET /api/v1/agreements har alle.',
      nn: 'GET /api/v1/agreements har alle.',
      en: 'GET /api/v1/agreements has all of them.',
    },
  ),
  'agreement.code-taken': kind(
    409,
    { nb: 'Koden er brukt', nn: 'Koden er brukt', en: 'The code is taken' },
    {
      nb: 'Endre avtalen med den koden, eller velg en annen kode.',
      nn: 'Endre avtalen med den koden, eller vel ein annan kode.',
      en: 'Change the agreement of that code, or choose another one.',
    },
  ),
  'agreement.withdrawn': kind(
    409,
    {
      nb: 'Avtalen er trukket tilbake',
      nn: 'Avtalen er trekt tilbake',
      en: 'The agreement is withdrawn',
    },
    {
      nb: 'Den har aldri gjeldt, og verken endres eller avsluttes; registrer en annen med en ny kode.',
      nn: 'Han har aldri gjelde, og blir verken endra eller avslutta; registrer ein annan med ein ny kode.',
      en: 'It never held, and is neither changed nor ended; register another one with a new code.',
    },
  ),
  'agreement.changed-meanwhile': kind(
    409,
    {
      nb: 'Avtalen er endret i mellomtiden',
      nn: 'Avtalen er endra i mellomtida',
      en: 'The agreement was changed meanwhile',
    },
    {
      nb: 'Les den igjen, og send endringen med versjonen som gjelder nå.',
      nn: 'Les han igjen, og send endringa med versjonen som gjeld no.',
      en: 'Read it again, and send the change with the version that holds now.',
    },
  ),
  'agreement.refused': kind(
    422,
    { nb: 'Avtalen kan ikke stå', nn: 'Avtalen kan ikkje stå', en: 'The agreement cannot stand' },
    {
      nb: 'Et felt er feil, loven gir ikke parten lov til grensen, eller en annen avtale sier noe annet; errors sier hva som ville vært riktig.',
      nn: 'Eit felt er feil, lova gir ikkje parten lov til grensa, eller ein annan avtale seier noko anna; errors seier kva som ville vore rett.',
      en: 'A field is wrong, the law does not let the party grant the limit, or another agreement says otherwise; errors says what would be right.',
    },
  ),
  'evaluations.too-long': kind(
    422,
    { nb: 'For lang tid', nn: 'For lang tid', en: 'Too much time' },
    {
      nb: 'Høyst 4 millioner persondager i en forespørsel; spør om færre ansatte eller en kortere periode.',
      nn: 'Høgst 4 millionar persondagar i ein førespurnad; spør om færre tilsette eller ein kortare periode.',
      en: 'At most 4 million days of people in one request; ask about fewer employees or a shorter horizon.',
    },
  ),
  'what-if.too-many': kind(
    422,
    { nb: 'For mange ansatte å prøve', nn: 'For mange tilsette å prøve', en: 'Too many employees to try' },
    {
      nb: 'Velg en enhet, eller færre måneder.',
      nn: 'Vel ei eining, eller færre månader.',
      en: 'Choose a unit, or fewer months.',
    },
  ),
  'what-if.limit-not-tried': kind(
    422,
    { nb: 'Grensen kan ikke prøves', nn: 'Grensa kan ikkje prøvast', en: 'The limit cannot be tried' },
    {
      nb: 'Velg en grense som regelverket har for voksne, og en verdi det er tid til; /rulebooks viser grensene.',
      nn: 'Vel ei grense som regelverket har for vaksne, og ein verdi det er tid til; /rulebooks viser grensene.',
      en: 'Choose a limit the rulebook has for adults, and a value there is time for; /rulebooks shows the limits.',
    },
  ),
  'what-if.wrong-field': kind(
    422,
    { nb: 'Kan ikke prøves', nn: 'Kan ikkje prøvast', en: 'Cannot be tried' },
    {
      nb: 'errors sier hva som er feil, og skjemaet på /what-if viser hva som kan velges.',
      nn: 'errors seier kva som er feil, og skjemaet på /what-if viser kva som kan veljast.',
      en: 'errors says what is wrong, and the form at /what-if shows what can be chosen.',
    },
  ),
  ...REPORT_PROBLEMS,
  'inbox.closed': kind(
    404,
    { nb: 'Ingen innboks', nn: 'Ingen innboks', en: 'No inbox' },
    {
      nb: 'Bare demonstrasjonen har en.',
      nn: 'Berre demonstrasjonen har ein.',
      en: 'Only the demo has one.',
    },
  ),
  'inbox.no-such-mail': kind(
    404,
    { nb: 'Ingen slik e-post', nn: 'Ingen slik e-post', en: 'No such mail' },
    {
      nb: 'Innboksen glemmer når programmet stopper.',
      nn: 'Innboksen gløymer når programmet stoppar.',
      en: 'The inbox forgets when the program stops.',
    },
  ),
  'health.not-ready': kind(
    503,
    { nb: 'Ikke klar', nn: 'Ikkje klar', en: 'Not ready' },
    { nb: 'Databasen svarer ikke.', nn: 'Databasen svarer ikkje.', en: 'The database does not answer.' },
  ),
  'http.400': kind(
    400,
    { nb: 'Kan ikke leses', nn: 'Kan ikkje lesast', en: 'Cannot be read' },
    {
      nb: 'Innholdet er ikke det Content-Type sier; ventet gyldig JSON i UTF-8.',
      nn: 'Innhaldet er ikkje det Content-Type seier; venta gyldig JSON i UTF-8.',
      en: 'The body is not what its Content-Type says; expected valid JSON in UTF-8.',
    },
  ),
  'http.404': kind(
    404,
    { nb: 'Finnes ikke', nn: 'Finst ikkje', en: 'Not there' },
    {
      nb: 'Adressene som finnes, står i /api/v1/openapi.json.',
      nn: 'Adressene som finst, står i /api/v1/openapi.json.',
      en: 'The addresses there are stand in /api/v1/openapi.json.',
    },
  ),
  'http.413': kind(
    413,
    { nb: 'For langt', nn: 'For langt', en: 'Too long' },
    {
      nb: 'Høyst 2 MB JSON; større mengder sendes som fil til /api/v1/imports.',
      nn: 'Høgst 2 MB JSON; større mengder blir sende som fil til /api/v1/imports.',
      en: 'At most 2 MB of JSON; larger amounts are sent as a file to /api/v1/imports.',
    },
  ),
  'http.415': kind(
    415,
    {
      nb: 'Ukjent tegnsett eller koding',
      nn: 'Ukjent teiknsett eller koding',
      en: 'Charset or encoding not known',
    },
    { nb: 'Send JSON i UTF-8.', nn: 'Send JSON i UTF-8.', en: 'Send JSON in UTF-8.' },
  ),
  'http.500': kind(
    500,
    { nb: 'Noe gikk galt her', nn: 'Noko gjekk gale her', en: 'Something went wrong here' },
    {
      nb: 'Nummeret i instance står også i loggen hos den som drifter.',
      nn: 'Nummeret i instance står òg i loggen hos den som driftar.',
      en: 'The number in instance stands in the log of whoever runs this as well.',
    },
  ),
} satisfies Record<string, ProblemKind>;
