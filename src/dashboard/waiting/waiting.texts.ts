import type { Messages } from '../../platform/i18n/texts.js';

/** What is to be done: each text follows a count that stands large before it. */
export const WAITING_TEXTS = {
  title: { nb: 'Å gjøre', nn: 'Å gjere', en: 'To do' },
  nothing: {
    nb: 'Ingenting venter på deg.',
    nn: 'Ingenting ventar på deg.',
    en: 'Nothing waits for you.',
  },
  late: { nb: 'Forsinket', nn: 'Forseinka', en: 'Late' },
  cases: {
    nb: '{count, plural, one {sak} other {saker}} venter på vurdering',
    nn: '{count, plural, one {sak} other {saker}} ventar på vurdering',
    en: '{count, plural, one {case waits} other {cases wait}} for assessment',
  },
  unanswered: {
    nb: '{count, plural, one {sak} other {saker}} er varslet og ikke besvart',
    nn: '{count, plural, one {sak} other {saker}} er varsla og ikkje svara på',
    en: '{count, plural, one {case was} other {cases were}} told of by mail and not answered',
  },
  reminded: {
    nb: '{count, plural, one {sak} other {saker}} er ikke vurdert etter påminnelse',
    nn: '{count, plural, one {sak} other {saker}} er ikkje vurdert etter påminning',
    en: '{count, plural, one {case is} other {cases are}} not assessed after a reminder',
  },
  objections: {
    nb: '{count, plural, one {innsigelse} other {innsigelser}} venter på svar',
    nn: '{count, plural, one {innseiing} other {innseiingar}} ventar på svar',
    en: '{count, plural, one {objection waits} other {objections wait}} for an answer',
  },
  overdue: {
    nb: '{count, plural, one {innsigelse} other {innsigelser}} er over fristen',
    nn: '{count, plural, one {innseiing} other {innseiingar}} er over fristen',
    en: '{count, plural, one {objection is} other {objections are}} overdue',
  },
  rest: {
    nb: '{count, plural, one {kompenserende hvile} other {kompenserende hviler}} er over fristen',
    nn: '{count, plural, one {kompenserande kvile} other {kompenserande kviler}} er over fristen',
    en: '{count, plural, one {compensating rest is} other {compensating rests are}} overdue',
  },
  foreseen: {
    nb: '{count, plural, one {mulig brudd} other {mulige brudd}} ligger i planen og kan unngås',
    nn: '{count, plural, one {mogleg brot} other {moglege brot}} ligg i planen og kan unngåast',
    en: '{count, plural, one {possible breach lies} other {possible breaches lie}} ahead in the plan and can be avoided',
  },
  measures: {
    nb: '{count, plural, one {sak} other {saker}} har tiltak over fristen',
    nn: '{count, plural, one {sak} other {saker}} har tiltak over fristen',
    en: '{count, plural, one {case has} other {cases have}} measures that are overdue',
  },
  outdated: {
    nb: '{count, plural, one {sak} other {saker}} er endret etter vurderingen',
    nn: '{count, plural, one {sak} other {saker}} er endra etter vurderinga',
    en: '{count, plural, one {case has} other {cases have}} changed since the assessment',
  },
  failedMails: {
    nb: '{count, plural, one {varsel} other {varsler}} kom ikke fram',
    nn: '{count, plural, one {varsel} other {varsel}} kom ikkje fram',
    en: '{count, plural, one {alert} other {alerts}} could not be delivered',
  },
  toNobody: {
    nb: '{count, plural, one {varsel} other {varsler}} har ingen mottaker',
    nn: '{count, plural, one {varsel} other {varsel}} har ingen mottakar',
    en: '{count, plural, one {alert has} other {alerts have}} nobody to go to',
  },
  setAside: {
    nb: '{count, plural, one {ansatt} other {ansatte}} kunne ikke kontrolleres',
    nn: '{count, plural, one {tilsett} other {tilsette}} kunne ikkje kontrollerast',
    en: '{count, plural, one {employee} other {employees}} could not be checked',
  },
  unchecked: {
    nb: '{count, plural, one {ansatt} other {ansatte}} mangler kontrollert arbeidstid i måneden',
    nn: '{count, plural, one {tilsett} other {tilsette}} manglar kontrollert arbeidstid i månaden',
    en: '{count, plural, one {employee lacks} other {employees lack}} checked working time in the month',
  },
} satisfies Messages;
