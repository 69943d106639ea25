import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  told: {
    nb: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrevet.} other {# varsler er skrevet.}}',
    nn: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrive.} other {# varsel er skrivne.}}',
    en: '{alerts, plural, =0 {None are new.} one {# alert is written.} other {# alerts are written.}}',
  },
} satisfies Messages;

/** Before the working day begins. */
export const WAITING_SCHEDULE = {
  name: 'assessments-that-wait',
  when: { kind: 'daily', at: ['06:10'] },
  missed: 'latest',
  title: { nb: 'Vurderinger som mangler', nn: 'Vurderingar som manglar', en: 'Assessments that wait' },
  does: {
    nb: 'Minner om mulige brudd som ingen har vurdert, og varsler neste nivå når fristen er ute.',
    nn: 'Minner om moglege brot som ingen har vurdert, og varslar neste nivå når fristen er ute.',
    en: 'Reminds of possible breaches nobody has assessed, and tells the next level when time is up.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
