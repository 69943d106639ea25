import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  reminded: {
    nb: '{mails, plural, =0 {Ingen trengte en påminnelse.} one {# påminnelse er skrevet.} other {# påminnelser er skrevet.}}',
    nn: '{mails, plural, =0 {Ingen trong ei påminning.} one {# påminning er skriven.} other {# påminningar er skrivne.}}',
    en: '{mails, plural, =0 {Nobody needed reminding.} one {# reminder is written.} other {# reminders are written.}}',
  },
} satisfies Messages;

/** What is about to end or is overdue today is told whenever it is looked for, so that the latest look is enough. */
export const REMINDER_SCHEDULE = {
  name: 'reminders',
  when: { kind: 'daily', at: ['06:00', '12:00'] },
  missed: 'latest',
  title: { nb: 'Påminnelser', nn: 'Påminningar', en: 'Reminders' },
  does: {
    nb: 'Varsler om avtaler som snart går ut, og om kompenserende hvile som ikke er gitt i tide.',
    nn: 'Varslar om avtalar som snart går ut, og om kompenserande kvile som ikkje er gitt i tide.',
    en: 'Tells of agreements about to end, and of compensating rest that was not given in time.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
