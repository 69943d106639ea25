import type { Messages } from '../platform/i18n/texts.js';

/** The sum of a finding, line by line. */
export const ACCOUNT_TEXTS = {
  sum: { nb: 'Sum', nn: 'Sum', en: 'Sum' },
  wholeWeeks: {
    nb: 'Delt på {weeks, plural, one {# uke} other {# uker}}',
    nn: 'Delt på {weeks, plural, one {# veke} other {# veker}}',
    en: 'Divided by {weeks, plural, one {# week} other {# weeks}}',
  },
  weeks: {
    nb: 'Delt på {days, plural, other {# dager}}{absent, plural, =0 {} one { uten # fraværsdag} other { uten # fraværsdager}}, ganger sju',
    nn: 'Delt på {days, plural, other {# dagar}}{absent, plural, =0 {} one { utan # fråværsdag} other { utan # fråværsdagar}}, gonger sju',
    en: 'Divided by {days, plural, other {# days}}{absent, plural, =0 {} one { less # day of absence} other { less # days of absence}}, times seven',
  },
  days: {
    nb: 'Delt på {days, plural, other {# døgn}} uten {rest} ukentlig fri for hver sju',
    nn: 'Delt på {days, plural, other {# døgn}} utan {rest} vekentleg fri for kvar sju',
    en: 'Divided by {days, plural, other {# days}} less {rest} of weekly rest for each seven',
  },
  zones: {
    nb: 'Delt på {zones, plural, one {# søn- eller helgedag} other {# søn- og helgedager}}',
    nn: 'Delt på {zones, plural, one {# søn- eller heilagdag} other {# søn- og heilagdagar}}',
    en: 'Divided by {zones, plural, one {# Sunday or holiday} other {# Sundays and holidays}}',
  },
  longest: {
    nb: 'Lengste arbeidsfrie periode',
    nn: 'Lengste arbeidsfrie periode',
    en: 'Longest rest',
  },
  measured: { nb: 'Målt', nn: 'Målt', en: 'Measured' },
  byAgreement: {
    nb: 'Grense som gjelder, avtale {agreement}',
    nn: 'Grense som gjeld, avtale {agreement}',
    en: 'Limit in force, agreement {agreement}',
  },
  byLaw: {
    nb: 'Grense som gjelder, {clause}',
    nn: 'Grense som gjeld, {clause}',
    en: 'Limit in force, {clause}',
  },
  base: { nb: 'Lovens grense, {clause}', nn: 'Grensa i lova, {clause}', en: 'Statutory limit, {clause}' },
  otherFactor: {
    nb: 'Med {factor} av beredskapsvakten, {by, select, agreement {etter avtalen} other {etter loven}}',
    nn: 'Med {factor} av beredskapsvakta, {by, select, agreement {etter avtalen} other {etter lova}}',
    en: 'With {factor} of standby, {by, select, agreement {by the agreement} other {by the Act}}',
  },
  atLeast: { nb: 'minst {limit}', nn: 'minst {limit}', en: 'at least {limit}' },
  atMost: { nb: 'høyst {limit}', nn: 'høgst {limit}', en: 'at most {limit}' },
  tooLittle: { nb: 'For lite', nn: 'For lite', en: 'Too little' },
  tooMuch: { nb: 'For mye', nn: 'For mykje', en: 'Too much' },
  within: { nb: 'Innenfor, med', nn: 'Innanfor, med', en: 'Within, by' },
  lessThanSecond: { nb: 'under 1 s', nn: 'under 1 s', en: 'less than 1 s' },
  clocksChange: {
    nb: 'Klokken stilles i tidsrommet. Det som telles, er tiden som gikk, ikke det klokken viser.',
    nn: 'Klokka blir stilt i tidsrommet. Det som blir talt, er tida som gjekk, ikkje det klokka viser.',
    en: 'The clocks change in the window. What counts is the time that passed, not what the clock shows.',
  },
  noRest: {
    nb: 'ingen arbeidsfri periode',
    nn: 'inga arbeidsfri periode',
    en: 'no rest',
  },
} satisfies Messages;
