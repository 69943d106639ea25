import { kind, type ProblemKind } from './problem-kind.js';

/** What is wrong with a request as it was sent. */
export const REQUEST_PROBLEMS = {
  'request.invalid': kind(
    422,
    {
      nb: 'Noe i forespørselen er feil',
      nn: 'Noko i førespurnaden er feil',
      en: 'Something in the request is wrong',
    },
    {
      nb: 'errors sier hva og hvor: pointer i det som ble sendt, parameter i adressen, header i hodet.',
      nn: 'errors seier kva og kvar: pointer i det som vart sendt, parameter i adressa, header i hovudet.',
      en: 'errors says what and where: pointer in what was sent, parameter in the address, header among the headers.',
    },
  ),
  'request.cursor': kind(
    400,
    { nb: 'Ikke et sted i denne listen', nn: 'Ikkje ein stad i denne lista', en: 'No place in this list' },
    {
      nb: 'Bruk next fra svaret før, uendret og med de samme filtrene, eller begynn forfra uten cursor.',
      nn: 'Bruk next frå svaret før, uendra og med dei same filtera, eller byrj på nytt utan cursor.',
      en: 'Take next of the answer before, unchanged and with the same filters, or begin anew without cursor.',
    },
  ),
  'request.unknown-form': kind(
    415,
    { nb: 'Ukjent form på innholdet', nn: 'Ukjend form på innhaldet', en: 'Form of the body not known' },
    {
      nb: 'Send filen som den er med sin Content-Type, eller som delen «file» i multipart/form-data.',
      nn: 'Send fila som ho er med sin Content-Type, eller som delen «file» i multipart/form-data.',
      en: 'Send the file as it is with its Content-Type, or as the part “file” of multipart/form-data.',
    },
  ),
  'request.not-json': kind(
    415,
    { nb: 'Innholdet er ikke JSON', nn: 'Innhaldet er ikkje JSON', en: 'The body is not JSON' },
    {
      nb: 'Send JSON med Content-Type: application/json.',
      nn: 'Send JSON med Content-Type: application/json.',
      en: 'Send JSON with Content-Type: application/json.',
    },
  ),
  'http.file-too-large': kind(
    413,
    { nb: 'Filen er for stor', nn: 'Fila er for stor', en: 'File too large' },
    {
      nb: 'Del den, for eksempel etter måned. HVILETID_UPLOAD_MB setter grensen.',
      nn: 'Del henne, til dømes etter månad. HVILETID_UPLOAD_MB set grensa.',
      en: 'Split it, for example by month. HVILETID_UPLOAD_MB sets the limit.',
    },
  ),
  'http.sending-broken': kind(
    422,
    { nb: 'Filen kom ikke helt fram', nn: 'Fila kom ikkje heilt fram', en: 'File did not arrive whole' },
    {
      nb: 'Ingenting er lagret. Send den igjen, gjerne med samme Idempotency-Key.',
      nn: 'Ingenting er lagra. Send henne igjen, gjerne med same Idempotency-Key.',
      en: 'Nothing was stored. Send it again, with the same Idempotency-Key if you like.',
    },
  ),
  'http.no-file': kind(
    422,
    { nb: 'Ingen fil', nn: 'Inga fil', en: 'No file' },
    { nb: 'Velg en fil først.', nn: 'Vel ei fil først.', en: 'Choose a file first.' },
  ),
  'month.not-a-month': kind(
    422,
    { nb: 'Ikke en måned', nn: 'Ikkje ein månad', en: 'Not a month' },
    { nb: 'Skriv den som 2025-12.', nn: 'Skriv han som 2025-12.', en: 'Write it like 2025-12.' },
  ),
  'month.in-the-future': kind(
    422,
    { nb: 'Måneden har ikke begynt', nn: 'Månaden har ikkje byrja', en: 'Month not begun' },
    {
      nb: 'detail nevner den siste som har.',
      nn: 'detail nemner den siste som har.',
      en: 'detail names the latest that has.',
    },
  ),
  'violations.wrong-filter': kind(
    422,
    { nb: 'Filteret er feil', nn: 'Filteret er feil', en: 'Wrong filter' },
    {
      nb: 'detail sier hva som ville være riktig.',
      nn: 'detail seier kva som ville vere rett.',
      en: 'detail says what would be right.',
    },
  ),
  'hours.wrong-filter': kind(
    422,
    { nb: 'Utvalget er feil', nn: 'Utvalet er feil', en: 'Wrong selection' },
    {
      nb: 'detail sier hva som ville være riktig. Bare sidene om timer og funn i grupper svarer slik.',
      nn: 'detail seier kva som ville vere rett. Berre sidene om timar og funn i grupper svarar slik.',
      en: 'detail says what would be right. Only the pages of hours and findings of groups answer so.',
    },
  ),
  'page.unknown-choice': kind(
    422,
    { nb: 'Ukjent valg i adressen', nn: 'Ukjent val i adressa', en: 'Unknown choice in the address' },
    {
      nb: 'Adressen til en side sier noe siden ikke kjenner. errors sier hva; teksten sier hva den kjenner.',
      nn: 'Adressa til ei side seier noko sida ikkje kjenner. errors seier kva; teksten seier kva ho kjenner.',
      en: 'The address of a page says what the page does not know. errors says what; the text says what it knows.',
    },
  ),
  'list.wrong-filter': kind(
    422,
    { nb: 'Utvalget er feil', nn: 'Utvalet er feil', en: 'Wrong selection' },
    {
      nb: 'detail nevner feltet. Bare sider med lister svarer slik.',
      nn: 'detail nemner feltet. Berre sider med lister svarar slik.',
      en: 'detail names the field. Only pages of lists answer so.',
    },
  ),
  'unit.not-found': kind(
    404,
    { nb: 'Ingen slik enhet', nn: 'Inga slik eining', en: 'No such unit' },
    {
      nb: 'Den finnes ikke blant dem du kan se.',
      nn: 'Ho finst ikkje blant dei du kan sjå.',
      en: 'There is none among those you may see.',
    },
  ),
  'hours.no-month': kind(
    404,
    { nb: 'Ingen timer i måneden', nn: 'Ingen timar i månaden', en: 'No hours in the month' },
    {
      nb: 'Den ansatte har ingen kontrollert tid i enheten i måneden, blant det du kan se.',
      nn: 'Den tilsette har inga kontrollert tid i eininga i månaden, blant det du kan sjå.',
      en: 'The employee has no checked time in the unit in the month, among what you may see.',
    },
  ),
  'rulebook.broken': kind(
    422,
    { nb: 'Filen kan ikke leses', nn: 'Fila kan ikkje lesast', en: 'File cannot be read' },
    {
      nb: 'detail nevner hver feil med linje.',
      nn: 'detail nemner kvar feil med linje.',
      en: 'detail names each mistake with its line.',
    },
  ),
  'evaluations.wrong-request': kind(
    422,
    { nb: 'Kan ikke vurderes', nn: 'Kan ikkje vurderast', en: 'Cannot be evaluated' },
    {
      nb: 'errors nevner de første tjue verdiene som er feil, og hva som ville være riktig.',
      nn: 'errors nemner dei første tjue verdiane som er feil, og kva som ville vere rett.',
      en: 'errors names the first twenty values that are wrong, and what would be right.',
    },
  ),
  'law.unknown-profile': kind(
    422,
    { nb: 'Ukjent regelverk', nn: 'Ukjent regelverk', en: 'Unknown rulebook' },
    {
      nb: 'detail nevner dem som finnes.',
      nn: 'detail nemner dei som finst.',
      en: 'detail names those there are.',
    },
  ),
} satisfies Record<string, ProblemKind>;
