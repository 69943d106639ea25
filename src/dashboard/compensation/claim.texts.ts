import type { Messages } from '../../platform/i18n/texts.js';

export const CLAIM_TEXTS = {
  title: { nb: 'Kompenserende hvile', nn: 'Kompenserande kvile', en: 'Compensating rest' },
  intro: {
    nb: 'Når hvilen er kortere enn loven sier fordi en avtale eller et unntak i loven tillater det, skal den ansatte få like mye hvile igjen. Et krav lukkes av en senere hvile som er lengre enn sin egen minstetid med minst det som manglet.',
    nn: 'Når kvila er kortare enn lova seier fordi ein avtale eller eit unntak i lova tillèt det, skal den tilsette få like mykje kvile att. Eit krav blir lukka av ei seinare kvile som er lengre enn si eiga minstetid med minst det som mangla.',
    en: 'Where rest is shorter than the Act says because an agreement or an exception of the Act allows it, the employee is to get as much rest back. A claim is closed by a later rest that is longer than its own minimum by at least what was lacking.',
  },
  none: { nb: 'Ingen krav i utvalget.', nn: 'Ingen krav i utvalet.', en: 'No claims in the selection.' },
  filter: { nb: 'Utvalg', nn: 'Utval', en: 'Selection' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  allUnits: { nb: 'Alle enheter', nn: 'Alle einingar', en: 'All units' },
  number: { nb: 'Ansattnummer', nn: 'Tilsettnummer', en: 'Employee number' },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  show: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  rule: { nb: 'Hvile', nn: 'Kvile', en: 'Rest' },
  deficit: { nb: 'Mangler', nn: 'Manglar', en: 'Lacking' },
  due: { nb: 'Frist', nn: 'Frist', en: 'Due' },
  madeUp: { nb: 'Gitt', nn: 'Gitt', en: 'Given' },
  planned: { nb: 'ligger i planen {when}', nn: 'ligg i planen {when}', en: 'planned {when}' },
  agreement: { nb: 'Avtale', nn: 'Avtale', en: 'Agreement' },
  byAssessment: { nb: 'etter vurdering', nn: 'etter vurdering', en: 'by assessment' },
  ledger: { nb: 'Se all hvile til gode', nn: 'Sjå all kvile til gode', en: 'See all rest owed' },
  own: { nb: 'Hvile du har til gode', nn: 'Kvile du har til gode', en: 'Rest owed to you' },
  finding: { nb: 'Funn', nn: 'Funn', en: 'Finding' },
  hours: { nb: 'Mangler, timer', nn: 'Manglar, timar', en: 'Lacking, hours' },
  file: { nb: 'kompenserende-hvile', nn: 'kompenserande-kvile', en: 'compensating-rest' },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  first: { nb: 'Første side', nn: 'Første side', en: 'First page' },
} satisfies Messages;

/** One claim, where the case or the employee stands beside it. */
export const CLAIM_SENTENCES = {
  open: {
    nb: '{deficit} hvile skal gis innen {due}.',
    nn: '{deficit} kvile skal givast innan {due}.',
    en: '{deficit} of rest are to be given by {due}.',
  },
  overdue: {
    nb: '{deficit} hvile skulle vært gitt innen {due}.',
    nn: '{deficit} kvile skulle vore gitt innan {due}.',
    en: '{deficit} of rest should have been given by {due}.',
  },
  closed: {
    nb: '{deficit} hvile er gitt fra {from} til {until}.',
    nn: '{deficit} kvile er gitt frå {from} til {until}.',
    en: '{deficit} of rest were given from {from} to {until}.',
  },
  late: {
    nb: '{deficit} hvile er gitt fra {from} til {until}, etter fristen {due}.',
    nn: '{deficit} kvile er gitt frå {from} til {until}, etter fristen {due}.',
    en: '{deficit} of rest were given from {from} to {until}, after the last day, {due}.',
  },
  planned: {
    nb: 'Den ligger i planen fra {from} til {until}.',
    nn: 'Ho ligg i planen frå {from} til {until}.',
    en: 'It is planned from {from} to {until}.',
  },
} satisfies Messages;

export const CLAIM_STATE_TEXTS = {
  outstanding: { nb: 'åpne og forfalte', nn: 'opne og forfalne', en: 'open and overdue' },
  open: { nb: 'åpen', nn: 'open', en: 'open' },
  overdue: { nb: 'forfalt', nn: 'forfalle', en: 'overdue' },
  closed: { nb: 'lukket', nn: 'lukka', en: 'closed' },
  late: { nb: 'lukket for sent', nn: 'lukka for seint', en: 'closed late' },
  all: { nb: 'alle', nn: 'alle', en: 'all' },
} satisfies Messages;
