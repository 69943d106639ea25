import { dayCell, momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import { RULE_NAMES } from '../../wording/rule-words.js';
import { OBJECTION_TEXTS } from './objection.texts.js';
import type { ListedObjectionRow } from './objections.query.js';
import { isLate } from './objections.view.js';

interface Around {
  readonly clock: LocalClock;
  /** Now, in seconds. */
  readonly now: number;
  readonly language: Language;
  /** Where the product is reached. */
  readonly publicUrl: string;
}

/** Objections that wait, to be taken away. */
export function objectionFile(
  rows: AsyncIterable<ListedObjectionRow>,
  { clock, now, language, publicUrl }: Around,
): DownloadedTable {
  const say = speak(OBJECTION_TEXTS, language);
  const ruleName = speak(RULE_NAMES, language);
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('due'), width: 12, cell: ({ dueOn }) => dayCell(dueOn) },
      { heading: say('late'), width: 12, cell: (row) => say(isLate(row, clock, now) ? 'yes' : 'no') },
      { heading: say('employee'), width: 26, cell: ({ employee }) => employee },
      { heading: say('unit'), width: 26, cell: ({ unitName }) => unitName },
      { heading: say('finding'), width: 30, cell: ({ rule }) => ruleName(rule) },
      { heading: say('findingDate'), width: 14, cell: ({ anchorDate }) => dayCell(anchorDate) },
      { heading: say('made'), width: 20, isMoment: true, cell: ({ madeAt }) => momentCell(madeAt, clock) },
      { heading: say('text'), width: 60, cell: ({ text }) => text },
      {
        heading: say('address'),
        width: 50,
        cell: ({ violationId }) => `${publicUrl}/violations/${violationId}`,
      },
    ],
    rows,
  );
}
