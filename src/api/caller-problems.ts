import { kind, type ProblemKind } from './problem-kind.js';

/** Who asks, and what they may. */
export const CALLER_PROBLEMS = {
  'access.not-signed-in': kind(
    401,
    { nb: 'Ukjent avsender', nn: 'Ukjend avsendar', en: 'Unknown caller' },
    {
      nb: 'Send «Authorization: Bearer …» med et token fra «hviletid token create».',
      nn: 'Send «Authorization: Bearer …» med eit token frå «hviletid token create».',
      en: 'Send “Authorization: Bearer …” with a token of “hviletid token create”.',
    },
  ),
  'access.unknown-token': kind(
    401,
    { nb: 'Ugyldig token', nn: 'Ugyldig token', en: 'Token not valid' },
    {
      nb: 'Tokenet finnes ikke, er utløpt eller trukket tilbake. «hviletid token list» viser hvilke som er i bruk.',
      nn: 'Tokenet finst ikkje, er utgått eller trekt tilbake. «hviletid token list» viser kva som er i bruk.',
      en: 'The token does not exist, has expired or was taken back. “hviletid token list” shows those in use.',
    },
  ),
  'access.wrong-scope': kind(
    403,
    {
      nb: 'Tokenet er ikke laget for dette',
      nn: 'Tokenet er ikkje laga for dette',
      en: 'Token not made for this',
    },
    {
      nb: 'Lag et token med tilgangen som WWW-Authenticate nevner.',
      nn: 'Lag eit token med tilgangen som WWW-Authenticate nemner.',
      en: 'Make a token with the scope that WWW-Authenticate names.',
    },
  ),
  'access.kept-form-gone': kind(
    422,
    {
      nb: 'Skjemaet har ventet for lenge',
      nn: 'Skjemaet har venta for lenge',
      en: 'The form has waited for too long',
    },
    { nb: 'Fyll det ut på nytt.', nn: 'Fyll det ut på nytt.', en: 'Fill it in again.' },
  ),
  'access.opened-by-other': kind(
    403,
    {
      nb: 'Siden er en annens',
      nn: 'Sida er ein annan si',
      en: 'Somebody else’s page',
    },
    {
      nb: 'Last siden på nytt, og velg filen igjen.',
      nn: 'Last sida på nytt, og vel fila igjen.',
      en: 'Reload the page and choose the file again.',
    },
  ),
  'access.not-allowed': kind(
    403,
    { nb: 'Ikke for din rolle', nn: 'Ikkje for di rolle', en: 'Not for your role' },
    { nb: 'Spør HR hvis du trenger det.', nn: 'Spør HR om du treng det.', en: 'Ask HR if you need it.' },
  ),
  'access.personas-closed': kind(
    503,
    { nb: 'Ingen personer å velge', nn: 'Ingen personar å velje', en: 'No personas here' },
    {
      nb: 'Personer kan velges bare i demonstrasjonen, på maskinen den kjører på.',
      nn: 'Personar kan veljast berre i demonstrasjonen, på maskina han køyrer på.',
      en: 'Personas can be chosen only in the demo, on the machine it runs on.',
    },
  ),
  'access.unknown-persona': kind(
    422,
    { nb: 'Ukjent person', nn: 'Ukjend person', en: 'Unknown persona' },
    {
      nb: 'Velg en på innloggingssiden.',
      nn: 'Vel ein på innloggingssida.',
      en: 'Choose one on the sign-in page.',
    },
  ),
  'http.foreign-request': kind(
    403,
    { nb: 'Sendt fra en fremmed side', nn: 'Sendt frå ei framand side', en: 'Sent by another site' },
    {
      nb: 'Forespørselen kom fra en side som ikke er vår. Programmer sender et token og ingen Origin.',
      nn: 'Førespurnaden kom frå ei side som ikkje er vår. Program sender eit token og ingen Origin.',
      en: 'The request came from a page that is not ours. Programs send a token and no Origin.',
    },
  ),
  'rate.too-many': kind(
    429,
    { nb: 'For mange forespørsler', nn: 'For mange førespurnader', en: 'Too many requests' },
    {
      nb: 'Vent så mange sekunder som Retry-After sier. En fil bærer mange hendelser i én forespørsel.',
      nn: 'Vent så mange sekund som Retry-After seier. Ei fil ber mange hendingar i éin førespurnad.',
      en: 'Wait as many seconds as Retry-After says. A file carries many events in one request.',
    },
  ),
  'live.too-many': kind(
    429,
    {
      nb: 'For mange sider følger med',
      nn: 'For mange sider følgjer med',
      en: 'Too many pages are watching',
    },
    {
      nb: 'Lukk sider som viser fremdrift, eller vent litt; siden virker også uten, og lastes da på nytt for hånd.',
      nn: 'Lukk sider som viser framdrift, eller vent litt; sida verkar òg utan, og blir då lasta på nytt for hand.',
      en: 'Close pages that show progress, or wait a little; the page works without as well, and is then reloaded by hand.',
    },
  ),
} satisfies Record<string, ProblemKind>;
