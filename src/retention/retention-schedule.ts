import type { Messages } from '../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../platform/schedules/schedule.js';

const OUTCOMES = {
  erased: {
    nb: '{count, plural, =0 {Ingenting var for gammelt.} one {# oppføring er slettet.} other {# oppføringer er slettet.}}',
    nn: '{count, plural, =0 {Ingenting var for gammalt.} one {# oppføring er sletta.} other {# oppføringar er sletta.}}',
    en: '{count, plural, =0 {Nothing was too old.} one {# record is erased.} other {# records are erased.}}',
  },
} satisfies Messages;

export const RETENTION_SCHEDULE = {
  name: 'retention',
  when: { kind: 'daily', at: ['03:45'] },
  missed: 'latest',
  title: { nb: 'Sletting', nn: 'Sletting', en: 'Erasing' },
  does: {
    nb: 'Sletter det som ikke lenger skal oppbevares.',
    nn: 'Slettar det som ikkje lenger skal oppbevarast.',
    en: 'Erases what is no longer kept.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
