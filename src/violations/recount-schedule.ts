import type { Messages } from '../platform/i18n/texts.js';
import type { ScheduleDefinition } from '../platform/schedules/schedule.js';

const OUTCOMES = {
  equal: {
    nb: 'Summene er like en ny opptelling.',
    nn: 'Summane er like ei ny oppteljing.',
    en: 'The sums equal a recount.',
  },
  differ: {
    nb: '{count, plural, one {# sum} other {# summer}} avviker fra en ny opptelling. Hvilke står i loggen.',
    nn: '{count, plural, one {# sum} other {# summar}} avvik frå ei ny oppteljing. Kva for nokre står i loggen.',
    en: '{count, plural, one {# sum differs} other {# sums differ}} from a recount. The log says which.',
  },
} satisfies Messages;

/** A recount says how things stand, so that one of last week is worth nothing today. */
export const RECOUNT_SCHEDULE = {
  name: 'recount',
  when: { kind: 'daily', at: ['03:15'] },
  missed: 'latest',
  title: { nb: 'Ny opptelling', nn: 'Ny oppteljing', en: 'Recount' },
  does: {
    nb: 'Teller opp alle månedssummer på nytt fra delene og sier fra om de avviker.',
    nn: 'Tel opp alle månadssummar på nytt frå delane og seier frå om dei avvik.',
    en: 'Counts every monthly sum anew from its parts, and says where they differ.',
  },
  outcomes: OUTCOMES,
} as const satisfies ScheduleDefinition<typeof OUTCOMES>;
