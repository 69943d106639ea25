import type { Messages } from '../../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../../platform/schedules/schedule.js';

const OUTCOMES = {
  closed: {
    nb: '{month} er lukket som versjon {version}.',
    nn: '{month} er lukka som versjon {version}.',
    en: '{month} is closed as version {version}.',
  },
  'closed-before': {
    nb: '{month} var lukket fra før.',
    nn: '{month} var lukka frå før.',
    en: '{month} had been closed before.',
  },
  left: {
    nb: '{month} er ikke lukket, for tallene er ikke hele. {cutOff, plural, =0 {} other {Filene når ikke til månedens siste arbeidsdag. }}{nothing, plural, =0 {} other {Ingen arbeidstid fra den er kontrollert. }}{units, plural, =0 {} one {Én enhet som hadde arbeidstid måneden før, har ingen. } other {# enheter som hadde arbeidstid måneden før, har ingen. }}{setAside, plural, =0 {} one {Én ansatt er satt til side. } other {# ansatte er satt til side. }}HR kan lukke den på rapportens side.',
    nn: '{month} er ikkje lukka, for tala er ikkje heile. {cutOff, plural, =0 {} other {Filene når ikkje til siste arbeidsdag i månaden. }}{nothing, plural, =0 {} other {Inga arbeidstid frå han er kontrollert. }}{units, plural, =0 {} one {Éi eining som hadde arbeidstid månaden før, har inga. } other {# einingar som hadde arbeidstid månaden før, har inga. }}{setAside, plural, =0 {} one {Éin tilsett er sett til side. } other {# tilsette er sette til side. }}HR kan lukke han på sida til rapporten.',
    en: '{month} is not closed, since its figures are not whole. {cutOff, plural, =0 {} other {Files do not reach its last working day. }}{nothing, plural, =0 {} other {No working time of it has been checked. }}{units, plural, =0 {} one {One unit that had working time the month before has none. } other {# units that had working time the month before have none. }}{setAside, plural, =0 {} one {One employee is set aside. } other {# employees are set aside. }}HR can close it on the page of the report.',
  },
  untold: {
    nb: '{month} er ikke lukket, for sykefraværet er ikke kjent: ingen fil forteller om fraværet til månedens siste arbeidsdag. {cutOff, plural, =0 {} other {Filene når ikke til månedens siste arbeidsdag. }}{nothing, plural, =0 {} other {Ingen arbeidstid fra den er kontrollert. }}{units, plural, =0 {} one {Én enhet som hadde arbeidstid måneden før, har ingen. } other {# enheter som hadde arbeidstid måneden før, har ingen. }}{setAside, plural, =0 {} one {Én ansatt er satt til side. } other {# ansatte er satt til side. }}HR kan lukke den på rapportens side.',
    nn: '{month} er ikkje lukka, for sjukefråværet er ikkje kjent: inga fil fortel om fråværet til siste arbeidsdag i månaden. {cutOff, plural, =0 {} other {Filene når ikkje til siste arbeidsdag i månaden. }}{nothing, plural, =0 {} other {Inga arbeidstid frå han er kontrollert. }}{units, plural, =0 {} one {Éi eining som hadde arbeidstid månaden før, har inga. } other {# einingar som hadde arbeidstid månaden før, har inga. }}{setAside, plural, =0 {} one {Éin tilsett er sett til side. } other {# tilsette er sette til side. }}HR kan lukke han på sida til rapporten.',
    en: '{month} is not closed, since its sick leave is not known: no file tells of absences up to its last working day. {cutOff, plural, =0 {} other {Files do not reach its last working day. }}{nothing, plural, =0 {} other {No working time of it has been checked. }}{units, plural, =0 {} one {One unit that had working time the month before has none. } other {# units that had working time the month before have none. }}{setAside, plural, =0 {} one {One employee is set aside. } other {# employees are set aside. }}HR can close it on the page of the report.',
  },
} satisfies Messages;

/** At noon, so that HR has the morning for what it writes. Each month counts: the board has every one. */
export const CLOSING_SCHEDULE = {
  name: 'month-closing',
  when: ({ closeOnWorkingDay: nth }) => (nth === null ? null : { kind: 'working-day', nth, at: '12:00' }),
  missed: 'each',
  title: { nb: 'Lukking av måneden', nn: 'Lukking av månaden', en: 'Closing of the month' },
  does: {
    nb: 'Lukker måneden som er over, så rapporten til styret står. En måned med hull i tallene, eller som er lukket, lar den være.',
    nn: 'Lukkar månaden som er over, så rapporten til styret står. Ein månad med hol i tala, eller som er lukka, lèt han vere.',
    en: 'Closes the month that is over, so that the board’s report stays as it is. It leaves a month alone whose figures have gaps, or that is closed.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
