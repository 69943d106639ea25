import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  told: {
    nb: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrevet.} other {# varsler er skrevet.}}',
    nn: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrive.} other {# varsel er skrivne.}}',
    en: '{alerts, plural, =0 {None are new.} one {# alert is written.} other {# alerts are written.}}',
  },
} satisfies Messages;

export const GOAL_SCHEDULE = {
  name: 'thresholds',
  when: { kind: 'daily', at: ['06:20'] },
  missed: 'latest',
  title: { nb: 'Måltall', nn: 'Måltal', en: 'Thresholds' },
  does: {
    nb: 'Varsler om måltall som ikke lenger er nådd denne måneden.',
    nn: 'Varslar om måltal som ikkje lenger er nådde denne månaden.',
    en: 'Tells of goals that this month no longer meets.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
