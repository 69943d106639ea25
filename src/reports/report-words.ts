import type { Messages } from '../platform/i18n/texts.js';
import { ABOUT_WORDS } from './about-words.js';

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
  asFile: { nb: 'Last ned {format}', nn: 'Last ned {format}', en: 'Download {format}' },
  headCount: { nb: 'Bemanning', nn: 'Bemanning', en: 'Head count' },
  headCountText: {
    nb: 'Ved utgangen av {month} {when, select, coming {er det etter det som er registrert nå,} other {var}} {permanent, plural, one {# fast ansatt} other {# fast ansatte}}{fte, select, none {} other {, tilsvarende {fte} årsverk}}. I tillegg {when, select, coming {kommer} other {kom}} {trainees, plural, one {# trainee} other {# traineer}}, {apprentices, plural, one {# lærling} other {# lærlinger}} og {temporary, plural, one {# midlertidig ansatt} other {# midlertidig ansatte}}.',
    nn: 'Ved utgangen av {month} {when, select, coming {er det etter det som er registrert no,} other {var}} {permanent, plural, one {# fast tilsett} other {# fast tilsette}}{fte, select, none {} other {, tilsvarande {fte} årsverk}}. I tillegg {when, select, coming {kjem} other {kom}} {trainees, plural, one {# trainee} other {# traineear}}, {apprentices, plural, one {# lærling} other {# lærlingar}} og {temporary, plural, one {# mellombels tilsett} other {# mellombels tilsette}}.',
    en: 'At the end of {month} there {when, select, coming {will, as registered now, be {permanent, plural, one {# permanent employee} other {# permanent employees}}} other {{permanent, plural, one {was # permanent employee} other {were # permanent employees}}}}{fte, select, none {} other {, equal to {fte} full-time equivalents}}; besides them {trainees, plural, one {# trainee} other {# trainees}}, {apprentices, plural, one {# apprentice} other {# apprentices}} and {temporary, plural, one {# temporary employee} other {# temporary employees}}.',
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
  hiresSoFar: {
    nb: 'Begynner i måneden etter det som er registrert nå: {titles}.',
    nn: 'Byrjar i månaden etter det som er registrert no: {titles}.',
    en: 'Joining in the month as registered now: {titles}.',
  },
  noHiresSoFar: {
    nb: 'Ingen er så langt registrert som ny i måneden.',
    nn: 'Ingen er så langt registrert som ny i månaden.',
    en: 'Nobody is registered as joining in the month so far.',
  },
  coming: {
    nb: 'Begynner i de tre neste månedene: {titles}.',
    nn: 'Byrjar i dei tre neste månadene: {titles}.',
    en: 'Joining in the next three months: {titles}.',
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
  leaversSoFar: {
    nb: 'Slutter i måneden etter det som er registrert nå: {titles}.',
    nn: 'Sluttar i månaden etter det som er registrert no: {titles}.',
    en: 'Leaving in the month as registered now: {titles}.',
  },
  noLeaversSoFar: {
    nb: 'Ingen er så langt registrert med slutt i måneden.',
    nn: 'Ingen er så langt registrert med slutt i månaden.',
    en: 'Nobody is registered as leaving in the month so far.',
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
  goalBelowHours: {
    nb: 'under {below} timer per måned',
    nn: 'under {below} timar per månad',
    en: 'below {below} hours a month',
  },
  goalsFrom: {
    nb: 'Måltallet gjelder {goals}.',
    nn: 'Måltalet gjeld {goals}.',
    en: 'The goal has been in force {goals}.',
  },
  goalFrom: {
    nb: 'for {name} fra {date}',
    nn: 'for {name} frå {date}',
    en: 'for {name} since {date}',
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
  navRounded: {
    nb: 'Til sammenligning med NAV, med én desimal: sykefravær {total} (korttid {short}, langtid {long}){year, select, none {} other {, hittil i år {year}}}.',
    nn: 'Til samanlikning med NAV, med éin desimal: sjukefråvær {total} (korttid {short}, langtid {long}){year, select, none {} other {, hittil i år {year}}}.',
    en: 'To compare with NAV, to one decimal: sick leave {total} (short {short}, long {long}){year, select, none {} other {, year to date {year}}}.',
  },
  navGoal: {
    nb: 'Måltallet vurderes på {total}.',
    nn: 'Måltalet blir vurdert på {total}.',
    en: 'The goal is judged on {total}.',
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
    nb: 'De mulige bruddene gjelder {persons, plural, one {# person} other {# personer}} og {incidents, plural, one {# hendelse} other {# hendelser}}. {planned, plural, =0 {Ingen} other {#}} lå i den publiserte planen, {worked, plural, =0 {ingen} other {#}} oppsto fordi dagen ble annerledes enn planlagt. {open, plural, =0 {Alle er vurdert} other {# er ikke vurdert ennå}}, {real, plural, =0 {ingen} other {#}} er vurdert som brudd.',
    nn: 'Dei moglege brota gjeld {persons, plural, one {# person} other {# personar}} og {incidents, plural, one {# hending} other {# hendingar}}. {planned, plural, =0 {Ingen} other {#}} låg i den publiserte planen, {worked, plural, =0 {ingen} other {#}} oppstod fordi dagen vart annleis enn planlagd. {open, plural, =0 {Alle er vurderte} other {# er ikkje vurderte enno}}, {real, plural, =0 {ingen} other {#}} er vurderte som brot.',
    en: 'The possible breaches concern {persons, plural, one {# person} other {# persons}} and {incidents, plural, one {# incident} other {# incidents}}. {planned, plural, =0 {None} other {#}} were in the published plan, {worked, plural, =0 {none} other {#}} arose because the day turned out otherwise. {open, plural, =0 {All are assessed} other {# are not assessed yet}}, {real, plural, =0 {none} other {#}} are assessed as breaches.',
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
  noteColumn: { nb: 'Merknad', nn: 'Merknad', en: 'Note' },
  basis: { nb: 'Grunnlag', nn: 'Grunnlag', en: 'Of whom' },
  ofEmployees: {
    nb: '{of} av {employed} ansatte',
    nn: '{of} av {employed} tilsette',
    en: '{of} of {employed} employees',
  },
  rate: {
    nb: 'Det er {rate} mulige brudd per 100 gjennomførte vakter ({shifts, plural, one {# vakt} other {# vakter}}). Andre har publisert {healthRegions} per 100 for tre helseregioner (Fafo-rapport 2015:47) og {municipality} per 100 for kontrollerte turnuser i Stavanger kommune (årsrapport 2021).',
    nn: 'Det er {rate} moglege brot per 100 gjennomførte vakter ({shifts, plural, one {# vakt} other {# vakter}}). Andre har publisert {healthRegions} per 100 for tre helseregionar (Fafo-rapport 2015:47) og {municipality} per 100 for kontrollerte turnusar i Stavanger kommune (årsrapport 2021).',
    en: 'That is {rate} possible breaches per 100 worked shifts ({shifts, plural, one {# shift} other {# shifts}}). Others have published {healthRegions} per 100 of three health regions (Fafo report 2015:47) and {municipality} per 100 of rotas examined in the municipality of Stavanger (annual report 2021).',
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
  measures: { nb: 'Langsiktige tiltak', nn: 'Langsiktige tiltak', en: 'Long-term measures' },
  writeMeasures: {
    nb: 'HRs tekst om langsiktige tiltak (tom linje gir nytt avsnitt)',
    nn: 'HR sin tekst om langsiktige tiltak (tom linje gir nytt avsnitt)',
    en: 'HR’s text on long-term measures (an empty line begins a paragraph)',
  },
  saveMeasures: { nb: 'Lagre teksten', nn: 'Lagre teksten', en: 'Save the text' },
  namesGoToBoard: {
    nb: 'Styret leser teksten, og den slettes ikke når noen slutter. Ta navnene ut, eller kryss av for dem som skal stå, og lagre igjen.',
    nn: 'Styret les teksten, og han blir ikkje sletta når nokon sluttar. Ta namna ut, eller kryss av for dei som skal stå, og lagre igjen.',
    en: 'The board reads the text, and it is not erased when somebody leaves. Take the names out, or tick those that are to stand, and save again.',
  },
  nameIsMeant: {
    nb: '{name} ({code}) skal stå i teksten',
    nn: '{name} ({code}) skal stå i teksten',
    en: '{name} ({code}) is to stand in the text',
  },
  noMeasures: {
    nb: 'HR har ikke lagt inn tekst for denne måneden.',
    nn: 'HR har ikkje lagt inn tekst for denne månaden.',
    en: 'HR has not entered a text for this month.',
  },
  trends: { nb: 'Utvikling siste 13 måneder', nn: 'Utvikling siste 13 månader', en: 'The last 13 months' },
  ...ABOUT_WORDS,
  list: { nb: 'Figurer og tabeller', nn: 'Figurar og tabellar', en: 'Figures and tables' },
  figure: { nb: 'Figur', nn: 'Figur', en: 'Figure' },
  table: { nb: 'Tabell', nn: 'Tabell', en: 'Table' },
} satisfies Messages;
