import type { Cell } from '../platform/csv.js';
import { dayCell, momentCell } from '../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../platform/http/table-download.js';
import { type Language, speak } from '../platform/i18n/texts.js';
import type { LocalClock } from '../time/local-clock.js';
import type { WithdrawnRow } from './withdrawn-row.js';
import { WITHDRAWN_TEXTS, withdrawnKind, withdrawnWhy } from './withdrawn-words.js';

/** Rows that an import withdrew, to be taken away; days of absences have no time of day. */
export function withdrawnTable(
  rows: AsyncIterable<WithdrawnRow>,
  clock: LocalClock,
  { name, language }: { readonly name: string; readonly language: Language },
): DownloadedTable {
  const say = speak(WITHDRAWN_TEXTS, language);
  const cellOf = (instant: number | null, day: string | null): Cell =>
    instant === null ? dayCell(day ?? '') : momentCell(new Date(instant * 1000), clock);
  return tableOf(
    { name, language },
    [
      { heading: say('employee'), width: 12, cell: ({ employee }) => employee },
      { heading: say('kind'), width: 18, cell: (row) => withdrawnKind(row, language) },
      {
        heading: say('start'),
        width: 20,
        isMoment: true,
        cell: ({ start, firstDay }) => cellOf(start, firstDay),
      },
      { heading: say('end'), width: 20, isMoment: true, cell: ({ end, lastDay }) => cellOf(end, lastDay) },
      { heading: say('sourceId'), width: 24, cell: ({ sourceId }) => sourceId },
      { heading: say('file'), width: 30, cell: ({ file }) => file },
      { heading: say('line'), width: 10, cell: ({ line }) => line },
      { heading: say('why'), width: 28, cell: (row) => withdrawnWhy(row, language) },
    ],
    rows,
  );
}
