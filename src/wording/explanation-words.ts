import type { Messages } from '../platform/i18n/texts.js';

/** How a figure is computed, term by term. `{when}` is a stretch or a date, the others are formatted figures. */
export const TERM_TEXTS = {
  rest: {
    nb: 'Den lengste fritiden var {when}: {amount}.',
    nn: 'Den lengste fritida var {when}: {amount}.',
    en: 'The longest rest was {when}: {amount}.',
  },
  noRest: {
    nb: 'Det var ingen fritid i tidsrommet.',
    nn: 'Det var inga fritid i tidsrommet.',
    en: 'There was no rest in the window.',
  },
  work: { nb: '{when}: {amount}', nn: '{when}: {amount}', en: '{when}: {amount}' },
  spread: {
    nb: '{when}: {amount} når pausen er trukket fra',
    nn: '{when}: {amount} når pausen er trekt frå',
    en: '{when}: {amount} after the break',
  },
  plan: { nb: '{when}: {amount} planlagt', nn: '{when}: {amount} planlagt', en: '{when}: {amount} planned' },
  standby: {
    nb: 'beredskapsvakt {when}: {factor} av {base} = {amount}',
    nn: 'beredskapsvakt {when}: {factor} av {base} = {amount}',
    en: 'standby {when}: {factor} of {base} = {amount}',
  },
  overtime: {
    nb: '{date}: {net} arbeid − {frame} = {beyond}',
    nn: '{date}: {net} arbeid − {frame} = {beyond}',
    en: '{date}: {net} of work − {frame} = {beyond}',
  },
  overtimeOfWeek: {
    nb: '{date}: {ofWeek} av det uken har utover sin grense',
    nn: '{date}: {ofWeek} av det veka har utover grensa si',
    en: '{date}: {ofWeek} of what the week has beyond its limit',
  },
  overtimeBoth: {
    nb: '{date}: {net} arbeid − {frame} = {beyond}, og {ofWeek} av det uken har utover sin grense',
    nn: '{date}: {net} arbeid − {frame} = {beyond}, og {ofWeek} av det veka har utover grensa si',
    en: '{date}: {net} of work − {frame} = {beyond}, and {ofWeek} of what the week has beyond its limit',
  },
  flagged: {
    nb: '{date}: {amount} merket som overtid i kilden',
    nn: '{date}: {amount} merkt som overtid i kjelda',
    en: '{date}: {amount} marked as overtime by the source',
  },
  zone: { nb: '{date}: {net} arbeid', nn: '{date}: {net} arbeid', en: '{date}: {net} of work' },
  zoneOff: { nb: '{date}: fri', nn: '{date}: fri', en: '{date}: off' },
  'zone-week': {
    nb: 'uken til {date}: {net} søn- og helgedagsarbeid',
    nn: 'veka til {date}: {net} søn- og heilagdagsarbeid',
    en: 'week to {date}: {net} of Sunday and holiday work',
  },
  break: { nb: 'pause {when}: {amount}', nn: 'pause {when}: {amount}', en: 'break {when}: {amount}' },
  looseBreak: {
    nb: 'pause uten klokkeslett: {amount}',
    nn: 'pause utan klokkeslett: {amount}',
    en: 'break without clock times: {amount}',
  },
  more: {
    nb: 'og {count, plural, one {# ledd} other {# ledd}} til, {amount} sammen',
    nn: 'og {count, plural, one {# ledd} other {# ledd}} til, {amount} saman',
    en: 'and {count, plural, one {# more term} other {# more terms}}, {amount} together',
  },
  moreZones: {
    nb: 'og {count, plural, one {# til} other {# til}}',
    nn: 'og {count, plural, one {# til} other {# til}}',
    en: 'and {count, plural, one {# more} other {# more}}',
  },
} satisfies Messages;

/** The sentences around the terms. */
export const EXPLANATION_TEXTS = {
  counted: { nb: 'Talt med: {terms}.', nn: 'Talt med: {terms}.', en: 'Counted: {terms}.' },
  nothing: { nb: 'Ingenting er talt med.', nn: 'Ingenting er talt med.', en: 'Nothing was counted.' },
  sum: { nb: 'Sum {sum}.', nn: 'Sum {sum}.', en: 'Sum {sum}.' },
  weeks: {
    nb: 'Sum {sum}, delt på {days, plural, other {# dager}}{absent, plural, =0 {} one { uten # fraværsdag} other { uten # fraværsdager}}, ganger sju: {value}.',
    nn: 'Sum {sum}, delt på {days, plural, other {# dagar}}{absent, plural, =0 {} one { utan # fråværsdag} other { utan # fråværsdagar}}, gonger sju: {value}.',
    en: 'Sum {sum}, divided by {days, plural, one {# day} other {# days}}{absent, plural, =0 {} one { less # day of absence} other { less # days of absence}}, times seven: {value}.',
  },
  days: {
    nb: 'Sum {sum}, delt på {days, plural, other {# døgn}} uten {rest} ukentlig fri for hver sju: {value}.',
    nn: 'Sum {sum}, delt på {days, plural, other {# døgn}} utan {rest} vekentleg fri for kvar sju: {value}.',
    en: 'Sum {sum}, divided by {days, plural, one {# day} other {# days}} less {rest} of weekly rest for each seven: {value}.',
  },
  zones: {
    nb: '{worked} av {zones} er {value}.',
    nn: '{worked} av {zones} er {value}.',
    en: '{worked} of {zones} are {value}.',
  },
  statute: {
    nb: 'Grensen er {limit} etter {clause}. Regelsett {rulebook}.',
    nn: 'Grensa er {limit} etter {clause}. Regelsett {rulebook}.',
    en: 'The limit is {limit} by {clause}. Rulebook {rulebook}.',
  },
  agreed: {
    nb: 'Grensen er {limit} etter avtale {agreement}; uten avtalen er den {base} etter {clause}. Regelsett {rulebook}.',
    nn: 'Grensa er {limit} etter avtale {agreement}; utan avtalen er ho {base} etter {clause}. Regelsett {rulebook}.',
    en: 'The limit is {limit} by agreement {agreement}; without it, it is {base} by {clause}. Rulebook {rulebook}.',
  },
  within: {
    nb: 'Avtalen tillater det som er funnet.',
    nn: 'Avtalen tillèt det som er funne.',
    en: 'The agreement allows what was found.',
  },
  'possible-10-8-3': {
    nb: 'En utrykning avbrøt fritiden. Var den nødvendig for å unngå en alvorlig driftsforstyrrelse, kan den være lovlig etter § 10-8 (3).',
    nn: 'Ei utrykking braut av fritida. Var ho nødvendig for å unngå ei alvorleg driftsforstyrring, kan ho vere lovleg etter § 10-8 (3).',
    en: 'A call-out interrupted the rest. If it was necessary to avoid a serious disturbance of operations, it may be lawful under § 10-8 (3).',
  },
  notFinal: {
    nb: 'Foreløpig: tid som ikke er registrert ennå, kan endre funnet.',
    nn: 'Førebels: tid som ikkje er registrert enno, kan endre funnet.',
    en: 'Preliminary: time that has not been registered yet can change this finding.',
  },
} satisfies Messages;
