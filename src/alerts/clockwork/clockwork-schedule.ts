import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  told: {
    nb: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrevet.} other {# varsler er skrevet.}}',
    nn: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrive.} other {# varsel er skrivne.}}',
    en: '{alerts, plural, =0 {None are new.} one {# alert is written.} other {# alerts are written.}}',
  },
} satisfies Messages;

/** After the work of the night, and after the closing of a month at noon. */
export const CLOCKWORK_SCHEDULE = {
  name: 'schedules-looked-at',
  when: { kind: 'daily', at: ['06:05', '12:20'] },
  missed: 'latest',
  title: { nb: 'Tilsyn med tidsplanen', nn: 'Tilsyn med tidsplanen', en: 'Looking after the schedules' },
  does: {
    nb: 'Varsler HR om det i tidsplanen som mislykkes, eller som noen må se på: summer som avviker, en måned som ikke ble lukket.',
    nn: 'Varslar HR om det i tidsplanen som mislukkast, eller som nokon må sjå på: summar som avvik, ein månad som ikkje vart lukka.',
    en: 'Tells HR of schedules that fail, or that somebody has to look at: sums that differ, a month that was not closed.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
