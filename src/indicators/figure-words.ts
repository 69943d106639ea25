import type { Messages } from '../platform/i18n/texts.js';

/** Words for figures that dashboard and report share. */
export const FIGURE_WORDS = {
  sickLeave: { nb: 'Sykefravær', nn: 'Sjukefråvær', en: 'Sick leave' },
  breaches: {
    nb: 'Mulige brudd på arbeidstid',
    nn: 'Moglege brot på arbeidstid',
    en: 'Possible working-time breaches',
  },
  overtime: { nb: 'Overtid', nn: 'Overtid', en: 'Overtime' },
  month: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  percent: { nb: 'Prosent', nn: 'Prosent', en: 'Percent' },
  hours: { nb: 'Timer', nn: 'Timar', en: 'Hours' },
  count: { nb: 'Antall', nn: 'Tal', en: 'Count' },
  share: { nb: 'Andel', nn: 'Del', en: 'Share' },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  total: { nb: 'Sum', nn: 'Sum', en: 'Total' },
  cause: { nb: 'Årsak', nn: 'Årsak', en: 'Cause' },
  wholeMonthBefore: { nb: 'Hele måneden før', nn: 'Heile månaden før', en: 'All of the month before' },
  soFar: { nb: 'så langt', nn: 'så langt', en: 'so far' },
  monthBefore: { nb: 'Måneden før', nn: 'Månaden før', en: 'Month before' },
  toBeConfirmed: {
    nb: 'definisjonen er ikke bekreftet; målt som «{rule}», ikke med i summen',
    nn: 'definisjonen er ikkje stadfesta; målt som «{rule}», ikkje med i summen',
    en: 'definition to be confirmed; measured as “{rule}”, not in the total',
  },
  otherRules: {
    nb: 'Andre regler i kapittel 10 og 11',
    nn: 'Andre reglar i kapittel 10 og 11',
    en: 'Other rules of chapters 10 and 11',
  },
  otherRulesNote: {
    nb: 'Disse reglene er ikke med i summen, målet eller utviklingen. Merknader er ikke mulige brudd i seg selv. – betyr kontrollert uten funn.',
    nn: 'Desse reglane er ikkje med i summen, målet eller utviklinga. Merknader er ikkje moglege brot i seg sjølve. – tyder kontrollert utan funn.',
    en: 'These rules are not in the total, the goal or the trend. Notices are no possible breaches by themselves. – means checked without a finding.',
  },
  appliesToNobody: { nb: 'gjelder ingen', nn: 'gjeld ingen', en: 'applies to nobody' },
  notice: { nb: 'merknad', nn: 'merknad', en: 'notice' },
  unknown: { nb: 'ingen tall', nn: 'ingen tal', en: 'no figures' },
  few: { nb: 'skjermet', nn: 'skjerma', en: 'masked' },
  fewChecked: {
    nb: 'Tallene for måneden er utelatt, for de ville handlet om færre enn fem personer.',
    nn: 'Tala for månaden er utelatne, for dei ville handla om færre enn fem personar.',
    en: 'The figures of the month are left out, as they would be of fewer than five persons.',
  },
  smallGroup: {
    nb: 'vises ikke: verner grupper under 5 personer',
    nn: 'blir ikkje vist: vernar grupper under 5 personar',
    en: 'not shown: protects groups under 5 persons',
  },
  goalLinePercent: { nb: 'Mål:\nunder {below} %', nn: 'Mål:\nunder {below} %', en: 'Goal:\nbelow {below}%' },
  goalLine: { nb: 'Mål:\nunder {below}', nn: 'Mål:\nunder {below}', en: 'Goal:\nbelow {below}' },
  sickTrend: {
    nb: 'Sykefravær i prosent, siste 13 måneder',
    nn: 'Sjukefråvær i prosent, siste 13 månader',
    en: 'Sick leave in percent, trailing 13 months',
  },
  breachTrend: {
    nb: 'Mulige brudd, siste 13 måneder',
    nn: 'Moglege brot, siste 13 månader',
    en: 'Possible breaches, trailing 13 months',
  },
  overtimeTrend: {
    nb: 'Overtidstimer, siste 13 måneder',
    nn: 'Overtidstimar, siste 13 månader',
    en: 'Overtime hours, trailing 13 months',
  },
  trendDescription: {
    nb: '{from} til {to}. Høyest i {high}: {highest}. Lavest i {low}: {lowest}. {gaps, plural, =0 {} one {# måned er uten tall.} other {# måneder er uten tall.}} Alle tall står i tabellen.',
    nn: '{from} til {to}. Høgast i {high}: {highest}. Lågast i {low}: {lowest}. {gaps, plural, =0 {} one {# månad er utan tal.} other {# månader er utan tal.}} Alle tal står i tabellen.',
    en: '{from} to {to}. Highest in {high}: {highest}. Lowest in {low}: {lowest}. {gaps, plural, =0 {} one {# month has no figure.} other {# months have no figures.}} All figures are in the table.',
  },
  trendEmpty: {
    nb: '{from} til {to}. Det finnes ingen tall for disse månedene.',
    nn: '{from} til {to}. Det finst ingen tal for desse månadene.',
    en: '{from} to {to}. There are no figures for these months.',
  },
  showTable: { nb: 'Vis tallene som tabell', nn: 'Vis tala som tabell', en: 'Show the figures as a table' },
  scrollHint: {
    nb: 'Rull sidelengs for å se alt.',
    nn: 'Rull sidelengs for å sjå alt.',
    en: 'Scroll sideways to see all of it.',
  },
  scrollBack: {
    nb: 'Rull sidelengs for å se tidligere måneder.',
    nn: 'Rull sidelengs for å sjå tidlegare månader.',
    en: 'Scroll sideways to see earlier months.',
  },
  tableNote: {
    nb: '– betyr kontrollert uten funn. Typer som ikke har en bekreftet definisjon, er målt etter en antakelse og er ikke med i summen.',
    nn: '– tyder kontrollert utan funn. Typar som ikkje har ein stadfesta definisjon, er målte etter ei antaking og er ikkje med i summen.',
    en: '– means checked without a finding. Types without a confirmed definition are measured by a guess and are not in the total.',
  },
  noneFound: {
    nb: 'ingen funn',
    nn: 'ingen funn',
    en: 'none found',
  },
  permanent: { nb: 'Fast ansatte', nn: 'Fast tilsette', en: 'Permanent employees' },
  trainee: { nb: 'Traineer', nn: 'Traineear', en: 'Trainees' },
  apprentice: { nb: 'Lærlinger', nn: 'Lærlingar', en: 'Apprentices' },
  temporary: { nb: 'Midlertidig ansatte', nn: 'Mellombels tilsette', en: 'Temporary employees' },
} satisfies Messages;
