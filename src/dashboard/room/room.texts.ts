import type { Messages } from '../../platform/i18n/texts.js';

export const ROOM_TEXTS = {
  title: { nb: 'Rom som er igjen', nn: 'Rom som er igjen', en: 'Remaining room' },
  intro: {
    nb: 'Ansatte som har brukt minst halvparten av en ramme for overtid eller arbeidstid og ikke er over den, de med minst igjen øverst. Planlagt tid er regnet med.',
    nn: 'Tilsette som har brukt minst halvparten av ei ramme for overtid eller arbeidstid og ikkje er over ho, dei med minst igjen øvst. Planlagd tid er rekna med.',
    en: 'Employees who have used at least half of a limit for overtime or hours and have not passed it, those with least left on top. Planned time is counted.',
  },
  none: {
    nb: 'Ingen har brukt halvparten av en ramme nå.',
    nn: 'Ingen har brukt halvparten av ei ramme no.',
    en: 'Nobody has used half of a limit at present.',
  },
  most: {
    nb: 'De {count, number} med minst igjen vises.',
    nn: 'Dei {count, number} med minst igjen blir viste.',
    en: 'The {count, number} with least left are shown.',
  },
  passed: { nb: 'Planen går over', nn: 'Planen går over', en: 'Passed by the plan' },
  passedIntro: {
    nb: 'Disse kommer over en ramme slik planen ligger nå. Den kan ennå endres.',
    nn: 'Desse kjem over ei ramme slik planen ligg no. Han kan enno endrast.',
    en: 'These pass a limit as the plan stands now. It can still be changed.',
  },
  passedOn: { nb: 'Over fra', nn: 'Over frå', en: 'Passed on' },
  planned: { nb: 'Med planen', nn: 'Med planen', en: 'With the plan' },
  plannedOf: {
    nb: '{planned}, grense {limit}',
    nn: '{planned}, grense {limit}',
    en: '{planned}, limit {limit}',
  },
  from: { nb: 'Fra', nn: 'Frå', en: 'From' },
  to: { nb: 'Til', nn: 'Til', en: 'To' },
  usedHours: { nb: 'Brukt, timer', nn: 'Brukt, timar', en: 'Used, hours' },
  limitHours: { nb: 'Grense, timer', nn: 'Grense, timar', en: 'Limit, hours' },
  leftHours: { nb: 'Igjen, timer', nn: 'Igjen, timar', en: 'Left, hours' },
  file: { nb: 'rom-som-er-igjen', nn: 'rom-som-er-igjen', en: 'remaining-room' },
  nearly: { nb: 'Nær en ramme', nn: 'Nær ei ramme', en: 'Near a limit' },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  rule: { nb: 'Ramme', nn: 'Ramme', en: 'Limit' },
  window: { nb: 'Periode', nn: 'Periode', en: 'Period' },
  used: { nb: 'Brukt', nn: 'Brukt', en: 'Used' },
  left: { nb: 'Igjen', nn: 'Igjen', en: 'Left' },
  span: { nb: '{from} til {to}', nn: '{from} til {to}', en: '{from} to {to}' },
  usedOf: {
    nb: '{used} av {limit} ({percent})',
    nn: '{used} av {limit} ({percent})',
    en: '{used} of {limit} ({percent})',
  },
} satisfies Messages;
