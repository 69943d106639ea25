import type { Messages } from '../../platform/i18n/texts.js';

/** What the report says about measures and what came of them. */
export const MEASURE_WORDS = {
  heading: { nb: 'Tiltak og virkning', nn: 'Tiltak og verknad', en: 'Measures and their effect' },
  table: {
    nb: 'Tiltak på funn fra de siste 13 månedene',
    nn: 'Tiltak på funn frå dei siste 13 månadene',
    en: 'Measures on findings of the last 13 months',
  },
  what: { nb: 'Tiltak', nn: 'Tiltak', en: 'Measure' },
  owner: { nb: 'Ansvarlig', nn: 'Ansvarleg', en: 'Owner' },
  dates: { nb: 'Frist', nn: 'Frist', en: 'Due' },
  before: { nb: 'Før', nn: 'Før', en: 'Before' },
  after: { nb: 'Etter', nn: 'Etter', en: 'After' },
  effect: { nb: 'Virkning', nn: 'Verknad', en: 'Effect' },
  done: { nb: '{due}, utført {done}', nn: '{due}, utført {done}', en: '{due}, done {done}' },
  droppedOn: {
    nb: '{due}, skrinlagt {dropped}',
    nn: '{due}, skrinlagt {dropped}',
    en: '{due}, dropped {dropped}',
  },
  onCases: {
    nb: '{what} ({rule}, {cases, plural, one {# funn} other {# funn}})',
    nn: '{what} ({rule}, {cases, plural, one {# funn} other {# funn}})',
    en: '{what} ({rule}, {cases, plural, one {# finding} other {# findings}})',
  },
  totals: {
    nb: '{total, plural, one {# tiltak er registrert} other {# tiltak er registrert}} på funn fra de siste 13 månedene. {when, select, coming {Så langt er {done} utført, og {overdue} er ikke utført til fristen.} other {Ved utgangen av måneden var {done} utført, og {overdue} ikke utført til fristen.}}',
    nn: '{total, plural, one {# tiltak er registrert} other {# tiltak er registrerte}} på funn frå dei siste 13 månadene. {when, select, coming {Så langt er {done} utført, og {overdue} er ikkje utført til fristen.} other {Ved utgangen av månaden var {done} utført, og {overdue} ikkje utført til fristen.}}',
    en: '{total, plural, one {# measure is registered} other {# measures are registered}} on findings of the last 13 months. {when, select, coming {So far {done} {done, plural, one {has} other {have}} been done, and {overdue} {overdue, plural, one {has} other {have}} not been done in time.} other {At the end of the month {done} had been done, and {overdue} had not been done in time.}}',
  },
  dropped: {
    nb: '{dropped} tiltak er skrinlagt og skal ikke gjøres.',
    nn: '{dropped, plural, one {# tiltak er skrinlagt} other {# tiltak er skrinlagde}} og skal ikkje gjerast.',
    en: '{dropped, plural, one {# measure has been dropped and is} other {# measures have been dropped and are}} not to be done.',
  },
  more: {
    nb: 'Tabellen har {shown} av dem.',
    nn: 'Tabellen har {shown} av dei.',
    en: 'The table has {shown} of them.',
  },
  none: {
    nb: 'Ingen tiltak er registrert på funn fra de siste 13 månedene.',
    nn: 'Ingen tiltak er registrerte på funn frå dei siste 13 månadene.',
    en: 'No measure is registered on findings of the last 13 months.',
  },
  note: {
    nb: 'Før og etter: mulige brudd av typen i enheten, i like mange hele måneder før og etter måneden tiltaket ble utført, høyst tre. De sier ikke hva som er årsaken til endringen.',
    nn: 'Før og etter: moglege brot av typen i eininga, i like mange heile månader før og etter månaden tiltaket vart utført, høgst tre. Dei seier ikkje kva som er årsaka til endringa.',
    en: 'Before and after: possible breaches of the type in the unit, in as many whole months before and after the month the measure was done in, three at most. They do not say what caused the change.',
  },
  overMonths: {
    nb: '{count, number} ({months} md.)',
    nn: '{count, number} ({months} md.)',
    en: '{count, number} ({months} mo.)',
  },
  notYet: { nb: 'ikke ennå', nn: 'ikkje enno', en: 'not yet' },
} satisfies Messages;
