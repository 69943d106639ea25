import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  written: {
    nb: '{mails, plural, =0 {Ingen i HR skulle ha den.} one {Skrevet til én i HR.} other {Skrevet til # i HR.}}',
    nn: '{mails, plural, =0 {Ingen i HR skulle ha han.} one {Skriven til éin i HR.} other {Skriven til # i HR.}}',
    en: '{mails, plural, =0 {Nobody of HR was to have it.} one {Written to one of HR.} other {Written to # of HR.}}',
  },
} satisfies Messages;

const MONDAY = 1;

/** A week that was missed is old news once the next one is over. */
export const WEEKLY_SCHEDULE = {
  name: 'weekly-summary',
  when: { kind: 'weekly', weekday: MONDAY, at: '07:00' },
  missed: 'latest',
  title: { nb: 'Ukens oppsummering', nn: 'Oppsummering av veka', en: 'Summary of the week' },
  does: {
    nb: 'Sender HR antall nye, åpne og forfalte mulige brudd i uken som gikk.',
    nn: 'Sender HR talet på nye, opne og forfalne moglege brot i veka som gjekk.',
    en: 'Mails HR the numbers of new, open and overdue possible breaches of the week before.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
