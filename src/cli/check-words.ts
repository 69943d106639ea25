import type { Messages } from '../platform/i18n/texts.js';

export const CHECK_TEXTS = {
  withoutPlan: {
    nb: '{count} av {of} vakter har ingen plan. Overtid er det som går ut over planen, og kan ikke vurderes for dem. Oppgi planned_start og planned_end, eller bruk --profile statute, som regner overtid fra 9 timer om dagen og 40 i uken.',
    nn: '{count} av {of} vakter har ingen plan. Overtid er det som går ut over planen, og kan ikkje vurderast for dei. Oppgi planned_start og planned_end, eller bruk --profile statute, som reknar overtid frå 9 timar om dagen og 40 i veka.',
    en: '{count} of {of} shifts have no plan. Overtime is what passes the plan and cannot be judged for them. Give planned_start and planned_end, or use --profile statute, which counts overtime from 9 hours a day and 40 a week.',
  },
  checked: {
    nb: 'Kontrollert: {employees, plural, one {# ansatt} other {# ansatte}}, {events, plural, one {# hendelse} other {# hendelser}}{from, select, none {} other {, {from} til {to}}} ({zone}). Regelverk {rulebook}.',
    nn: 'Kontrollert: {employees, plural, one {# tilsett} other {# tilsette}}, {events, plural, one {# hending} other {# hendingar}}{from, select, none {} other {, {from} til {to}}} ({zone}). Regelverk {rulebook}.',
    en: 'Checked: {employees, plural, one {# employee} other {# employees}}, {events, plural, one {# event} other {# events}}{from, select, none {} other {, {from} to {to}}} ({zone}). Rulebook {rulebook}.',
  },
  leftOut: {
    nb: '{out, number} av {read, number} rader er ikke med.',
    nn: '{out, number} av {read, number} rader er ikkje med.',
    en: '{out, number} of {read, number} rows were left out.',
  },
  allRows: {
    nb: 'Alle {read, number} rader er med.',
    nn: 'Alle {read, number} rader er med.',
    en: 'All {read, number} rows were used.',
  },
  replaced: {
    nb: '{count, plural, one {# rad er erstattet eller trukket tilbake} other {# rader er erstattet eller trukket tilbake}} av en senere fil.',
    nn: '{count, plural, one {# rad er erstatta eller trekt tilbake} other {# rader er erstatta eller trekte tilbake}} av ei seinare fil.',
    en: '{count, plural, one {# row was} other {# rows were}} replaced or withdrawn by a later file.',
  },
  ignored: {
    nb: 'kolonner som ikke er brukt: {columns}',
    nn: 'kolonnar som ikkje er brukte: {columns}',
    en: 'columns that were not used: {columns}',
  },
  withinAgreement: {
    nb: '{count, number} over lovens grense er innenfor en avtale og telles ikke.',
    nn: '{count, number} over grensa i lova er innanfor ein avtale og blir ikkje talde.',
    en: '{count, number} beyond the statutory limit are within an agreement and not counted.',
  },
  within: {
    nb: 'Utenfor lovens grense, innenfor avtale, ikke med i totalen:',
    nn: 'Utanfor grensa i lova, innanfor avtale, ikkje med i totalen:',
    en: 'Beyond the statutory limit, within an agreement, not in the total:',
  },
  inLaw: { nb: 'lov {limit}', nn: 'lov {limit}', en: 'law {limit}' },
  excluded: {
    nb: '{count, plural, one {# ansatt} other {# ansatte}} er unntatt etter {clause} og er ikke kontrollert etter reglene for voksne.',
    nn: '{count, plural, one {# tilsett er unnateken} other {# tilsette er unnatekne}} etter {clause} og er ikkje kontrollert etter reglane for vaksne.',
    en: '{count, plural, one {# employee is} other {# employees are}} exempt by {clause} and not checked by the rules for adults.',
  },
  toBeConfirmed: {
    nb: 'definisjonen er ikke bekreftet; målt som «{rule}», ikke med i totalen',
    nn: 'definisjonen er ikkje stadfesta; målt som «{rule}», ikkje med i totalen',
    en: 'definition to be confirmed; measured as "{rule}", not in the total',
  },
  outside: {
    nb: 'Regler utenfor tabellen, ikke med i totalen:',
    nn: 'Reglar utanfor tabellen, ikkje med i totalen:',
    en: 'Rules outside the table, not in the total:',
  },
  views: {
    nb: 'Andre lesninger av reglene, til sammenligning og ikke med i noe tall over (hvert funn med --explain):',
    nn: 'Andre lesingar av reglane, til samanlikning og ikkje med i noko tal over (kvart funn med --explain):',
    en: 'Other readings of the rules, for comparison and in no figure above (each finding with --explain):',
  },
  notices: {
    nb: 'Merknader, ikke brudd i seg selv:',
    nn: 'Merknader, ikkje brot i seg sjølve:',
    en: 'Notices, no breaches by themselves:',
  },
  noticed: { nb: 'Merknader', nn: 'Merknader', en: 'Notices' },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  measuredTimes: { nb: 'Kontrollert', nn: 'Kontrollert', en: 'Checked' },
  possible: { nb: 'Mulige brudd', nn: 'Moglege brot', en: 'Possible breaches' },
  share: { nb: 'Andel', nn: 'Del', en: 'Share' },
  total: { nb: 'Totalt', nn: 'Totalt', en: 'Total' },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  date: { nb: 'Dato', nn: 'Dato', en: 'Date' },
  window: { nb: 'Tidsrom', nn: 'Tidsrom', en: 'Window' },
  measured: { nb: 'Målt', nn: 'Målt', en: 'Measured' },
  limit: { nb: 'Grense', nn: 'Grense', en: 'Limit' },
  clause: { nb: 'Hjemmel', nn: 'Heimel', en: 'Clause' },
  agreement: { nb: 'avtale {code}', nn: 'avtale {code}', en: 'agreement {code}' },
  notFinal: {
    nb: 'foreløpig',
    nn: 'førebels',
    en: 'preliminary',
  },
  nothingChecked: {
    nb: 'Ingenting er kontrollert. Rett radene, eller bruk --partial for å kontrollere resten.',
    nn: 'Ingenting er kontrollert. Rett radene, eller bruk --partial for å kontrollere resten.',
    en: 'Nothing was checked. Correct the rows, or use --partial to check the rest.',
  },
  nothingRead: {
    nb: 'Ingenting er kontrollert: en fil kan ikke brukes.',
    nn: 'Ingenting er kontrollert: ei fil kan ikkje brukast.',
    en: 'Nothing was checked: a file cannot be used.',
  },
  noEvents: {
    nb: 'Filene inneholder ingen hendelser å kontrollere.',
    nn: 'Filene inneheld ingen hendingar å kontrollere.',
    en: 'The files hold no events to check.',
  },
} satisfies Messages;
