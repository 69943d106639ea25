import { momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { momentWithYear } from '../../wording/moment.js';
import type { LoggedMail } from './alert-log.query.js';
import { LOG_TEXTS } from './alert-log.texts.js';
import { actedText, happened, toldText } from './mail-words.js';

/** What became of the alerts, to be taken away with the columns of its page. */
export function mailTable(
  mails: AsyncIterable<LoggedMail>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(LOG_TEXTS, language);
  const at = (when: Date): string => momentWithYear(Math.floor(when.getTime() / 1000), clock, language);
  return tableOf(
    { name: say('fileName'), language },
    [
      {
        heading: say('written'),
        width: 20,
        isMoment: true,
        cell: ({ createdAt }) => momentCell(createdAt, clock),
      },
      { heading: say('state'), width: 16, cell: ({ state }) => say(state) },
      { heading: say('recipient'), width: 26, cell: ({ recipient }) => recipient },
      { heading: say('tells'), width: 50, cell: (mail) => toldText(mail, language) },
      { heading: say('happened'), width: 50, cell: (mail) => happened(mail, say, at) },
      { heading: say('acted'), width: 40, cell: (mail) => actedText(mail, say, at) },
    ],
    mails,
  );
}
