import type { Messages } from '../platform/i18n/texts.js';

/** How a figure is computed, term by term. `{when}` is a stretch or a date, the others are formatted figures. */
export const TERM_TEXTS = {
  rest: {
    nb: 'Den lengste arbeidsfrie perioden var {when}: {amount}.',
    nn: 'Den lengste arbeidsfrie perioden var {when}: {amount}.',
    en: 'The longest rest was {when}: {amount}.',
  },
  noRest: {
    nb: 'Det var ingen arbeidsfri periode i tidsrommet.',
    nn: 'Det var ingen arbeidsfri periode i tidsrommet.',
    en: 'There was no rest in the window.',
  },
  work: { nb: '{when}: {amount}', nn: '{when}: {amount}', en: '{when}: {amount}' },
  net: {
    nb: '{date} ({worked}): {amount}',
    nn: '{date} ({worked}): {amount}',
    en: '{date} ({worked}): {amount}',
  },
  lessBreak: { nb: 'minus {amount} pause', nn: 'minus {amount} pause', en: 'less {amount} of break' },
  plan: { nb: '{when}: {amount} planlagt', nn: '{when}: {amount} planlagt', en: '{when}: {amount} planned' },
  planOwn: {
    nb: '{when}: {amount}, uten plan',
    nn: '{when}: {amount}, utan plan',
    en: '{when}: {amount}, without a plan',
  },
  planOf: { nb: '{when}, planlagt', nn: '{when}, planlagt', en: '{when}, as planned' },
  planOwnOf: { nb: '{when}, uten plan', nn: '{when}, utan plan', en: '{when}, without a plan' },
  standby: {
    nb: 'beredskapsvakt {when}: {factor} av {base} = {amount}',
    nn: 'beredskapsvakt {when}: {factor} av {base} = {amount}',
    en: 'standby {when}: {factor} of {base} = {amount}',
  },
  standbyLess: {
    nb: 'beredskapsvakt {when} ({length} minus {work} arbeid): {factor} av {base} = {amount}',
    nn: 'beredskapsvakt {when} ({length} minus {work} arbeid): {factor} av {base} = {amount}',
    en: 'standby {when} ({length} less {work} of work): {factor} of {base} = {amount}',
  },
  overtime: {
    nb: '{date} ({worked}): {net} arbeid − {by, select, plan {planlagt {frame}} other {{frame} alminnelig arbeidstid}} = {beyond}',
    nn: '{date} ({worked}): {net} arbeid − {by, select, plan {planlagt {frame}} other {{frame} alminneleg arbeidstid}} = {beyond}',
    en: '{date} ({worked}): {net} of work − {by, select, plan {the planned {frame}} other {{frame} of ordinary hours}} = {beyond}',
  },
  overtimeOfWeek: {
    nb: '{date} ({worked}): {net} arbeid, og {ofWeek} av det er utover ukens grense',
    nn: '{date} ({worked}): {net} arbeid, og {ofWeek} av det er utover grensa for veka',
    en: '{date} ({worked}): {net} of work, {ofWeek} of which is beyond the limit of the week',
  },
  overtimeBoth: {
    nb: '{date} ({worked}): {net} arbeid − {by, select, plan {planlagt {frame}} other {{frame} alminnelig arbeidstid}} = {beyond}, og {ofWeek} til er utover ukens grense',
    nn: '{date} ({worked}): {net} arbeid − {by, select, plan {planlagt {frame}} other {{frame} alminneleg arbeidstid}} = {beyond}, og {ofWeek} til er utover grensa for veka',
    en: '{date} ({worked}): {net} of work − {by, select, plan {the planned {frame}} other {{frame} of ordinary hours}} = {beyond}, and {ofWeek} more is beyond the limit of the week',
  },
  flagged: {
    nb: '{date} ({worked}): {amount} merket som overtid i kilden',
    nn: '{date} ({worked}): {amount} merkt som overtid i kjelda',
    en: '{date} ({worked}): {amount} marked as overtime by the source',
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
} satisfies Messages;

/** The sentences around the terms. */
export const EXPLANATION_TEXTS = {
  counted: { nb: 'Talt med:{terms}.', nn: 'Talt med:{terms}.', en: 'Counted:{terms}.' },
  spread: {
    nb: 'En pause uten klokkeslett er fordelt på hele vakten.',
    nn: 'Ein pause utan klokkeslett er fordelt på heile vakta.',
    en: 'A break without clock times is spread over the whole shift.',
  },
  ownLength: {
    nb: '{count, plural, one {Vakten har ingen plan; dens egen lengde er brukt.} other {# vakter har ingen plan; deres egen lengde er brukt.}}',
    nn: '{count, plural, one {Vakta har ingen plan; lengda på vakta er brukt.} other {# vakter har ingen plan; lengda på vaktene er brukt.}}',
    en: '{count, plural, one {The shift has no plan; its own length was used.} other {# shifts have no plan; their own lengths were used.}}',
  },
  nothing: { nb: 'Ingenting er talt med.', nn: 'Ingenting er talt med.', en: 'Nothing was counted.' },
  noBreak: {
    nb: 'Ingen pause er registrert.',
    nn: 'Ingen pause er registrert.',
    en: 'No break was registered.',
  },
  sum: { nb: 'Sum {sum}.', nn: 'Sum {sum}.', en: 'Sum {sum}.' },
  wholeWeeks: {
    nb: 'Sum {sum}, delt på {weeks, plural, one {# uke} other {# uker}}: {value}.',
    nn: 'Sum {sum}, delt på {weeks, plural, one {# veke} other {# veker}}: {value}.',
    en: 'Sum {sum}, divided by {weeks, plural, one {# week} other {# weeks}}: {value}.',
  },
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
    nb: 'Grensen er {limit} etter {clause}{age, select, under15 {, for den som er under 15 år eller skolepliktig} y15_18 {, for den som er mellom 15 og 18 år} other {}}. Regelverk {rulebook}.',
    nn: 'Grensa er {limit} etter {clause}{age, select, under15 {, for den som er under 15 år eller skulepliktig} y15_18 {, for den som er mellom 15 og 18 år} other {}}. Regelverk {rulebook}.',
    en: 'The limit is {limit} by {clause}{age, select, under15 {, for those under 15 or in compulsory school} y15_18 {, for those between 15 and 18} other {}}. Rulebook {rulebook}.',
  },
  agreed: {
    nb: 'Grensen er {limit} etter avtale {agreement}; uten avtalen er den {base} etter {clause}. Regelverk {rulebook}.',
    nn: 'Grensa er {limit} etter avtale {agreement}; utan avtalen er ho {base} etter {clause}. Regelverk {rulebook}.',
    en: 'The limit is {limit} by agreement {agreement}; without it, it is {base} by {clause}. Rulebook {rulebook}.',
  },
  agreedYears: {
    nb: 'Grensen er {limit} i løpet av {years, select, iso_26_weeks {26 uker} iso_52_weeks {52 uker} other {et kalenderår}} etter avtale {agreement}; uten avtalen er den {base} i løpet av {baseYears, select, iso_26_weeks {26 uker} iso_52_weeks {52 uker} other {et kalenderår}} etter {clause}. Regelverk {rulebook}.',
    nn: 'Grensa er {limit} i løpet av {years, select, iso_26_weeks {26 veker} iso_52_weeks {52 veker} other {eit kalenderår}} etter avtale {agreement}; utan avtalen er ho {base} i løpet av {baseYears, select, iso_26_weeks {26 veker} iso_52_weeks {52 veker} other {eit kalenderår}} etter {clause}. Regelverk {rulebook}.',
    en: 'The limit is {limit} in {years, select, iso_26_weeks {26 weeks} iso_52_weeks {52 weeks} other {a calendar year}} by agreement {agreement}; without it, it is {base} in {baseYears, select, iso_26_weeks {26 weeks} iso_52_weeks {52 weeks} other {a calendar year}} by {clause}. Rulebook {rulebook}.',
  },
  weighed: {
    nb: 'Etter {clause} er uken kortere når timer ligger på søn- og helgedager eller om natten. Fra {from} til og med {to} er det planlagt {hours}, av dem {sunday} på søn- og helgedager og {night} om natten. {hours} + {sunday} × {sundayShare} + {night} × {nightShare} = {weighted}. {full} × {hours} / {weighted} = {reduced}; ikke under {least} og ikke over {most}: {limit}.',
    nn: 'Etter {clause} er veka kortare når timar ligg på søn- og heilagdagar eller om natta. Frå {from} til og med {to} er det planlagt {hours}, av dei {sunday} på søn- og heilagdagar og {night} om natta. {hours} + {sunday} × {sundayShare} + {night} × {nightShare} = {weighted}. {full} × {hours} / {weighted} = {reduced}; ikkje under {least} og ikkje over {most}: {limit}.',
    en: 'By {clause} the week is shorter where hours lie on Sundays and holidays or at night. From {from} to {to} {hours} are planned, {sunday} of them on Sundays and holidays and {night} at night. {hours} + {sunday} × {sundayShare} + {night} × {nightShare} = {weighted}. {full} × {hours} / {weighted} = {reduced}; not below {least} and not above {most}: {limit}.',
  },
  underAgreement: {
    nb: 'Grensen er {limit} etter {clause}, med avtale {agreement} som grunnlag. Regelverk {rulebook}.',
    nn: 'Grensa er {limit} etter {clause}, med avtale {agreement} som grunnlag. Regelverk {rulebook}.',
    en: 'The limit is {limit} by {clause}, on the basis of agreement {agreement}. Rulebook {rulebook}.',
  },
  otherFactor: {
    nb: 'Grensen er {limit} etter {clause}. En time beredskapsvakt teller {effective} etter avtale {agreement}, og {base} etter loven. Regelverk {rulebook}.',
    nn: 'Grensa er {limit} etter {clause}. Ein time beredskapsvakt tel {effective} etter avtale {agreement}, og {base} etter lova. Regelverk {rulebook}.',
    en: 'The limit is {limit} by {clause}. An hour of standby counts {effective} by agreement {agreement}, and {base} by the Act. Rulebook {rulebook}.',
  },
  sundaysAveraged: {
    nb: 'Grensen er {limit} etter {clause}; under avtale {agreement} gjennomsnittsberegnes søn- og helgedagene i stedet. Regelverk {rulebook}.',
    nn: 'Grensa er {limit} etter {clause}; under avtale {agreement} blir søn- og heilagdagane gjennomsnittsberekna i staden. Regelverk {rulebook}.',
    en: 'The limit is {limit} by {clause}; under agreement {agreement} Sundays and holidays are averaged instead. Rulebook {rulebook}.',
  },
  withinTerms: {
    nb: 'Et brudd etter loven, og ikke etter avtalen.',
    nn: 'Eit brot etter lova, og ikkje etter avtalen.',
    en: 'A breach by the Act, and none under the agreement.',
  },
  within: {
    nb: 'Utenfor lovens grense, innenfor avtalens.',
    nn: 'Utanfor grensa i lova, innanfor grensa i avtalen.',
    en: 'Beyond the statutory limit, within that of the agreement.',
  },
  'possible-10-8-3': {
    nb: 'En utrykning avbrøt den arbeidsfrie perioden. Var den nødvendig for å unngå en alvorlig driftsforstyrrelse, kan den være lovlig etter § 10-8 (3).',
    nn: 'Ei utrykking braut av den arbeidsfrie perioden. Var ho nødvendig for å unngå ei alvorleg driftsforstyrring, kan ho vere lovleg etter § 10-8 (3).',
    en: 'A call-out interrupted the rest. If it was necessary to avoid a serious disturbance of operations, it may be lawful under § 10-8 (3).',
  },
  cutRest: {
    nb: 'Den fri tiden går ut over tidsrommet; bare delen innenfor er talt med.',
    nn: 'Fritida går ut over tidsrommet; berre delen innanfor er talt med.',
    en: 'The free time goes on outside the window; only the part inside is counted.',
  },
  weekOvertime: {
    nb: 'Uken {from} til {to}: {net} arbeid − {frame} = {over}, og {byDay} av det er alt talt på dagene.',
    nn: 'Veka {from} til {to}: {net} arbeid − {frame} = {over}, og {byDay} av det er alt talt på dagane.',
    en: 'Week {from} to {to}: {net} of work − {frame} = {over}, of which {byDay} is counted on its days already.',
  },
  breakAsked: {
    nb: '{by, select, overtime {Overtiden var} other {Arbeidstiden uten ubetalte pauser var}} {amount}; pausen kreves {inclusive, select, yes {fra og med} other {ved mer enn}} {threshold}.',
    nn: '{by, select, overtime {Overtida var} other {Arbeidstida utan ubetalte pausar var}} {amount}; pausen blir kravd {inclusive, select, yes {frå og med} other {ved meir enn}} {threshold}.',
    en: '{by, select, overtime {The overtime was} other {The working time without unpaid breaks was}} {amount}; the break is required {inclusive, select, yes {from} other {beyond}} {threshold}{inclusive, select, yes { on} other {}}.',
  },
  notFinal: {
    nb: 'Foreløpig: tid som ikke er registrert ennå, kan endre funnet.',
    nn: 'Førebels: tid som ikkje er registrert enno, kan endre funnet.',
    en: 'Preliminary: time that has not been registered yet can change this finding.',
  },
} satisfies Messages;
