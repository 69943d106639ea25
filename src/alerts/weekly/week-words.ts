import type { Messages } from '../../platform/i18n/texts.js';

/** HR's summary of a week. */
export const WEEK_WORDS = {
  subject: {
    nb: 'Arbeidstid, uken {from} til {to}',
    nn: 'Arbeidstid, veka {from} til {to}',
    en: 'Working time, the week {from} to {to}',
  },
  preheader: {
    nb: '{found, number} nye mulige brudd, {open, number} venter på vurdering, {overdue, number} over fristen',
    nn: '{found, number} nye moglege brot, {open, number} ventar på vurdering, {overdue, number} over fristen',
    en: '{found, number} new possible breaches, {open, number} waiting for assessment, {overdue, number} overdue',
  },
  greeting: { nb: 'Hei {name},', nn: 'Hei {name},', en: 'Dear {name},' },
  intro: {
    nb: 'Mulige brudd funnet fra {from} til {to}, og hvordan det står til nå.',
    nn: 'Moglege brot funne frå {from} til {to}, og korleis det står til no.',
    en: 'Possible breaches found from {from} to {to}, and how things stand now.',
  },
  nothing: {
    nb: 'Ingen nye, og ingen som venter på vurdering.',
    nn: 'Ingen nye, og ingen som ventar på vurdering.',
    en: 'None are new, and none wait for assessment.',
  },
  byUnit: { nb: 'Etter enhet', nn: 'Etter eining', en: 'By unit' },
  byType: { nb: 'Etter type', nn: 'Etter type', en: 'By type' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  type: { nb: 'Type', nn: 'Type', en: 'Type' },
  found: { nb: 'Nye', nn: 'Nye', en: 'New' },
  open: { nb: 'Åpne', nn: 'Opne', en: 'Open' },
  overdue: { nb: 'Over frist', nn: 'Over frist', en: 'Overdue' },
  foreseen: { nb: 'I planen', nn: 'I planen', en: 'In the plan' },
  otherRules: { nb: 'Andre regler', nn: 'Andre reglar', en: 'Other rules' },
  measures: {
    nb: '{count, plural, one {Ett tiltak er ikke utført til fristen.} other {# tiltak er ikke utført til fristen.}}',
    nn: '{count, plural, one {Eitt tiltak er ikkje utført til fristen.} other {# tiltak er ikkje utførte til fristen.}}',
    en: '{count, plural, one {One measure was not done in time.} other {# measures were not done in time.}}',
  },
  toMeasures: {
    nb: 'Se sakene med tiltak over fristen',
    nn: 'Sjå sakene med tiltak over fristen',
    en: 'See the cases with measures that are overdue',
  },
  troubles: {
    nb: '{undelivered, plural, =0 {} one {# e-post kunne ikke leveres. } other {# e-poster kunne ikke leveres. }}{toNobody, plural, =0 {} one {# varsel har ingen å gå til.} other {# varsler har ingen å gå til.}}',
    nn: '{undelivered, plural, =0 {} one {# e-post kunne ikkje leverast. } other {# e-postar kunne ikkje leverast. }}{toNobody, plural, =0 {} one {# varsel har ingen å gå til.} other {# varsel har ingen å gå til.}}',
    en: '{undelivered, plural, =0 {} one {# mail could not be delivered. } other {# mails could not be delivered. }}{toNobody, plural, =0 {} one {# alert has nobody to go to.} other {# alerts have nobody to go to.}}',
  },
  log: { nb: 'Åpne varslingsloggen', nn: 'Opne varslingsloggen', en: 'Open the alert log' },
  list: {
    nb: 'Listen over mulige brudd',
    nn: 'Lista over moglege brot',
    en: 'The list of possible breaches',
  },
  why: {
    nb: 'Du får denne e-posten hver uke fordi du er i HR. Den kan slås av på siden Varsler.',
    nn: 'Du får denne e-posten kvar veke fordi du er i HR. Han kan slåast av på sida Varsel.',
    en: 'You receive this mail every week because you are in HR. It can be turned off on the page Alerts.',
  },
} satisfies Messages;
