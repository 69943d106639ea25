import type { Messages } from '../platform/i18n/texts.js';

/** What the monthly report says, in its own sentences. */
export const REPORT_WORDS = {
  title: {
    nb: 'Virksomhetsrapport {month}: arbeidstid og fravær',
    nn: 'Verksemdsrapport {month}: arbeidstid og fråvær',
    en: 'Report for {month}: working time and absence',
  },
  reports: { nb: 'Månedsrapporter', nn: 'Månadsrapportar', en: 'Monthly reports' },
  noReports: {
    nb: 'Ingen måned har tall ennå.',
    nn: 'Ingen månad har tal enno.',
    en: 'No month has figures yet.',
  },
  units: { nb: 'Gjelder enhetene {units}.', nn: 'Gjeld einingane {units}.', en: 'Covers the units {units}.' },
  asJson: { nb: 'Tallene som JSON', nn: 'Tala som JSON', en: 'The figures as JSON' },
  headCount: { nb: 'Bemanning', nn: 'Bemanning', en: 'Head count' },
  headCountText: {
    nb: 'Ved utgangen av {month} var {permanent, plural, one {# fast ansatt} other {# fast ansatte}}, tilsvarende {fte} årsverk. I tillegg kom {trainees, plural, one {# trainee} other {# traineer}}, {apprentices, plural, one {# lærling} other {# lærlinger}} og {temporary, plural, one {# midlertidig ansatt} other {# midlertidig ansatte}}.',
    nn: 'Ved utgangen av {month} var {permanent, plural, one {# fast tilsett} other {# fast tilsette}}, tilsvarande {fte} årsverk. I tillegg kom {trainees, plural, one {# trainee} other {# traineear}}, {apprentices, plural, one {# lærling} other {# lærlingar}} og {temporary, plural, one {# mellombels tilsett} other {# mellombels tilsette}}.',
    en: 'At the end of {month} there {permanent, plural, one {was # permanent employee} other {were # permanent employees}}, equal to {fte} full-time equivalents; besides them {trainees, plural, one {# trainee} other {# trainees}}, {apprentices, plural, one {# apprentice} other {# apprentices}} and {temporary, plural, one {# temporary employee} other {# temporary employees}}.',
  },
  hires: {
    nb: 'Begynte i måneden: {titles}.',
    nn: 'Byrja i månaden: {titles}.',
    en: 'Joined in the month: {titles}.',
  },
  noHires: {
    nb: 'Ingen begynte i måneden.',
    nn: 'Ingen byrja i månaden.',
    en: 'Nobody joined in the month.',
  },
  leavers: {
    nb: 'Sluttet i måneden: {titles}.',
    nn: 'Slutta i månaden: {titles}.',
    en: 'Left in the month: {titles}.',
  },
  noLeavers: {
    nb: 'Ingen sluttet i måneden.',
    nn: 'Ingen slutta i månaden.',
    en: 'Nobody left in the month.',
  },
  headCountTable: {
    nb: 'Ansatte og årsverk på siste dag i måneden',
    nn: 'Tilsette og årsverk på siste dag i månaden',
    en: 'Employees and full-time equivalents on the last day of the month',
  },
  employment: { nb: 'Ansettelse', nn: 'Tilsetjing', en: 'Employment' },
  persons: { nb: 'Personer', nn: 'Personar', en: 'Persons' },
  fte: { nb: 'Årsverk', nn: 'Årsverk', en: 'Full-time equivalents' },
  keyFigures: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Key figures' },
  keyFigureTable: {
    nb: 'Nøkkeltall med måltall',
    nn: 'Nøkkeltal med måltal',
    en: 'Key figures with their goals',
  },
  keyFigure: { nb: 'Nøkkeltall', nn: 'Nøkkeltal', en: 'Key figure' },
  yearToDate: { nb: 'Hittil i år', nn: 'Hittil i år', en: 'Year to date' },
  goal: { nb: 'Måltall', nn: 'Måltal', en: 'Goal' },
  goalMet: { nb: 'oppnådd', nn: 'nådd', en: 'met' },
  goalMissed: { nb: 'ikke oppnådd', nn: 'ikkje nådd', en: 'not met' },
  goalOpen: { nb: 'kan ikke vurderes', nn: 'kan ikkje vurderast', en: 'cannot be judged' },
  goalBelowPercent: { nb: 'under {below} %', nn: 'under {below} %', en: 'below {below}%' },
  goalBelowMonth: {
    nb: 'færre enn {below} per måned',
    nn: 'færre enn {below} per månad',
    en: 'fewer than {below} a month',
  },
  noGoal: { nb: 'ikke fastsatt', nn: 'ikkje fastsett', en: 'none set' },
  noUnitGoal: { nb: 'ikke fastsatt per enhet', nn: 'ikkje fastsett per eining', en: 'none set by unit' },
  short: {
    nb: 'herav korttid (til og med 16 dager)',
    nn: 'av dette korttid (til og med 16 dagar)',
    en: 'of which short (up to and including 16 days)',
  },
  long: {
    nb: 'herav langtid (mer enn 16 dager)',
    nn: 'av dette langtid (meir enn 16 dagar)',
    en: 'of which long (more than 16 days)',
  },
  countedFrom: {
    nb: '{hours} (regnet fra og med {month})',
    nn: '{hours} (rekna frå og med {month})',
    en: '{hours} (counted from {month} on)',
  },
  overtimeNote: {
    nb: 'Overtidstimer omfatter overtid og utrykninger i beredskapsvaktordninger.',
    nn: 'Overtidstimar omfattar overtid og utrykkingar i beredskapsvaktordningar.',
    en: 'Overtime hours include overtime work and call-outs in the on-call schemes.',
  },
  calloutText: {
    nb: '{callouts, plural, =0 {Det var ingen utrykninger i måneden.} one {Det var # utrykning i måneden, {hours} timer til sammen.} other {Det var # utrykninger i måneden, {hours} timer til sammen.}}',
    nn: '{callouts, plural, =0 {Det var ingen utrykkingar i månaden.} one {Det var # utrykking i månaden, {hours} timar til saman.} other {Det var # utrykkingar i månaden, {hours} timar til saman.}}',
    en: '{callouts, plural, =0 {There were no call-outs in the month.} one {There was # call-out in the month, {hours} hours in all.} other {There were # call-outs in the month, {hours} hours in all.}}',
  },
  standbyText: {
    nb: 'Det var {hours} timer beredskapsvakt i måneden, {year} timer hittil i år. Utrykninger hittil i år: {callouts, number}.',
    nn: 'Det var {hours} timar beredskapsvakt i månaden, {year} timar hittil i år. Utrykkingar hittil i år: {callouts, number}.',
    en: 'There were {hours} hours of standby in the month, {year} hours in the year to date. Call-outs in the year to date: {callouts, number}.',
  },
  spread: {
    nb: 'Dette gjelder {persons, plural, one {# person} other {# personer}} og {incidents, plural, one {# hendelse} other {# hendelser}}: {planned} lå i planen som ble kunngjort, {worked} oppsto da dagen ble annerledes. {open} er ikke vurdert, {real} er vurdert som brudd.',
    nn: 'Dette gjeld {persons, plural, one {# person} other {# personar}} og {incidents, plural, one {# hending} other {# hendingar}}: {planned} låg i planen som vart kunngjord, {worked} oppstod då dagen vart annleis. {open} er ikkje vurderte, {real} er vurderte som brot.',
    en: 'They concern {persons, plural, one {# person} other {# persons}} and {incidents, plural, one {# incident} other {# incidents}}: {planned} were in the published plan, {worked} arose when the day turned out otherwise. {open} not assessed yet, {real} assessed as breaches.',
  },
  breaches: {
    nb: 'Mulige brudd på arbeidstid',
    nn: 'Moglege brot på arbeidstid',
    en: 'Possible working-time breaches',
  },
  possible: {
    nb: 'Tallene er mulige brudd: funn som ikke er vurdert, og funn som er vurdert som brudd. Et funn er ikke et brudd før noen har vurdert det.',
    nn: 'Tala er moglege brot: funn som ikkje er vurderte, og funn som er vurderte som brot. Eit funn er ikkje eit brot før nokon har vurdert det.',
    en: 'The figures are possible breaches: findings not yet assessed, and findings assessed as breaches. A finding is no breach until somebody has assessed it.',
  },
  rate: {
    nb: 'Det er {rate} mulige brudd per 100 gjennomførte vakter ({shifts, plural, one {# vakt} other {# vakter}}). Andre har publisert {published} per 100.',
    nn: 'Det er {rate} moglege brot per 100 gjennomførte vakter ({shifts, plural, one {# vakt} other {# vakter}}). Andre har publisert {published} per 100.',
    en: 'That is {rate} possible breaches per 100 worked shifts ({shifts, plural, one {# shift} other {# shifts}}). Others have published {published} per 100.',
  },
  typeTable: {
    nb: 'Mulige brudd etter type',
    nn: 'Moglege brot etter type',
    en: 'Possible breaches by type',
  },
  causeTable: {
    nb: 'Årsaker til mulige brudd',
    nn: 'Årsaker til moglege brot',
    en: 'Causes of possible breaches',
  },
  withinAgreement: {
    nb: '{count, plural, =0 {Ingen funn lå innenfor en avtalt dispensasjon.} one {I tillegg var # funn innenfor en avtalt dispensasjon; det er ikke talt med.} other {I tillegg var # funn innenfor en avtalt dispensasjon; de er ikke talt med.}}',
    nn: '{count, plural, =0 {Ingen funn låg innanfor ein avtalt dispensasjon.} one {I tillegg var # funn innanfor ein avtalt dispensasjon; det er ikkje talt med.} other {I tillegg var # funn innanfor ein avtalt dispensasjon; dei er ikkje talde med.}}',
    en: '{count, plural, =0 {No finding was within an agreed dispensation.} one {Besides, # finding was within an agreed dispensation; it is not counted.} other {Besides, # findings were within an agreed dispensation; they are not counted.}}',
  },
  changeHeading: {
    nb: 'Endring fra måneden før',
    nn: 'Endring frå månaden før',
    en: 'Change from the month before',
  },
  change: {
    nb: '{direction, select, fewer {{count, plural, one {# mulig brudd} other {# mulige brudd}} i {month}, {difference} færre enn i {before} ({previous}).} more {{count, plural, one {# mulig brudd} other {# mulige brudd}} i {month}, {difference} flere enn i {before} ({previous}).} other {{count, plural, one {# mulig brudd} other {# mulige brudd}} i {month}, like mange som i {before}.}}',
    nn: '{direction, select, fewer {{count, plural, one {# mogleg brot} other {# moglege brot}} i {month}, {difference} færre enn i {before} ({previous}).} more {{count, plural, one {# mogleg brot} other {# moglege brot}} i {month}, {difference} fleire enn i {before} ({previous}).} other {{count, plural, one {# mogleg brot} other {# moglege brot}} i {month}, like mange som i {before}.}}',
    en: '{direction, select, fewer {{count, plural, one {# possible breach} other {# possible breaches}} in {month}, {difference} fewer than in {before} ({previous}).} more {{count, plural, one {# possible breach} other {# possible breaches}} in {month}, {difference} more than in {before} ({previous}).} other {{count, plural, one {# possible breach} other {# possible breaches}} in {month}, as many as in {before}.}}',
  },
  changeLargest: {
    nb: 'Størst er endringen for «{type}», fra {from} til {to}.',
    nn: 'Størst er endringa for «{type}», frå {from} til {to}.',
    en: 'The largest change is in “{type}”, from {from} to {to}.',
  },
  changeUnknown: {
    nb: 'Måneden før har ingen tall å sammenligne med.',
    nn: 'Månaden før har ingen tal å samanlikne med.',
    en: 'The month before has no figures to compare with.',
  },
  measures: { nb: 'Langsiktige tiltak', nn: 'Langsiktige tiltak', en: 'Long-term measures' },
  noMeasures: {
    nb: 'HR har ikke lagt inn tekst for denne måneden.',
    nn: 'HR har ikkje lagt inn tekst for denne månaden.',
    en: 'HR has not entered a text for this month.',
  },
  trends: { nb: 'Utvikling siste 13 måneder', nn: 'Utvikling siste 13 månader', en: 'The last 13 months' },
  data: { nb: 'Om tallene', nn: 'Om tala', en: 'About the figures' },
  coverage: {
    nb: 'Arbeidstiden til {evaluated} av {employed, plural, one {# ansatt} other {# ansatte}} er kontrollert{others, plural, =0 {} one {; den siste har ingen registrert arbeidstid i måneden} other {; de øvrige har ingen registrert arbeidstid i måneden}}.',
    nn: 'Arbeidstida til {evaluated} av {employed, plural, one {# tilsett} other {# tilsette}} er kontrollert{others, plural, =0 {} one {; den siste har inga registrert arbeidstid i månaden} other {; dei andre har inga registrert arbeidstid i månaden}}.',
    en: 'The working time of {evaluated} of {employed, plural, one {# employee} other {# employees}} has been checked{others, plural, =0 {} one {; the last one has no registered working time in the month} other {; the others have no registered working time in the month}}.',
  },
  rejected: {
    nb: 'I filene som er lest inn, er {rows, plural, one {# rad} other {# rader}} avvist og ikke med.',
    nn: 'I filene som er lesne inn, er {rows, plural, one {# rad avvist} other {# rader avviste}} og ikkje med.',
    en: 'In the files that have been imported {rows, plural, one {# row was rejected and is} other {# rows were rejected and are}} not included.',
  },
  rulebook: {
    nb: 'Funnene er gjort etter regelverk {rulebooks}. Bare funn over grensen som gjelder etter avtale, er talt med.',
    nn: 'Funna er gjorde etter regelverk {rulebooks}. Berre funn over grensa som gjeld etter avtale, er talde med.',
    en: 'The findings were made with rulebook {rulebooks}. Only findings beyond the limit in force after agreements are counted.',
  },
  sickNote: {
    nb: 'Sykefravær er tapte dagsverk i prosent av avtalte dagsverk, eget sykefravær, mandag til fredag uten helligdager. Delene kan avvike fra summen på grunn av avrunding. Tall for færre enn fem personer vises ikke, og heller ikke tall som de kunne regnes ut av.',
    nn: 'Sjukefråvær er tapte dagsverk i prosent av avtalte dagsverk, eige sjukefråvær, måndag til fredag utan heilagdagar. Delane kan avvike frå summen på grunn av avrunding. Tal for færre enn fem personar blir ikkje viste, og heller ikkje tal som dei kunne reknast ut av.',
    en: 'Sick leave is lost days in percent of agreed days, own illness, Monday to Friday without public holidays. Parts may differ from the total by rounding. Figures for fewer than five persons are not shown, nor are figures they could be worked out from.',
  },
  gaps: {
    nb: 'Måneder før registreringen begynte, og måneder som ikke er kontrollert, er vist som hull, ikke som null.',
    nn: 'Månader før registreringa byrja, og månader som ikkje er kontrollerte, er viste som hol, ikkje som null.',
    en: 'Months before registration began and months that have not been checked are shown as gaps, not as zeros.',
  },
  madeAt: { nb: 'Laget {at}.', nn: 'Laga {at}.', en: 'Made {at}.' },
  list: { nb: 'Figurer og tabeller', nn: 'Figurar og tabellar', en: 'Figures and tables' },
  figure: { nb: 'Figur', nn: 'Figur', en: 'Figure' },
  table: { nb: 'Tabell', nn: 'Tabell', en: 'Table' },
} satisfies Messages;
