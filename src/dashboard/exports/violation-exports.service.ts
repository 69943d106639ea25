import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/access.js';
import type { Cell } from '../../platform/csv.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import { Settings } from '../../platform/settings.js';
import type { Grouping, ViolationGroup } from '../incidents/violation-groups.query.js';
import { ViolationGroups } from '../incidents/violation-groups.service.js';
import { assertAmong } from '../units/no-such-unit.js';
import type { ViolationFilter } from '../violation-filter.js';
import { ViolationViews } from '../violation-views.service.js';
import type { ViolationRow } from '../violations.query.js';
import { EXPORT_TEXTS } from './export.texts.js';
import { groupCells, groupColumns, violationCells, violationColumns } from './violation-table.js';

/** Rows read at a time: the list may be of a whole organisation, and is never held. */
const PAGE_SIZE = 500;

/** The list of possible breaches to be taken away: all pages of the same selection, in the same order. */
@Injectable()
export class ViolationExports {
  constructor(
    private readonly violations: ViolationViews,
    private readonly groups: ViolationGroups,
    private readonly settings: Settings,
  ) {}

  /** @throws NoSuchUnit */
  async assertUnit(principal: Principal, unit: string | undefined): Promise<void> {
    if (unit !== undefined) assertAmong(await this.violations.units(principal), unit);
  }

  /** Everybody it names is logged as having been taken away, page by page, before the page is sent. */
  table(principal: Principal, filter: ViolationFilter, language: Language): DownloadedTable {
    const { as } = filter;
    const name = [speak(EXPORT_TEXTS, language)('file'), filter.month, as].filter(Boolean).join('-');
    const addressOf = (id: string): string => `${this.settings.publicUrl}/violations/${id}`;
    if (as === 'incidents' || as === 'persons')
      return {
        name,
        language,
        columns: groupColumns(as, language),
        rows: cellsOf(this.everyGroup(principal, as, filter), (group) =>
          groupCells(group, as, language, addressOf),
        ),
      };
    return {
      name,
      language,
      columns: violationColumns(language),
      rows: cellsOf(this.everyViolation(principal, filter), (row) =>
        violationCells(row, language, addressOf),
      ),
    };
  }

  private async *everyViolation(principal: Principal, filter: ViolationFilter): AsyncGenerator<ViolationRow> {
    let after: string | undefined;
    do {
      const page = await this.violations.list(
        principal,
        { ...filter, after },
        PAGE_SIZE,
        'export-violations',
      );
      yield* page.rows;
      after = page.next ?? undefined;
    } while (after !== undefined);
  }

  private async *everyGroup(
    principal: Principal,
    grouping: Grouping,
    filter: ViolationFilter,
  ): AsyncGenerator<ViolationGroup> {
    let after: string | undefined;
    do {
      const asked = { ...filter, after };
      const page = await this.groups.page(principal, grouping, asked, PAGE_SIZE, 'export-violations');
      yield* page.groups;
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
}

async function* cellsOf<T>(
  rows: AsyncIterable<T>,
  toCells: (row: T) => readonly Cell[],
): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield toCells(row);
}
