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
  AML_4W: { nb: 'AML-timer per 4 uker', nn: 'AML-timar per 4 veker', en: 'AML hours per 4 weeks' },
  AML_WEEK: { nb: 'AML-timer per uke', nn: 'AML-timar per veke', en: 'AML hours per week' },
  AVERAGE_WEEK: {
    nb: 'Gjennomsnittlig arbeidstid per uke',
    nn: 'Gjennomsnittleg arbeidstid per veke',
    en: 'Average working time per week',
  },
} satisfies Messages;

/** The condition of each rule, beside its name; `{limit}` and `{other}` are formatted figures. */
export const RULE_CONDITIONS = {
  DAILY_REST: {
    nb: 'minst 11 t, eller 8 t med dispensasjon, mellom hovedarbeidsperioder',
    nn: 'minst 11 t, eller 8 t med dispensasjon, mellom hovudarbeidsperiodar',
    en: 'at least 11 h, or 8 h with dispensation, between main work periods',
  },
  WEEKLY_REST: {
    nb: 'minst 35 t, eller 28 t med dispensasjon',
    nn: 'minst 35 t, eller 28 t med dispensasjon',
    en: 'at least 35 h, or 28 h with dispensation',
  },
  DAILY_TOTAL: {
    nb: 'høyst 13 t, eller 16 t med dispensasjon',
    nn: 'høgst 13 t, eller 16 t med dispensasjon',
    en: 'at most 13 h, or 16 h with dispensation',
  },
  OT_7D: {
    nb: 'høyst 10 t overtid, eller 20 t med dispensasjon',
    nn: 'høgst 10 t overtid, eller 20 t med dispensasjon',
    en: 'at most 10 h overtime, or 20 h with dispensation',
  },
  OT_4W: {
    nb: 'høyst 25 t overtid, eller 50 t med dispensasjon',
    nn: 'høgst 25 t overtid, eller 50 t med dispensasjon',
    en: 'at most 25 h overtime, or 50 h with dispensation',
  },
  SUNDAY_NEXT: {
    nb: 'fri hver andre søndag',
    nn: 'fri kvar andre søndag',
    en: 'every second Sunday off',
  },
  AML_4W: {
    nb: 'definisjonen er ikke bekreftet; kontrolleres ikke',
    nn: 'definisjonen er ikkje stadfesta; blir ikkje kontrollert',
    en: 'definition to be confirmed; not checked',
  },
  AML_WEEK: {
    nb: 'definisjonen er ikke bekreftet; kontrolleres ikke',
    nn: 'definisjonen er ikkje stadfesta; blir ikkje kontrollert',
    en: 'definition to be confirmed; not checked',
  },
  AVERAGE_WEEK: {
    nb: 'definisjonen er ikke bekreftet; kontrolleres ikke',
    nn: 'definisjonen er ikkje stadfesta; blir ikkje kontrollert',
    en: 'definition to be confirmed; not checked',
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

/** Causes a case can have. What a source writes beyond these is `other` (violations/causes.ts), never its own words. */
export const CAUSE_NAMES = {
  'product-rollout': { nb: 'produktutrulling', nn: 'produktutrulling', en: 'product roll-out' },
  'customer-assistance': {
    nb: 'bistand direkte til kunde',
    nn: 'bistand direkte til kunde',
    en: 'assistance directly to a customer',
  },
  sickness: { nb: 'sykdom', nn: 'sjukdom', en: 'sickness' },
  'ordinary-operations': { nb: 'ordinær drift', nn: 'ordinær drift', en: 'ordinary operations' },
  'call-out': {
    nb: 'utrykning i beredskapsvakt',
    nn: 'utrykking i beredskapsvakt',
    en: 'call-out on standby',
  },
  'shift-extended': { nb: 'vakt forlenget', nn: 'vakt forlengd', en: 'shift extended' },
  planned: { nb: 'følger av planen', nn: 'følgjer av planen', en: 'follows from the plan' },
  other: { nb: 'annet', nn: 'anna', en: 'other' },
  unknown: { nb: 'ikke oppgitt', nn: 'ikkje oppgitt', en: 'not stated' },
} satisfies Messages;
