import { Injectable } from '@nestjs/common';
import { AccessLogService } from '../../access/access-log.service.js';
import { type Principal, scopeOf } from '../../access/access.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import type { Cell } from '../../platform/csv.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { StaffFilter } from './staff-filter.js';
import { StaffQuery, type StaffRow, type StaffSums } from './staff.query.js';
import { EMPLOYMENT_NAMES, STAFF_TEXTS } from './staff.texts.js';

export interface StaffPage {
  /** `YYYY-MM` */
  readonly month: string;
  readonly rows: readonly StaffRow[];
  readonly sums: StaffSums;
  /** The position the page ended with, where more follow. */
  readonly next: string | null;
}

/** Rows of a file that are read at a time. */
const FILE_PAGE = 500;

const COLUMNS = [
  ['employee', 26],
  ['code', 14],
  ['unit', 26],
  ['title', 26],
  ['share', 12],
  ['employment', 20],
] as const;

/** Who the head count is made of, as a person may see them; everybody named is logged first. */
@Injectable()
export class StaffViews {
  constructor(
    private readonly query: StaffQuery,
    private readonly indicators: IndicatorsService,
    private readonly log: AccessLogService,
  ) {}

  /** @throws NotAMonth, MonthInTheFuture */
  async page(
    principal: Principal,
    filter: StaffFilter,
    size: number,
    look: 'list-staff' | 'export-staff' = 'list-staff',
  ): Promise<StaffPage> {
    const scope = scopeOf(principal, 'view-violation-names');
    const month = this.indicators.monthAsked(filter.month);
    const [found, sums] = await Promise.all([
      this.query.list(scope, month, filter, size + 1),
      this.query.sums(scope, month, filter),
    ]);
    const rows = found.slice(0, size);
    await this.log.record(principal, look, new Set(rows.map(({ employeeId }) => employeeId)));
    return { month, rows, sums, next: found.length > size ? (rows.at(-1)?.positionId ?? null) : null };
  }

  /** To be taken away: all pages of the same selection. */
  table(principal: Principal, filter: StaffFilter, language: Language): DownloadedTable {
    const say = speak(STAFF_TEXTS, language);
    return {
      name: [say('file'), this.indicators.monthAsked(filter.month)].join('-'),
      language,
      columns: COLUMNS.map(([name, width]) => ({ heading: say(name), width })),
      rows: this.rows(principal, filter, language),
    };
  }

  private async *rows(
    principal: Principal,
    filter: StaffFilter,
    language: Language,
  ): AsyncGenerator<readonly Cell[]> {
    let after: string | undefined;
    do {
      const page = await this.page(principal, { ...filter, after }, FILE_PAGE, 'export-staff');
      for (const row of page.rows) yield cellsOf(row, language);
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
}

const cellsOf = (row: StaffRow, language: Language): readonly Cell[] => [
  row.employee ?? speak(STAFF_TEXTS, language)('hasLeft'),
  row.code,
  row.unit,
  row.title,
  row.share,
  speak(EMPLOYMENT_NAMES, language)(row.employment),
];
