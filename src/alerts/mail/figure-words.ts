import type { Messages } from '../../platform/i18n/texts.js';

/** What is nearly used up. */
export const ROOM_WORDS = {
  OT_7D: {
    nb: '{used} av {limit} timer overtid er brukt på sju dager',
    nn: '{used} av {limit} timar overtid er brukte på sju dagar',
    en: '{used} of {limit} overtime hours used in seven days',
  },
  OT_4W: {
    nb: '{used} av {limit} timer overtid er brukt i disse fire ukene',
    nn: '{used} av {limit} timar overtid er brukte i desse fire vekene',
    en: '{used} of {limit} overtime hours used in these four weeks',
  },
  OT_52W: {
    nb: '{used} av {limit} timer overtid er brukt i disse 52 ukene',
    nn: '{used} av {limit} timar overtid er brukte i desse 52 vekene',
    en: '{used} of {limit} overtime hours used in these 52 weeks',
  },
  TOTAL_AVG: {
    nb: '{used} av {limit} timer i uken er brukt i gjennomsnitt',
    nn: '{used} av {limit} timar i veka er brukte i gjennomsnitt',
    en: '{used} of {limit} hours a week used on average',
  },
  other: {
    nb: '{used} av {limit} timer er brukt',
    nn: '{used} av {limit} timar er brukte',
    en: '{used} of {limit} hours used',
  },
} satisfies Messages;

/** Goals. Of sick leave only that it is so. */
export const GOAL_WORDS = {
  'sick-leave': {
    nb: 'Sykefraværet i {month} er ikke under målet på {goal}',
    nn: 'Sjukefråværet i {month} er ikkje under målet på {goal}',
    en: 'Sick leave in {month} is not below the goal of {goal}',
  },
  breaches: {
    nb: 'Mulige brudd i {month} er ikke under målet på {goal}',
    nn: 'Moglege brot i {month} er ikkje under målet på {goal}',
    en: 'Possible breaches in {month} are not below the goal of {goal}',
  },
  'overtime-hours': {
    nb: 'Overtiden i {month} er ikke under målet på {goal} timer',
    nn: 'Overtida i {month} er ikkje under målet på {goal} timar',
    en: 'Overtime in {month} is not below the goal of {goal} hours',
  },
} satisfies Messages;
