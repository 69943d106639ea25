import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AccessLogService } from '../access/access-log.service.js';
import { may, type Principal } from '../access/access.js';
import { ImportWithdrawals } from '../ingest/import-withdrawals.query.js';
import { Cursors } from '../platform/http/cursors.service.js';
import { cut, type PageQuery } from '../platform/http/page-query.js';
import { ImportLists } from './import-lists.service.js';
import { type WithdrawnList, withdrawnView } from './withdrawn-view.js';

const Place = z.object({ at: z.number(), id: z.uuid() });

/** Rows that imports withdrew, page by page; each page is written down for those whom it names. */
@Injectable()
export class WithdrawnLists {
  constructor(
    private readonly lists: ImportLists,
    private readonly withdrawals: ImportWithdrawals,
    private readonly cursors: Cursors,
    private readonly log: AccessLogService,
  ) {}

  /** By time. @throws NoSuchImport, WrongCursor */
  async page(id: string, { limit, cursor }: PageQuery, principal: Principal): Promise<WithdrawnList> {
    const found = await this.lists.one(id);
    const list = ['withdrawn', id];
    const after = await this.cursors.open(list, cursor, Place);
    const { shown, last } = cut(await this.withdrawals.list(found, after, limit + 1), limit);
    const named = new Set(shown.filter(({ start }) => start !== null).map(({ employeeId }) => employeeId));
    await this.log.recordRows(principal, 'view-import', id, [...named]);
    const mayReadEvents = may(principal, 'view-events');
    return {
      withdrawn: shown.map((row) => withdrawnView(row, mayReadEvents)),
      next: last && (await this.cursors.seal(list, { at: last.at, id: last.id })),
    };
  }
}
