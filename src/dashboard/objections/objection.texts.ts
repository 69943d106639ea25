import type { Messages } from '../../platform/i18n/texts.js';
import type { ObjectionState } from '../../violations/objections/objection-decision.js';

export const OBJECTION_TEXTS = {
  title: { nb: 'Innsigelser', nn: 'Innseiingar', en: 'Objections' },
  intro: {
    nb: 'Ansatte som mener at et funn er feil, og venter på svar. De med kortest frist står først.',
    nn: 'Tilsette som meiner at eit funn er feil, og ventar på svar. Dei med kortast frist står først.',
    en: 'Employees who say that a finding is wrong, and wait for an answer. Those due first stand first.',
  },
  none: {
    nb: 'Ingen innsigelser venter på svar.',
    nn: 'Ingen innseiingar ventar på svar.',
    en: 'No objection waits for an answer.',
  },
  fileName: { nb: 'innsigelser', nn: 'innseiingar', en: 'objections' },
  employee: { nb: 'Ansatt', nn: 'Tilsett', en: 'Employee' },
  unit: { nb: 'Enhet', nn: 'Eining', en: 'Unit' },
  findingDate: { nb: 'Dato for funnet', nn: 'Dato for funnet', en: 'Date of the finding' },
  text: { nb: 'Innsigelsen', nn: 'Innseiinga', en: 'The objection' },
  late: { nb: 'Over fristen', nn: 'Over fristen', en: 'Overdue' },
  yes: { nb: 'ja', nn: 'ja', en: 'yes' },
  no: { nb: 'nei', nn: 'nei', en: 'no' },
  address: { nb: 'Adresse', nn: 'Adresse', en: 'Address' },
  due: { nb: 'Svarfrist', nn: 'Svarfrist', en: 'Answer due' },
  overdue: { nb: 'over fristen', nn: 'over fristen', en: 'overdue' },
  made: { nb: 'Sendt', nn: 'Send', en: 'Sent' },
  finding: { nb: 'Funn', nn: 'Funn', en: 'Finding' },
  object: { nb: 'Dette er feil', nn: 'Dette er feil', en: 'This is wrong' },
  objectHow: {
    nb: 'Si hva som er feil og hva som er riktig. Lederen må svare innen {days} dager. Skriv ingenting om helse.',
    nn: 'Sei kva som er feil og kva som er rett. Leiaren må svare innan {days} dagar. Skriv ingenting om helse.',
    en: 'Say what is wrong and what is right. Your manager has to answer within {days} days. Write nothing about health.',
  },
  because: { nb: 'Dette er feil, fordi', nn: 'Dette er feil, fordi', en: 'This is wrong, because' },
  send: { nb: 'Send innsigelsen', nn: 'Send innseiinga', en: 'Send the objection' },
  sent: { nb: 'Innsigelsen er sendt.', nn: 'Innseiinga er send.', en: 'The objection has been sent.' },
  withdraw: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Take back' },
  answerTitle: { nb: 'Svar på innsigelsen', nn: 'Svar på innseiinga', en: 'Answer the objection' },
  outcome: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  upheldHow: {
    nb: 'Den ansatte har rett. Rett timene, eller vurder saken på nytt.',
    nn: 'Den tilsette har rett. Rett timane, eller vurder saka på nytt.',
    en: 'The employee is right. Correct the hours, or assess the case anew.',
  },
  rejectedHow: {
    nb: 'Funnet er riktig. Si hvorfor.',
    nn: 'Funnet er rett. Sei kvifor.',
    en: 'The finding is right. Say why.',
  },
  reason: { nb: 'Begrunnelse', nn: 'Grunngjeving', en: 'Reason' },
  reasonHow: {
    nb: 'Den ansatte ser svaret. Det kan ikke endres etterpå.',
    nn: 'Den tilsette ser svaret. Det kan ikkje endrast etterpå.',
    en: 'The employee sees the answer. It cannot be changed afterwards.',
  },
  answer: { nb: 'Svar', nn: 'Svar', en: 'Answer' },
  chooseOutcome: { nb: 'Velg et svar.', nn: 'Vel eit svar.', en: 'Choose an answer.' },
  answered: {
    nb: '{name} svarte etter {days, plural, =0 {mindre enn et døgn} one {# døgn} other {# døgn}}.',
    nn: '{name} svara etter {days, plural, =0 {mindre enn eit døgn} one {# døgn} other {# døgn}}.',
    en: '{name} answered after {days, plural, =0 {less than a day} one {# day} other {# days}}.',
  },
  waits: {
    nb: 'Venter på svar innen {date}.',
    nn: 'Ventar på svar innan {date}.',
    en: 'Waits for an answer by {date}.',
  },
  waitsLate: {
    nb: 'Skulle vært besvart innen {date}.',
    nn: 'Skulle vore svara på innan {date}.',
    en: 'Was due for an answer by {date}.',
  },
  yourText: {
    nb: 'Det du skrev, er ikke lagret',
    nn: 'Det du skreiv, er ikkje lagra',
    en: 'What you wrote is not stored',
  },
  yourAnswer: { nb: 'Du valgte: {outcome}', nn: 'Du valde: {outcome}', en: 'You chose: {outcome}' },
  showOverdue: {
    nb: 'Vis bare de over fristen',
    nn: 'Vis berre dei over fristen',
    en: 'Show only the overdue ones',
  },
  showAll: { nb: 'Vis alle som venter', nn: 'Vis alle som ventar', en: 'Show all that wait' },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  first: { nb: 'Første side', nn: 'Første side', en: 'First page' },
  said: { nb: 'Den ansatte, {at}:', nn: 'Den tilsette, {at}:', en: 'The employee, {at}:' },
  own: { nb: 'Du, {at}:', nn: 'Du, {at}:', en: 'You, {at}:' },
} satisfies Messages;

export const OBJECTION_STATE_NAMES = {
  open: { nb: 'venter på svar', nn: 'ventar på svar', en: 'waits for an answer' },
  upheld: { nb: 'fikk medhold', nn: 'fekk medhald', en: 'upheld' },
  rejected: { nb: 'funnet står', nn: 'funnet står', en: 'the finding stands' },
  withdrawn: { nb: 'trukket tilbake', nn: 'trekt tilbake', en: 'taken back' },
} satisfies Readonly<Record<ObjectionState, Messages[string]>>;
