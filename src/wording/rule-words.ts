import type { Messages } from '../platform/i18n/texts.js';

/** What the rules are called in the printed table (reference report, figure 6) and elsewhere. */
export const RULE_NAMES = {
  DAILY_REST: {
    nb: 'Hviletid i løpet av 24 timer',
    nn: 'Kviletid i løpet av 24 timar',
    en: 'Rest within 24 hours',
  },
  WEEKLY_REST: {
    nb: 'Hviletid i løpet av 7 dager',
    nn: 'Kviletid i løpet av 7 dagar',
    en: 'Rest within 7 days',
  },
  DAILY_TOTAL: {
    nb: 'Samlet arbeidstid per dag',
    nn: 'Samla arbeidstid per dag',
    en: 'Total hours per day',
  },
  OT_7D: { nb: 'Overtid per 7 dager', nn: 'Overtid per 7 dagar', en: 'Overtime per 7 days' },
  OT_4W: { nb: 'Overtid per 4 uker', nn: 'Overtid per 4 veker', en: 'Overtime per 4 weeks' },
  SUNDAY_NEXT: { nb: 'Søndager på rad', nn: 'Søndagar på rad', en: 'Sundays in a row' },
  ORD_DAY: {
    nb: 'Alminnelig arbeidstid per døgn',
    nn: 'Alminneleg arbeidstid per døgn',
    en: 'Ordinary working time per day',
  },
  ORD_WEEK: {
    nb: 'Alminnelig arbeidstid per uke',
    nn: 'Alminneleg arbeidstid per veke',
    en: 'Ordinary working time per week',
  },
  AVG_ORDINARY: {
    nb: 'Gjennomsnittsberegnet alminnelig arbeidstid',
    nn: 'Gjennomsnittsberekna alminneleg arbeidstid',
    en: 'Averaged ordinary working time',
  },
  OT_WEEK: {
    nb: 'Overtid per kalenderuke',
    nn: 'Overtid per kalenderveke',
    en: 'Overtime per calendar week',
  },
  OT_52W: { nb: 'Overtid per 52 uker', nn: 'Overtid per 52 veker', en: 'Overtime per 52 weeks' },
  TOTAL_AVG: {
    nb: 'Samlet arbeidstid per uke i gjennomsnitt',
    nn: 'Samla arbeidstid per veke i gjennomsnitt',
    en: 'Average total hours per week',
  },
  WEEK_CAP: {
    nb: 'Samlet arbeidstid i en enkelt uke',
    nn: 'Samla arbeidstid i ei enkelt veke',
    en: 'Total hours in a single week',
  },
  SUNDAY_4W: {
    nb: 'Søndagsfri minst hver fjerde uke',
    nn: 'Søndagsfri minst kvar fjerde veke',
    en: 'A Sunday off at least every fourth week',
  },
  SUNDAY_AVG26: {
    nb: 'Søn- og helgedagsarbeid i gjennomsnitt',
    nn: 'Søn- og heilagdagsarbeid i gjennomsnitt',
    en: 'Sundays and holidays worked on average',
  },
  NIGHT_AVG_4W: {
    nb: 'Nattarbeidere: arbeidstid i gjennomsnitt',
    nn: 'Nattarbeidarar: arbeidstid i gjennomsnitt',
    en: 'Night workers: average working time',
  },
  NIGHT_RISK_8H: {
    nb: 'Nattarbeid med særlig risiko eller belastning',
    nn: 'Nattarbeid med særleg risiko eller belastning',
    en: 'Night work with special risk or strain',
  },
  OWN_INITIATIVE_NIGHT: {
    nb: 'Kveldsarbeid på eget initiativ',
    nn: 'Kveldsarbeid på eige initiativ',
    en: 'Evening work on own initiative',
  },
  BREAK: { nb: 'Pause', nn: 'Pause', en: 'Break' },
  BREAK_OT: { nb: 'Pause ved overtid', nn: 'Pause ved overtid', en: 'Break before overtime' },
  YOUTH_DAY: {
    nb: 'Barn og ungdom: arbeidstid per dag',
    nn: 'Barn og ungdom: arbeidstid per dag',
    en: 'Children and young people: hours per day',
  },
  YOUTH_WEEK: {
    nb: 'Barn og ungdom: arbeidstid per uke',
    nn: 'Barn og ungdom: arbeidstid per veke',
    en: 'Children and young people: hours per week',
  },
  YOUTH_NIGHT: {
    nb: 'Barn og ungdom: arbeid om natten',
    nn: 'Barn og ungdom: arbeid om natta',
    en: 'Children and young people: work at night',
  },
  YOUTH_BREAK: {
    nb: 'Barn og ungdom: pause',
    nn: 'Barn og ungdom: pause',
    en: 'Children and young people: break',
  },
  AML_4W: { nb: 'AML-timer per 4 uker', nn: 'AML-timar per 4 veker', en: 'AML hours per 4 weeks' },
  AML_WEEK: { nb: 'AML-timer per uke', nn: 'AML-timar per veke', en: 'AML hours per week' },
  AVERAGE_WEEK: {
    nb: 'Gjennomsnittlig arbeidstid per uke',
    nn: 'Gjennomsnittleg arbeidstid per veke',
    en: 'Average working time per week',
  },
} satisfies Messages;

export const KIND_NAMES = {
  shift: { nb: 'vakt', nn: 'vakt', en: 'shift' },
  extra_shift: { nb: 'ekstravakt', nn: 'ekstravakt', en: 'extra shift' },
  passive: { nb: 'passiv tjeneste', nn: 'passiv teneste', en: 'passive duty' },
  overtime: { nb: 'overtid', nn: 'overtid', en: 'overtime' },
  callout: { nb: 'utrykning', nn: 'utrykking', en: 'call-out' },
  standby: { nb: 'beredskapsvakt', nn: 'beredskapsvakt', en: 'standby' },
  absence: { nb: 'fravær', nn: 'fråvær', en: 'absence' },
} satisfies Messages;

export const STATE_NAMES = {
  detected: { nb: 'ikke vurdert', nn: 'ikkje vurdert', en: 'not assessed' },
  real: { nb: 'reelt brudd', nn: 'reelt brot', en: 'breach' },
  'covered-by-agreement': { nb: 'dekket av avtale', nn: 'dekt av avtale', en: 'covered by agreement' },
  emergency: { nb: 'nødsituasjon § 10-12 (3)', nn: 'naudsituasjon § 10-12 (3)', en: 'emergency § 10-12 (3)' },
  'serious-disturbance': {
    nb: 'alvorlig driftsforstyrrelse § 10-8 (3)',
    nn: 'alvorleg driftsforstyrring § 10-8 (3)',
    en: 'serious disturbance § 10-8 (3)',
  },
  'data-error': { nb: 'feil i data', nn: 'feil i data', en: 'data error' },
  duplicate: { nb: 'duplikat', nn: 'duplikat', en: 'duplicate' },
  superseded: { nb: 'rettet i data', nn: 'retta i data', en: 'superseded by a correction' },
} satisfies Messages;
