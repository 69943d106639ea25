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

/** Some rows of a month's list. */
interface Rows {
  readonly rows: readonly StaffRow[];
  /** The position they ended with, where more follow. */
  readonly next: string | null;
}

export interface StaffPage extends Rows {
  /** `YYYY-MM` */
  readonly month: string;
  readonly sums: StaffSums;
}

/** Rows of a file that are read at a time. */
const READ_AT_ONCE = 5000;

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

  /** A page of the list, with what all of it comes to. @throws NotAMonth, MonthInTheFuture */
  async page(principal: Principal, filter: StaffFilter, size: number): Promise<StaffPage> {
    const scope = scopeOf(principal, 'view-violation-names');
    const month = this.indicators.monthAsked(filter.month);
    const [some, sums] = await Promise.all([
      this.some(principal, { ...filter, month }, size, 'list-staff'),
      this.query.sums(scope, month, filter),
    ]);
    return { ...some, month, sums };
  }

  private async some(
    principal: Principal,
    filter: StaffFilter & { readonly month: string },
    size: number,
    look: 'list-staff' | 'export-staff',
  ): Promise<Rows> {
    const scope = scopeOf(principal, 'view-violation-names');
    const found = await this.query.list(scope, filter.month, filter, size + 1);
    const rows = found.slice(0, size);
    await this.log.record(principal, look, new Set(rows.map(({ employeeId }) => employeeId)));
    return { rows, next: found.length > size ? (rows.at(-1)?.positionId ?? null) : null };
  }

  /** To be taken away: the whole selection. */
  table(principal: Principal, filter: StaffFilter, language: Language): DownloadedTable {
    const say = speak(STAFF_TEXTS, language);
    const month = this.indicators.monthAsked(filter.month);
    return {
      name: [say('file'), month].join('-'),
      language,
      columns: COLUMNS.map(([name, width]) => ({ heading: say(name), width })),
      rows: this.rows(principal, { ...filter, month }, language),
    };
  }

  private async *rows(
    principal: Principal,
    filter: StaffFilter & { readonly month: string },
    language: Language,
  ): AsyncGenerator<readonly Cell[]> {
    let after: string | undefined;
    do {
      const some = await this.some(principal, { ...filter, after }, READ_AT_ONCE, 'export-staff');
      for (const row of some.rows) yield cellsOf(row, language);
      after = some.next ?? undefined;
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
