import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/access.js';
import type { Cell } from '../../platform/csv.js';
import { dayCell, hoursCell } from '../../platform/file-cells.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { HoursFilter, Place } from './month-hours-filter.js';
import type { MonthHoursRow } from './month-hours.query.js';
import { MonthHoursViews } from './month-hours.service.js';
import { MONTH_HOURS_TEXTS } from './month-hours.texts.js';

/** Rows read at a time: the list may be of a whole organisation, and is never held. */
const READ_AT_ONCE = 5000;

const COLUMNS = [
  ['employee', 26],
  ['month', 12],
  ['unit', 26],
  ['overtime', 12],
  ['callouts', 12],
  ['calloutHours', 12],
  ['extra', 12],
  ['standby', 12],
  ['worked', 12],
] as const;

/** Hours by employee and month to be taken away: the whole selection, in the same order. */
@Injectable()
export class MonthHoursExports {
  constructor(private readonly views: MonthHoursViews) {}

  /** Everybody it names is logged as having been taken away before the row is sent. */
  table(principal: Principal, filter: HoursFilter, language: Language): DownloadedTable {
    const say = speak(MONTH_HOURS_TEXTS, language);
    return {
      name: [say('file'), filter.figure, filter.from, ...(filter.from === filter.to ? [] : [filter.to])].join(
        '-',
      ),
      language,
      columns: COLUMNS.map(([name, width]) => ({ heading: say(name), width })),
      rows: this.rows(principal, filter, say('hasLeft')),
    };
  }

  private async *rows(
    principal: Principal,
    filter: HoursFilter,
    hasLeft: string,
  ): AsyncGenerator<readonly Cell[]> {
    let after: Place | null = null;
    do {
      const some = await this.views.rows(principal, { ...filter, after }, READ_AT_ONCE, 'export-month-hours');
      for (const row of some.rows) yield cellsOf(row, hasLeft);
      after = some.next;
    } while (after !== null);
  }
}

/** The month by its first day. */
const cellsOf = (row: MonthHoursRow, hasLeft: string): readonly Cell[] => [
  row.employee ?? hasLeft,
  dayCell(row.month),
  row.unit,
  hoursCell(row.overtime),
  row.callouts,
  hoursCell(row.calloutSeconds),
  hoursCell(row.extra),
  hoursCell(row.standby),
  hoursCell(row.worked),
];
