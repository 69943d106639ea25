import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/access.js';
import type { Cell } from '../../platform/csv.js';
import type { DownloadedTable } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { GroupFilter } from './group-filter.js';
import { hoursColumns, hoursRows } from './hours-table.js';
import { HoursViews } from './hours-views.service.js';
import { HOURS_TEXTS } from './hours.texts.js';

/** Employees counted at a time: each may have years of time. */
const PAGE_SIZE = 50;

/** The overview of hours to be taken away: all pages of the same selection. */
@Injectable()
export class HoursExports {
  constructor(private readonly views: HoursViews) {}

  /** Everybody it names is logged as having been taken away, page by page, before the page is sent. */
  table(principal: Principal, filter: GroupFilter, language: Language): DownloadedTable {
    const name = [speak(HOURS_TEXTS, language)('file'), filter.from, filter.to].join('-');
    return { name, language, columns: hoursColumns(language), rows: this.rows(principal, filter, language) };
  }

  private async *rows(
    principal: Principal,
    filter: GroupFilter,
    language: Language,
  ): AsyncGenerator<readonly Cell[]> {
    let after: string | null = null;
    do {
      const page = await this.views.page(principal, { ...filter, after }, PAGE_SIZE, 'export-hours');
      for (const person of page.people) yield* hoursRows(person, language);
      after = page.next;
    } while (after !== null);
  }
}
