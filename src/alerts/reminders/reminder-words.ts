import type { Messages } from '../../platform/i18n/texts.js';

/** What a reminder says: agreements, units, rules and days, and nobody's name or words. */
export const REMINDER_WORDS = {
  subject: {
    nb: 'Påminnelse: {count, plural, one {# sak} other {# saker}} om arbeidstid venter',
    nn: 'Påminning: {count, plural, one {# sak} other {# saker}} om arbeidstid ventar',
    en: 'Reminder: {count, plural, one {# matter of working time waits} other {# matters of working time wait}}',
  },
  greeting: { nb: 'Hei {name},', nn: 'Hei {name},', en: 'Dear {name},' },
  expires: {
    nb: 'Avtalen {agreement} gjelder til og med {date}',
    nn: 'Avtalen {agreement} gjeld til og med {date}',
    en: 'The agreement {agreement} holds to {date}',
  },
  expiresThen: {
    nb: 'uten en ny gjelder lovens grenser fra dagen etter',
    nn: 'utan ein ny gjeld grensene i lova frå dagen etter',
    en: 'without a new one the limits of the Act hold from the day after',
  },
  overdue: {
    nb: 'Kompenserende hvile skulle vært gitt innen {date}',
    nn: 'Kompenserande kvile skulle vore gitt innan {date}',
    en: 'Compensating rest should have been given by {date}',
  },
  overdueWhat: {
    nb: '{rule}, {unit}, avtalen {agreement}',
    nn: '{rule}, {unit}, avtalen {agreement}',
    en: '{rule}, {unit}, agreement {agreement}',
  },
  overdueAssessed: {
    nb: '{rule}, {unit}, etter vurdering av saken',
    nn: '{rule}, {unit}, etter vurdering av saka',
    en: '{rule}, {unit}, by the assessment of the case',
  },
  unanswered: {
    nb: 'En innsigelse skulle vært besvart innen {date}',
    nn: 'Ei innseiing skulle vore svara på innan {date}',
    en: 'An objection was due for an answer by {date}',
  },
  unansweredWhat: { nb: '{rule}, {on}, {unit}', nn: '{rule}, {on}, {unit}', en: '{rule}, {on}, {unit}' },
  onlySubject: { nb: 'Påminnelse: {what}', nn: 'Påminning: {what}', en: 'Reminder: {what}' },
  openAgreement: { nb: 'Åpne avtalen', nn: 'Opne avtalen', en: 'Open the agreement' },
  openRest: {
    nb: 'Se hvile som ikke er gitt',
    nn: 'Sjå kvile som ikkje er gitt',
    en: 'See rest that was not given',
  },
  openObjection: { nb: 'Åpne innsigelsen', nn: 'Opne innseiinga', en: 'Open the objection' },
  why: {
    nb: 'Du får denne e-posten fordi du følger opp avtalen eller leder enheten. Navn står ikke i e-posten; de vises når du har logget inn.',
    nn: 'Du får denne e-posten fordi du følgjer opp avtalen eller leier eininga. Namn står ikkje i e-posten; dei blir viste når du har logga inn.',
    en: 'You receive this mail because you look after the agreement or manage the unit. It holds no names; they are shown once you have signed in.',
  },
} satisfies Messages;
