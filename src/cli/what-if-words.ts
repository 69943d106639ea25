import type { Messages } from '../platform/i18n/texts.js';

export const WHAT_IF_TEXTS = {
  summary: {
    nb: '{month}, {employees, plural, one {# ansatt} other {# ansatte}}, regelverk {rulebook}{agreements, select, none {, uten avtaler} other {}}: {onRecord, plural, one {# mulig brudd} other {# mulige brudd}} registrert ({onRecordInTable, number} i månedsrapportens sum), {whatIf, number} ville vært funnet ({whatIfInTable, number} i summen). Ingenting er lagret.',
    nn: '{month}, {employees, plural, one {# tilsett} other {# tilsette}}, regelverk {rulebook}{agreements, select, none {, utan avtalar} other {}}: {onRecord, plural, one {# mogleg brot} other {# moglege brot}} registrert ({onRecordInTable, number} i summen i månadsrapporten), {whatIf, number} ville vore funne ({whatIfInTable, number} i summen). Ingenting er lagra.',
    en: '{month}, {employees, plural, one {# employee} other {# employees}}, rulebook {rulebook}{agreements, select, none {, without agreements} other {}}: {onRecord, plural, one {# possible breach} other {# possible breaches}} on record ({onRecordInTable, number} in the total of the monthly report), {whatIf, number} would be found ({whatIfInTable, number} in the total). Nothing is stored.',
  },
  waiting: {
    nb: '{count, plural, one {# ansatt} other {# ansatte}} er ikke kontrollert siden sist tiden ble endret; det registrerte henger etter. Kjør hviletid evaluate først.',
    nn: '{count, plural, one {# tilsett} other {# tilsette}} er ikkje kontrollerte sidan tida sist vart endra; det registrerte heng etter. Køyr hviletid evaluate først.',
    en: '{count, plural, one {# employee has} other {# employees have}} not been evaluated since time changed; what is on record lags behind. Run hviletid evaluate first.',
  },
  none: { nb: 'Ingen forskjeller.', nn: 'Ingen skilnader.', en: 'No differences.' },
  employee: { nb: 'ansatt', nn: 'tilsett', en: 'employee' },
  date: { nb: 'dato', nn: 'dato', en: 'date' },
  type: { nb: 'type', nn: 'type', en: 'type' },
  change: { nb: 'endring', nn: 'endring', en: 'change' },
  recorded: { nb: 'registrert (grense)', nn: 'registrert (grense)', en: 'on record (limit)' },
  would: { nb: 'ville vært (grense)', nn: 'ville vore (grense)', en: 'would be (limit)' },
  appears: { nb: 'kommer til', nn: 'kjem til', en: 'appears' },
  disappears: { nb: 'faller bort', nn: 'fell bort', en: 'disappears' },
  differs: { nb: 'andre tall', nn: 'andre tal', en: 'other figures' },
  wrongWhatIf: {
    nb: '«{given}» er ikke noe som kan prøves; ventet no-agreements, rulebook=NAVN eller limit=REGEL:VERDI, for eksempel limit=DAILY_REST:12.',
    nn: '«{given}» er ikkje noko som kan prøvast; venta no-agreements, rulebook=NAMN eller limit=REGEL:VERDI, til dømes limit=DAILY_REST:12.',
    en: '"{given}" is nothing that can be tried; expected no-agreements, rulebook=NAME or limit=RULE:VALUE, like limit=DAILY_REST:12.',
  },
  wrongMonth: {
    nb: '«{given}» er ingen måned; ventet for eksempel 2025-11.',
    nn: '«{given}» er ingen månad; venta til dømes 2025-11.',
    en: '"{given}" is no month; expected one like 2025-11.',
  },
  untilBefore: {
    nb: '--until {last} er før {first}; ventet {first} eller senere.',
    nn: '--until {last} er før {first}; venta {first} eller seinare.',
    en: '--until {last} is before {first}; expected {first} or later.',
  },
  whatIfAlone: {
    nb: '--month, --until og --format hører til --what-if.',
    nn: '--month, --until og --format høyrer til --what-if.',
    en: '--month, --until and --format belong to --what-if.',
  },
} satisfies Messages;
