import type { Messages } from '../../platform/i18n/texts.js';

/** What an alert mail says. It names rule, date and unit; persons are behind the link. */
export const ALERT_WORDS = {
  greeting: { nb: 'Hei {name},', nn: 'Hei {name},', en: 'Dear {name},' },
  'greeting-reader': { nb: 'Hei,', nn: 'Hei,', en: 'Hello,' },
  digestSubject: {
    nb: 'Dagens varsler om arbeidstid: {count, number}',
    nn: 'Varsla i dag om arbeidstid: {count, number}',
    en: 'Today’s alerts on working time: {count, number}',
  },
  mixedSubject: {
    nb: '{what}, og {others, plural, one {# varsel} other {# varsler}} til',
    nn: '{what}, og {others, plural, one {# varsel} other {# varsel}} til',
    en: '{what}, and {others, plural, one {# more alert} other {# more alerts}}',
  },
  'possible-breach-subject': {
    nb: '{count, plural, one {# nytt mulig brudd} other {# nye mulige brudd}} på arbeidstidsreglene',
    nn: '{count, plural, one {# nytt mogleg brot} other {# nye moglege brot}} på arbeidstidsreglane',
    en: '{count, plural, one {# new possible breach} other {# new possible breaches}} of the working-time rules',
  },
  'possible-breach-intro': {
    nb: 'Det er funnet {count, plural, one {ett mulig brudd} other {# mulige brudd}} på arbeidsmiljølovens regler om arbeidstid. Et funn er et mulig brudd til det er vurdert: åpne det, se hva som skjedde, og vurder det.',
    nn: 'Det er funne {count, plural, one {eitt mogleg brot} other {# moglege brot}} på reglane om arbeidstid i arbeidsmiljølova. Eit funn er eit mogleg brot til det er vurdert: opne det, sjå kva som hende, og vurder det.',
    en: '{count, plural, one {One possible breach} other {# possible breaches}} of the working-time rules of the Working Environment Act {count, plural, one {was} other {were}} found. A finding is a possible breach until it has been assessed: open it, see what happened, and assess it.',
  },
  'foreseen-subject': {
    nb: 'Planen gir {count, plural, one {# mulig brudd} other {# mulige brudd}} som kan unngås',
    nn: 'Planen gir {count, plural, one {# mogleg brot} other {# moglege brot}} som kan unngåast',
    en: 'The plan leads to {count, plural, one {# possible breach} other {# possible breaches}} that can be avoided',
  },
  'foreseen-intro': {
    nb: 'Den publiserte planen fører til {count, plural, one {et mulig brudd} other {# mulige brudd}} på dager som ennå ikke er kommet. Endres planen i tide, blir det ikke noe brudd.',
    nn: 'Den publiserte planen fører til {count, plural, one {eit mogleg brot} other {# moglege brot}} på dagar som enno ikkje er komne. Blir planen endra i tide, blir det ikkje noko brot.',
    en: 'The published plan leads to {count, plural, one {a possible breach} other {# possible breaches}} on days still to come. If the plan is changed in time there will be none.',
  },
  'foreseen-head': {
    nb: 'Den {date} blir dette et mulig brudd, med mindre {change}: {rule}',
    nn: 'Den {date} blir dette eit mogleg brot, med mindre {change}: {rule}',
    en: 'On {date} this becomes a possible breach, unless {change}: {rule}',
  },
  'change-plan': { nb: 'planen endres', nn: 'planen blir endra', en: 'the plan is changed' },
  'change-hours': {
    nb: '{time} tas ut av planen',
    nn: '{time} blir teke ut av planen',
    en: '{time} are taken out of the plan',
  },
  'change-rest': {
    nb: 'hvilen blir {time} lengre',
    nn: 'kvila blir {time} lengre',
    en: 'the rest becomes {time} longer',
  },
  'change-rest-between': {
    nb: 'hvilen mellom vakten som slutter {ends}, og den som begynner {begins}, blir {time} lengre',
    nn: 'kvila mellom vakta som sluttar {ends}, og den som byrjar {begins}, blir {time} lengre',
    en: 'the rest between the shift that ends {ends} and the one that begins {begins} becomes {time} longer',
  },
  'case-detail': { nb: '{unit} – {condition}', nn: '{unit} – {condition}', en: '{unit} – {condition}' },
  'overdue-subject': {
    nb: '{count, plural, one {# mulig brudd} other {# mulige brudd}} venter på vurdering',
    nn: '{count, plural, one {# mogleg brot} other {# moglege brot}} ventar på vurdering',
    en: '{count, plural, one {# possible breach waits} other {# possible breaches wait}} for assessment',
  },
  'overdue-intro': {
    nb: 'Det ble sendt varsel om dette for mer enn {days, plural, one {# dag} other {# dager}} siden, og ingen har vurdert det ennå. Blir det ikke vurdert, går det videre til neste nivå.',
    nn: 'Det vart sendt varsel om dette for meir enn {days, plural, one {# dag} other {# dagar}} sidan, og ingen har vurdert det enno. Blir det ikkje vurdert, går det vidare til neste nivå.',
    en: 'A mail told of this more than {days, plural, one {# day} other {# days}} ago, and nobody has assessed it yet. If it is not assessed, it goes to the next level.',
  },
  'escalated-subject': {
    nb: '{count, plural, one {# mulig brudd} other {# mulige brudd}} i enheter under deg er ikke vurdert i tide',
    nn: '{count, plural, one {# mogleg brot er ikkje vurdert} other {# moglege brot er ikkje vurderte}} i tide i einingar under deg',
    en: '{count, plural, one {# possible breach} other {# possible breaches}} in units below you not assessed in time',
  },
  'escalated-intro': {
    nb: 'Den som fikk varselet, er også påminnet. Mer enn {days, plural, one {# dag} other {# dager}} etter påminnelsen har ingen vurdert dette.',
    nn: 'Den som fekk varselet, er også påmint. Meir enn {days, plural, one {# dag} other {# dagar}} etter påminninga har ingen vurdert dette.',
    en: 'Whoever was told has been reminded too. More than {days, plural, one {# day} other {# days}} after the reminder nobody has assessed this.',
  },
  'objection-subject': {
    nb: '{count, plural, one {En innsigelse} other {# innsigelser}} mot funn venter på svar',
    nn: '{count, plural, one {Ei innseiing} other {# innseiingar}} mot funn ventar på svar',
    en: '{count, plural, one {An objection to a finding waits} other {# objections to findings wait}} for an answer',
  },
  'objection-intro': {
    nb: 'En ansatt sier at et funn er feil. Les innsigelsen, og svar om den ansatte har rett og hvorfor.',
    nn: 'Ein tilsett seier at eit funn er feil. Les innseiinga, og svar om den tilsette har rett og kvifor.',
    en: 'An employee says that a finding is wrong. Read the objection, and answer whether the employee is right and why.',
  },
  'objection-detail': {
    nb: '{unit} – svar innen {due}',
    nn: '{unit} – svar innan {due}',
    en: '{unit} – to be answered by {due}',
  },
  'objection-open': { nb: 'Åpne innsigelsen', nn: 'Opne innseiinga', en: 'Open the objection' },
  'room-subject': {
    nb: 'Lite igjen av {count, plural, one {en grense} other {# grenser}} for overtid eller arbeidstid',
    nn: 'Lite igjen av {count, plural, one {ei grense} other {# grenser}} for overtid eller arbeidstid',
    en: 'Little left of {count, plural, one {a limit} other {# limits}} of overtime or working time',
  },
  'room-intro': {
    nb: 'Det er ikke noe brudd, men det skal lite til. Hvem det gjelder, ser du når du har logget inn.',
    nn: 'Det er ikkje noko brot, men det skal lite til. Kven det gjeld, ser du når du har logga inn.',
    en: 'This is no breach, but little is left. Whom it is about you see once you have signed in.',
  },
  'room-detail': {
    nb: '{unit}, {from} til {to}',
    nn: '{unit}, {from} til {to}',
    en: '{unit}, {from} to {to}',
  },
  'room-open': { nb: 'Se hva som er igjen', nn: 'Sjå kva som er igjen', en: 'See what is left' },
  'threshold-subject': {
    nb: '{count, plural, one {Et måltall er} other {# måltall er}} ikke lenger oppfylt denne måneden',
    nn: '{count, plural, one {Eit måltal er ikkje lenger oppfylt} other {# måltal er ikkje lenger oppfylte}} denne månaden',
    en: '{count, plural, one {A goal is} other {# goals are}} no longer met this month',
  },
  'threshold-intro': {
    nb: 'Tallene er ikke lenger under målet for måneden. Måneden er ikke slutt, så tallene kan endre seg.',
    nn: 'Tala er ikkje lenger under målet for månaden. Månaden er ikkje slutt, så tala kan endre seg.',
    en: 'Figures are no longer below the goal for the month. The month is not over, so they can still change.',
  },
  'schedule-subject': {
    nb: '{count, plural, one {Noe} other {# ting}} i tidsplanen må ses på',
    nn: '{count, plural, one {Noko} other {# ting}} i tidsplanen må sjåast på',
    en: '{count, plural, one {Something} other {# things}} done by the clock must be looked at',
  },
  'schedule-intro': {
    nb: 'Det Hviletid gjør av seg selv, gikk ikke som det skulle. Siden Tidsplan sier hva som kom ut av det.',
    nn: 'Det Hviletid gjer av seg sjølv, gjekk ikkje som det skulle. Sida Tidsplan seier kva som kom ut av det.',
    en: 'What Hviletid does by itself did not go as it should. The page Schedules says what came of it.',
  },
  'schedule-attention': {
    nb: 'er gjort, men utfallet må ses på',
    nn: 'er gjort, men utfallet må sjåast på',
    en: 'was done, but what came of it must be looked at',
  },
  'schedule-failing': {
    nb: 'mislykkes og prøves igjen',
    nn: 'mislukkast og blir prøvd igjen',
    en: 'fails and is tried again',
  },
  'report-subject': {
    nb: '{count, plural, one {En månedsrapport} other {# månedsrapporter}} er lukket og kan leses',
    nn: '{count, plural, one {Ein månadsrapport} other {# månadsrapportar}} er lukka og kan lesast',
    en: '{count, plural, one {A monthly report is} other {# monthly reports are}} closed and can be read',
  },
  'report-intro': {
    nb: 'Tallene for måneden står fast. Rapporten kan leses og lastes ned etter innlogging.',
    nn: 'Tala for månaden står fast. Rapporten kan lesast og lastast ned etter innlogging.',
    en: 'The figures of the month stay as they are. The report can be read and downloaded once signed in.',
  },
  'report-head': {
    nb: 'Rapporten for {month}',
    nn: 'Rapporten for {month}',
    en: 'The report for {month}',
  },
  'report-version': { nb: 'versjon {version}', nn: 'versjon {version}', en: 'version {version}' },
  'report-open': { nb: 'Åpne rapporten', nn: 'Opne rapporten', en: 'Open the report' },
  'schedule-open': { nb: 'Åpne tidsplanen', nn: 'Opne tidsplanen', en: 'Open the schedules' },
  'goal-unsaid': {
    nb: 'tallet står i oversikten',
    nn: 'talet står i oversikta',
    en: 'the figure is in the overview',
  },
  'goal-value': {
    nb: 'nå {value}',
    nn: 'no {value}',
    en: 'now {value}',
  },
  'goal-open': { nb: 'Åpne oversikten', nn: 'Opne oversikta', en: 'Open the overview' },
  open: { nb: 'Se funnet', nn: 'Sjå funnet', en: 'See the finding' },
  list: {
    nb: 'Listen over mulige brudd',
    nn: 'Lista over moglege brot',
    en: 'The list of possible breaches',
  },
  'no-manager': {
    nb: 'HR får varselet fordi ingen annen leder er registrert over enheten: {units}.',
    nn: 'HR får varselet fordi ingen annan leiar er registrert over eininga: {units}.',
    en: 'HR is told because no other manager is on record above the unit: {units}.',
  },
  'no-address': {
    nb: 'Du får varselet fordi nærmeste leder ikke har en e-postadresse: {units}.',
    nn: 'Du får varselet fordi næraste leiar ikkje har ei e-postadresse: {units}.',
    en: 'You are told because the nearest manager has no e-mail address: {units}.',
  },
  undelivered: {
    nb: 'Du får varselet fordi e-post til nærmeste leder ikke kunne leveres: {units}.',
    nn: 'Du får varselet fordi e-post til næraste leiar ikkje kunne leverast: {units}.',
    en: 'You are told because mail to the nearest manager could not be delivered: {units}.',
  },
  'undelivered-subject': {
    nb: 'E-post til {count, plural, one {en som skal varsles, kan ikke leveres} other {# som skal varsles, kan ikke leveres}}',
    nn: 'E-post til {count, plural, one {ein som skal varslast, kan ikkje leverast} other {# som skal varslast, kan ikkje leverast}}',
    en: 'Mail to {count, plural, one {somebody who is to be told} other {# people who are to be told}} cannot be delivered',
  },
  'undelivered-intro': {
    nb: 'E-postserveren tar ikke imot. Det som gjelder mulige brudd, er gått videre til neste nivå over. Rett adressen i registeret; det som ikke ble levert, kan sendes igjen fra varslingsloggen.',
    nn: 'E-postserveren tek ikkje imot. Det som gjeld moglege brot, er gått vidare til neste nivå over. Rett adressa i registeret; det som ikkje vart levert, kan sendast igjen frå varslingsloggen.',
    en: 'The mail server does not take it. What is about possible breaches has gone on to the next level above. Correct the address in the register; what failed can be sent again from the alert log.',
  },
  'undelivered-lead': { nb: 'Leder for {units}', nn: 'Leiar for {units}', en: 'Manager of {units}' },
  'undelivered-other': {
    nb: 'En mottaker som ikke leder noen enhet',
    nn: 'Ein mottakar som ikkje leier noka eining',
    en: 'A recipient who leads no unit',
  },
  'undelivered-detail': {
    nb: 'hvem det er, og hva serveren svarte, står i loggen',
    nn: 'kven det er, og kva serveren svarte, står i loggen',
    en: 'who it is, and what the server answered, is in the log',
  },
  'undelivered-open': { nb: 'Åpne varslingsloggen', nn: 'Opne varslingsloggen', en: 'Open the alert log' },
  'why-reader': {
    nb: 'Du får denne e-posten fordi du er satt opp som leser av månedsrapporten. HR kan endre det.',
    nn: 'Du får denne e-posten fordi du er sett opp som lesar av månadsrapporten. HR kan endre det.',
    en: 'You receive this mail because you are set up as a reader of the monthly report. HR can change that.',
  },
  why: {
    nb: 'Du får denne e-posten fordi du er leder for enheten eller følger opp arbeidstid i HR. Navn står ikke i e-posten; de vises når du har logget inn. Når og hvordan du får varsler, velger du på siden Varsler.',
    nn: 'Du får denne e-posten fordi du er leiar for eininga eller følgjer opp arbeidstid i HR. Namn står ikkje i e-posten; dei blir viste når du har logga inn. Når og korleis du får varsel, vel du på sida Varsel.',
    en: 'You receive this mail because you manage the unit or follow up working time in HR. It holds no names; they are shown once you have signed in. When and how you are told, you choose on the page Alerts.',
  },
} satisfies Messages;
