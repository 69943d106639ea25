import { kind, type ProblemKind } from './problem-kind.js';

/** What can be wrong with what is done to a violation. */
export const CASE_PROBLEMS = {
  'violation.wrong-action': kind(
    422,
    { nb: 'Noe mangler eller er feil', nn: 'Noko manglar eller er feil', en: 'Something missing or wrong' },
    {
      nb: 'errors sier hvilket felt, hva som er galt med det, og hva som ville vært riktig. Ingenting er lagret.',
      nn: 'errors seier kva felt, kva som er gale med det, og kva som ville vore rett. Ingenting er lagra.',
      en: 'errors says which field, what is wrong with it, and what would be right. Nothing was stored.',
    },
  ),
  'violation.own': kind(
    403,
    { nb: 'Egen sak', nn: 'Eiga sak', en: 'A case of one’s own' },
    {
      nb: 'Ingen behandler en sak om seg selv. HR eller lederen over gjør det. Ingenting er lagret.',
      nn: 'Ingen handsamar ei sak om seg sjølv. HR eller leiaren over gjer det. Ingenting er lagra.',
      en: 'Nobody decides about a case of their own. HR or the manager above does. Nothing was stored.',
    },
  ),
  'violation.illegal-transition': kind(
    409,
    {
      nb: 'Ikke mulig i denne statusen',
      nn: 'Ikkje mogleg i denne statusen',
      en: 'Not possible in this state',
    },
    {
      nb: 'detail sier hva som er mulig der saken står. Den som er rettet bort, kan ikke vurderes; den åpnes når den blir funnet igjen.',
      nn: 'detail seier kva som er mogleg der saka står. Ei som er retta bort, kan ikkje vurderast; ho blir opna når ho blir funnen igjen.',
      en: 'detail says what is possible where the case stands. One that a correction made go away cannot be assessed; it opens when it is found again.',
    },
  ),
  'violation.changed-meanwhile': kind(
    412,
    { nb: 'Saken er endret', nn: 'Saka er endra', en: 'Case changed meanwhile' },
    {
      nb: 'Hent den på nytt, se hva som er nytt, og send endringen med dens nye ETag. Ingenting er lagret.',
      nn: 'Hent henne på nytt, sjå kva som er nytt, og send endringa med den nye ETag-en. Ingenting er lagra.',
      en: 'Fetch it again, see what is new, and send the change with its new ETag. Nothing was stored.',
    },
  ),
  'violation.condition-missing': kind(
    428,
    { nb: 'If-Match mangler', nn: 'If-Match manglar', en: 'If-Match missing' },
    {
      nb: 'Send ETag fra saken slik du hentet den, så ingen overskriver det andre har skrevet.',
      nn: 'Send ETag frå saka slik du henta henne, så ingen skriv over det andre har skrive.',
      en: 'Send the ETag of the violation as you fetched it, so that nobody overwrites what others wrote.',
    },
  ),
  'violation.wrong-condition': kind(
    400,
    { nb: 'If-Match kan ikke leses', nn: 'If-Match kan ikkje lesast', en: 'If-Match cannot be read' },
    {
      nb: 'Send ETag slik den sto, med anførselstegn, eller *.',
      nn: 'Send ETag slik han stod, med hermeteikn, eller *.',
      en: 'Send the ETag as it stood, with its quotation marks, or *.',
    },
  ),
} satisfies Record<string, ProblemKind>;
