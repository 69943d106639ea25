import { momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { SeenSchedule } from '../../platform/schedules/schedule-states.service.js';
import type { Standing } from '../../platform/schedules/standing.js';
import type { LocalClock } from '../../time/local-clock.js';
import { digestStanding, digestTimesText, shownStanding } from './digest-words.js';
import type { Digests } from './digests.query.js';
import { outcomeText, timetableText, troubleText } from './schedule-sentences.js';
import { SCHEDULE_TEXTS, STANDING_NAMES } from './schedule.texts.js';

interface Line {
  readonly what: string;
  readonly does: string;
  readonly standing: Standing;
  readonly trouble: string | null;
  readonly when: string;
  readonly lastAt: Date | null;
  readonly outcome: string | null;
  /** UTC seconds. */
  readonly nextAt: number | null;
}

/** What runs by the clock, to be taken away. */
export function scheduleTable(
  seen: Promise<readonly [readonly SeenSchedule[], Digests]>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(SCHEDULE_TEXTS, language);
  const at = (when: Date | null) => when && momentCell(when, clock);
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('what'), width: 30, cell: ({ what }) => what },
      { heading: say('does'), width: 60, cell: ({ does }) => does },
      { heading: say('state'), width: 20, cell: ({ standing }) => speak(STANDING_NAMES, language)(standing) },
      { heading: say('trouble'), width: 40, cell: ({ trouble }) => trouble },
      { heading: say('when'), width: 30, cell: ({ when }) => when },
      { heading: say('last'), width: 20, isMoment: true, cell: ({ lastAt }) => at(lastAt) },
      { heading: say('outcome'), width: 40, cell: ({ outcome }) => outcome },
      {
        heading: say('next'),
        width: 20,
        isMoment: true,
        cell: ({ nextAt }) => at(nextAt === null ? null : new Date(nextAt * 1000)),
      },
    ],
    seen.then(([schedules, digests]) => [
      ...schedules.map((one) => lineOf(one, clock, language)),
      digestLine(digests, language),
    ]),
  );
}

function lineOf({ schedule, state }: SeenSchedule, clock: LocalClock, language: Language): Line {
  const { last, nextAt, standing } = state;
  return {
    what: schedule.title[language],
    does: schedule.does[language],
    standing: shownStanding(standing, last !== null),
    trouble: troubleText(state, clock, language),
    when: timetableText(schedule.when, language),
    lastAt: last?.endedAt ?? null,
    outcome: last && outcomeText(schedule, last, language),
    nextAt,
  };
}

function digestLine(digests: Digests, language: Language): Line {
  const say = speak(SCHEDULE_TEXTS, language);
  const { failed, lastAt, nextAt } = digests;
  return {
    ...{ what: say('digest'), does: say('digestDoes'), standing: digestStanding(digests) },
    trouble: failed > 0 ? say('digestFailed', { failed }) : null,
    when: digestTimesText(digests, language),
    ...{ lastAt, outcome: null, nextAt },
  };
}
