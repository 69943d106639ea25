import type { Messages } from '../platform/i18n/texts.js';

/** The overview of a month. */
export const OVERVIEW_TEXTS = {
  title: { nb: 'Oversikt for {month}', nn: 'Oversikt for {month}', en: 'Overview of {month}' },
  chooseMonth: { nb: 'Måned', nn: 'Månad', en: 'Month' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  previousMonth: { nb: 'Forrige måned', nn: 'Førre månad', en: 'Previous month' },
  nextMonth: { nb: 'Neste måned', nn: 'Neste månad', en: 'Next month' },
  scopeAll: { nb: 'Hele virksomheten', nn: 'Heile verksemda', en: 'The whole organisation' },
  scopeUnits: {
    nb: '{count, plural, one {Din enhet} other {Dine # enheter}}: {units}',
    nn: '{count, plural, one {Di eining} other {Dine # einingar}}: {units}',
    en: '{count, plural, one {Your unit} other {Your # units}}: {units}',
  },
  indicators: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Key figures' },
  met: { nb: 'Målet er nådd', nn: 'Målet er nådd', en: 'Goal met' },
  missed: { nb: 'Målet er ikke nådd', nn: 'Målet er ikkje nådd', en: 'Goal not met' },
  open: { nb: 'Kan ikke vurderes', nn: 'Kan ikkje vurderast', en: 'Cannot be judged' },
  noGoal: { nb: 'Ikke noe mål er satt', nn: 'Det er ikkje sett noko mål', en: 'No goal set' },
  year: { nb: 'Hittil i år: {value}', nn: 'Hittil i år: {value}', en: 'Year to date: {value}' },
  yearFrom: {
    nb: 'Hittil i år: {value} (fra {month})',
    nn: 'Hittil i år: {value} (frå {month})',
    en: 'Year to date: {value} (from {month})',
  },
  shortLong: {
    nb: 'Korttid {short}, langtid {long}',
    nn: 'Korttid {short}, langtid {long}',
    en: 'Short {short}, long {long}',
  },
  changeUp: {
    nb: '{value} mer enn måneden før',
    nn: '{value} meir enn månaden før',
    en: '{value} more than the month before',
  },
  changeDown: {
    nb: '{value} mindre enn måneden før',
    nn: '{value} mindre enn månaden før',
    en: '{value} less than the month before',
  },
  changeNone: { nb: 'Som måneden før', nn: 'Som månaden før', en: 'As the month before' },
  points: { nb: '{value} prosentpoeng', nn: '{value} prosentpoeng', en: '{value} percentage points' },
  hoursOf: { nb: '{value} t', nn: '{value} t', en: '{value} h' },
  callouts: {
    nb: '{count, plural, =0 {Ingen utrykninger} one {# utrykning} other {# utrykninger}}, {hours} t',
    nn: '{count, plural, =0 {Ingen utrykkingar} one {# utrykking} other {# utrykkingar}}, {hours} t',
    en: '{count, plural, =0 {No call-outs} one {# call-out} other {# call-outs}}, {hours} h',
  },
  rate: {
    nb: '{rate} per 100 gjennomførte vakter',
    nn: '{rate} per 100 gjennomførte vakter',
    en: '{rate} per 100 worked shifts',
  },
  headCount: { nb: 'Bemanning', nn: 'Bemanning', en: 'Head count' },
  headCountText: {
    nb: '{fte} årsverk, {permanent} fast ansatte',
    nn: '{fte} årsverk, {permanent} fast tilsette',
    en: '{fte} full-time equivalents, {permanent} permanent employees',
  },
  breachesByType: {
    nb: 'Mulige brudd etter type',
    nn: 'Moglege brot etter type',
    en: 'Possible breaches by type',
  },
  causes: { nb: 'Mulige årsaker', nn: 'Moglege årsaker', en: 'Possible causes' },
  within: {
    nb: '{count, plural, =0 {Ingen funn lå innenfor en dispensasjon.} one {# funn lå innenfor en dispensasjon og er ikke talt med.} other {# funn lå innenfor en dispensasjon og er ikke talt med.}}',
    nn: '{count, plural, =0 {Ingen funn låg innanfor ein dispensasjon.} one {# funn låg innanfor ein dispensasjon og er ikkje talt med.} other {# funn låg innanfor ein dispensasjon og er ikkje talde med.}}',
    en: '{count, plural, =0 {No finding was within a dispensation.} one {# finding was within a dispensation and is not counted.} other {# findings were within a dispensation and are not counted.}}',
  },
  seeList: { nb: 'Se de mulige bruddene', nn: 'Sjå dei moglege brota', en: 'See the possible breaches' },
  seeReport: { nb: 'Les månedsrapporten', nn: 'Les månadsrapporten', en: 'Read the monthly report' },
  trends: { nb: 'Siste 13 måneder', nn: 'Siste 13 månader', en: 'The last 13 months' },
  units: { nb: 'Enheter', nn: 'Einingar', en: 'Units' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  persons: { nb: 'Personer', nn: 'Personar', en: 'Persons' },
  coverage: {
    nb: 'Kontrollert: arbeidstiden til {evaluated} av {employed} ansatte.',
    nn: 'Kontrollert: arbeidstida til {evaluated} av {employed} tilsette.',
    en: 'Checked: the working time of {evaluated} of {employed} employees.',
  },
  nothing: {
    nb: 'Ingen arbeidstid er kontrollert for denne måneden. Det betyr ikke at det ikke er brudd.',
    nn: 'Inga arbeidstid er kontrollert for denne månaden. Det tyder ikkje at det ikkje er brot.',
    en: 'No working time has been checked for this month. That does not mean that there are no breaches.',
  },
} satisfies Messages;
