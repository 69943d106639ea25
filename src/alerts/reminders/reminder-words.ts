import type { Messages } from '../../platform/i18n/texts.js';

/** What a reminder says: agreements, units, rules and days, and nobody's name or words. */
export const REMINDER_WORDS = {
  subject: {
    nb: 'Påminnelse: {count, plural, one {# sak} other {# saker}} om arbeidstid',
    nn: 'Påminning: {count, plural, one {# sak} other {# saker}} om arbeidstid',
    en: 'Reminder: {count, plural, one {# matter} other {# matters}} of working time',
  },
  greeting: { nb: 'Hei {name},', nn: 'Hei {name},', en: 'Dear {name},' },
  expires: {
    nb: 'Avtalen {agreement} gjelder til og med {date}. Uten en ny gjelder lovens grenser fra dagen etter.',
    nn: 'Avtalen {agreement} gjeld til og med {date}. Utan ein ny gjeld grensene i lova frå dagen etter.',
    en: 'The agreement {agreement} holds to {date}. Without a new one the limits of the Act hold from the day after.',
  },
  overdue: {
    nb: 'Kompenserende hvile skulle vært gitt innen {date}: {rule}, {unit} (avtalen {agreement}).',
    nn: 'Kompenserande kvile skulle vore gitt innan {date}: {rule}, {unit} (avtalen {agreement}).',
    en: 'Compensating rest should have been given by {date}: {rule}, {unit} (agreement {agreement}).',
  },
  unanswered: {
    nb: 'En innsigelse skulle vært besvart innen {date}: {rule}, {on}, {unit}.',
    nn: 'Ei innseiing skulle vore svara på innan {date}: {rule}, {on}, {unit}.',
    en: 'An objection was due for an answer by {date}: {rule}, {on}, {unit}.',
  },
  open: { nb: 'Åpne', nn: 'Opne', en: 'Open' },
  why: {
    nb: 'Du får denne e-posten fordi du følger opp avtalen eller leder enheten. Navn står ikke i e-posten; de vises når du har logget inn.',
    nn: 'Du får denne e-posten fordi du følgjer opp avtalen eller leier eininga. Namn står ikkje i e-posten; dei blir viste når du har logga inn.',
    en: 'You receive this mail because you look after the agreement or manage the unit. It holds no names; they are shown once you have signed in.',
  },
} satisfies Messages;
