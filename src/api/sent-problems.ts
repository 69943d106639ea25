import type { Message } from '../platform/i18n/texts.js';
import { kind, type ProblemKind } from './problem-kind.js';

const AGAIN: Message = {
  nb: 'Ingenting er lagret. Prøv igjen etter det antall sekunder som står i Retry-After.',
  nn: 'Ingenting er lagra. Prøv igjen etter det talet på sekund som står i Retry-After.',
  en: 'Nothing was stored. Try again after the seconds that Retry-After says.',
};

/** Files and events that are sent. */
export const SENT_PROBLEMS = {
  'import.not-found': kind(
    404,
    { nb: 'Ingen slik import', nn: 'Ingen slik import', en: 'No such import' },
    {
      nb: 'GET /api/v1/imports viser dem som finnes.',
      nn: 'GET /api/v1/imports viser dei som finst.',
      en: 'GET /api/v1/imports lists those there are.',
    },
  ),
  'import.no-such-upload': kind(
    404,
    { nb: 'Filen venter ikke lenger', nn: 'Fila ventar ikkje lenger', en: 'The file waits no longer' },
    { nb: 'Send den på nytt.', nn: 'Send henne på nytt.', en: 'Send it again.' },
  ),
  'import.under-way': kind(
    409,
    { nb: 'Importen pågår', nn: 'Importen pågår', en: 'Import under way' },
    {
      nb: 'Spør igjen når state ikke lenger er running.',
      nn: 'Spør igjen når state ikkje lenger er running.',
      en: 'Ask again when state is running no more.',
    },
  ),
  'import.ended': kind(
    409,
    { nb: 'Importen var over', nn: 'Importen var over', en: 'Import had ended' },
    {
      nb: 'Spør etter importen: state sier hva den førte til.',
      nn: 'Spør etter importen: state seier kva han førte til.',
      en: 'Ask for the import: its state says what came of it.',
    },
  ),
  'import.wrong-key': kind(
    400,
    {
      nb: 'Idempotency-Key kan ikke brukes',
      nn: 'Idempotency-Key kan ikkje brukast',
      en: 'Idempotency-Key cannot be used',
    },
    {
      nb: 'Bruk 1 til 255 synlige ASCII-tegn, for eksempel en UUID.',
      nn: 'Bruk 1 til 255 synlege ASCII-teikn, til dømes ein UUID.',
      en: 'Use 1 to 255 visible ASCII characters, such as a UUID.',
    },
  ),
  'import.key-used': kind(
    422,
    { nb: 'Idempotency-Key er brukt', nn: 'Idempotency-Key er brukt', en: 'Idempotency-Key used' },
    {
      nb: 'Nøkkelen ble sendt før med en annen fil, et annet navn eller andre valg. Bruk en ny nøkkel for hver fil; den huskes i sju dager.',
      nn: 'Nøkkelen vart send før med ei anna fil, eit anna namn eller andre val. Bruk ein ny nøkkel for kvar fil; han blir hugsa i sju dagar.',
      en: 'The key was sent before with another file, name or options. Take a new one for each file; it is remembered for seven days.',
    },
  ),
  'mapping.unreadable': kind(
    422,
    {
      nb: 'Kolonneoppsettet kan ikke leses',
      nn: 'Kolonneoppsettet kan ikkje lesast',
      en: 'Mapping cannot be read',
    },
    {
      nb: 'Det lagrede oppsettet med dette navnet har feil, som detail nevner. HR sletter det på siden «Kolonneoppsett»; så kan et nytt lagres.',
      nn: 'Det lagra oppsettet med dette namnet har feil, som detail nemner. HR slettar det på sida «Kolonneoppsett»; så kan eit nytt lagrast.',
      en: 'The mapping kept under this name has mistakes, which detail names. HR deletes it on the page “Column mappings”; then a new one can be kept.',
    },
  ),
  'event.wrong': kind(
    422,
    { nb: 'Hendelsen kan ikke tas inn', nn: 'Hendinga kan ikkje takast inn', en: 'Event cannot be taken in' },
    {
      nb: 'errors sier hva som er feil og hva som ville være riktig, med de samme ordene som for filer.',
      nn: 'errors seier kva som er feil og kva som ville vere rett, med dei same orda som for filer.',
      en: 'errors says what is wrong and what would be right, in the words used for files.',
    },
  ),
  'event.not-found': kind(
    404,
    { nb: 'Ingen slik hendelse', nn: 'Inga slik hending', en: 'No such event' },
    {
      nb: 'Kilden og id-en er de hendelsen ble sendt med.',
      nn: 'Kjelda og id-en er dei hendinga vart send med.',
      en: 'Source and id are those the event was sent with.',
    },
  ),
  'event.changed-meanwhile': kind(
    412,
    { nb: 'Hendelsen er endret', nn: 'Hendinga er endra', en: 'Event changed meanwhile' },
    {
      nb: 'Hent den, se hva som er endret, og send den med ETag-en du fikk.',
      nn: 'Hent henne, sjå kva som er endra, og send henne med ETag-en du fekk.',
      en: 'Get it, see what changed, and send it with the ETag you were given.',
    },
  ),
  'event.wrong-condition': kind(
    400,
    { nb: 'Betingelsen kan ikke leses', nn: 'Vilkåret kan ikkje lesast', en: 'Condition cannot be read' },
    {
      nb: 'If-Match tar ETag-er i anførselstegn eller *, If-None-Match bare *.',
      nn: 'If-Match tek ETag-ar i hermeteikn eller *, If-None-Match berre *.',
      en: 'If-Match takes ETags in quotes or *, If-None-Match only *.',
    },
  ),
  'event.file-under-way': kind(
    503,
    { nb: 'En fil lagres', nn: 'Ei fil blir lagra', en: 'A file is being stored' },
    AGAIN,
  ),
} satisfies Record<string, ProblemKind>;
