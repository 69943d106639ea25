import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  told: {
    nb: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrevet.} other {# varsler er skrevet.}}',
    nn: '{alerts, plural, =0 {Ingen nye.} one {# varsel er skrive.} other {# varsel er skrivne.}}',
    en: '{alerts, plural, =0 {None are new.} one {# alert is written.} other {# alerts are written.}}',
  },
} satisfies Messages;

/** Twice a day, since hours come in all day and what is nearly used up may be used up tomorrow. */
export const ROOM_SCHEDULE = {
  name: 'remaining-room',
  when: { kind: 'daily', at: ['06:30', '13:00'] },
  missed: 'latest',
  title: { nb: 'Rom som er igjen', nn: 'Rom som er igjen', en: 'Remaining room' },
  does: {
    nb: 'Varsler om overtid og arbeidstid der det er lite igjen av lovens rammer.',
    nn: 'Varslar om overtid og arbeidstid der det er lite igjen av rammene i lova.',
    en: 'Tells of overtime and hours where little is left of the limits of the Act.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
