import { actorOf } from '../../access/audit/audit-actor.js';
import { dayCell, momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { ACTION_NAMES } from '../audit/audit.texts.js';
import type { GroupLook } from './group-log.query.js';
import { GROUP_LOG_TEXTS } from './hours.texts.js';

/** Who has looked at groups, to be taken away, with the columns of its page. */
export function groupLogFile(
  looks: Promise<readonly GroupLook[]>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(GROUP_LOG_TEXTS, language);
  const day = (date: string | null): Date | null => (date === null ? null : dayCell(date));
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('when'), width: 20, isMoment: true, cell: ({ at }) => momentCell(at, clock) },
      { heading: say('who'), width: 26, cell: (look) => actorOf(look, language) },
      { heading: say('what'), width: 40, cell: ({ action }) => speak(ACTION_NAMES, language)(action) },
      { heading: say('from'), width: 12, cell: ({ from }) => day(from) },
      { heading: say('to'), width: 12, cell: ({ to }) => day(to) },
      { heading: say('employees'), width: 12, cell: ({ employees }) => employees },
    ],
    looks,
  );
}
