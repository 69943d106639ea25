import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  told: {
    nb: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrevet.} other {# varsler er skrevet.}}',
    nn: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrive.} other {# varsel er skrivne.}}',
    en: '{alerts, plural, =0 {None are new.} one {# alert is written.} other {# alerts are written.}}',
  },
} satisfies Messages;

/** In the morning, and after the closing of a month at noon. */
export const CLOSING_ALERT_SCHEDULE = {
  name: 'closed-reports',
  when: { kind: 'daily', at: ['06:15', '12:15', '15:00'] },
  missed: 'latest',
  title: { nb: 'Lukkede rapporter', nn: 'Lukka rapportar', en: 'Closed reports' },
  does: {
    nb: 'Varsler om at rapporten for en måned er lukket og kan leses.',
    nn: 'Varslar om at rapporten for ein månad er lukka og kan lesast.',
    en: 'Tells that the report of a month is closed and can be read.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
