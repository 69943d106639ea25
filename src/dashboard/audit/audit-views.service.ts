import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { may, type Principal } from '../../access/access.js';
import { sightOf } from '../../access/sight.js';
import { ABOUT_ONE } from '../../access/audit/audit-actions.js';
import {
  type AuditConditions,
  AuditEntries,
  type AuditRow,
  type FoldedRow,
  type ListLooks,
} from '../../access/audit/audit-entries.query.js';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { Cursors } from '../../platform/http/cursors.service.js';
import { cut, type PageQuery } from '../../platform/http/page-query.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { type AuditFilter, type AuditQuery, conditionsOf, type OwnLooksQuery } from './audit-filter.js';

const Place = z.string().regex(/^\d{1,18}$/);
const DayPlace = z.object({ day: z.iso.date(), actor: z.string() });

/** Entries of a file that are read at a time. */
const FILE_PAGE = 500;

/** A page of the log. */
export interface AuditPage<Row extends AuditRow = AuditRow> {
  readonly rows: readonly Row[];
  /** Where the next page begins; null at the end. */
  readonly next: string | null;
  /** The number that was asked for, where nobody on record has it. */
  readonly unknownEmployee: string | null;
}

/** What a person is shown of the looks at themselves: those at them alone by themselves, those at lists by day and person. */
export interface OwnLooks {
  readonly alone: AuditPage;
  readonly lists: { readonly rows: readonly ListLooks[]; readonly next: string | null };
}

const NO_LOOKS: OwnLooks = {
  alone: { rows: [], next: null, unknownEmployee: null },
  lists: { rows: [], next: null },
};

/** The audit log as it is searched, and as each person sees what concerns them. */
@Injectable()
export class AuditViews {
  constructor(
    private readonly entries: AuditEntries,
    private readonly audit: AuditLog,
    private readonly cursors: Cursors,
    private readonly settings: Settings,
  ) {}

  /** Every entry by itself. The search is written down first; one that names a person can be seen by that person. @throws WrongCursor */
  search(principal: Principal, query: AuditQuery): Promise<AuditPage> {
    return this.found(principal, query, 'audit', (...asked) => this.entries.search(...asked));
  }

  /** The same with a look at a list as one row; of a person who is searched for there is but one entry of each anyway. @throws WrongCursor */
  folded(principal: Principal, query: AuditQuery): Promise<AuditPage<FoldedRow>> {
    return this.found(principal, query, 'audit-folded', (...asked) => this.entries.folded(...asked));
  }

  private async found<Row extends AuditRow>(
    principal: Principal,
    { limit, cursor, ...filter }: AuditQuery,
    name: string,
    read: (...asked: Parameters<AuditEntries['search']>) => Promise<Row[]>,
  ): Promise<AuditPage<Row>> {
    const list = [name, filter];
    const after = await this.cursors.open(list, cursor, Place);
    const asked = await this.asked(principal, filter, 'search-audit');
    if (asked === null) return { rows: [], next: null, unknownEmployee: filter.employee ?? null };
    const withNames = seesNames(principal);
    return this.page(list, limit, (most) => read(asked, after, { limit: most, withNames }));
  }

  /** All that is found, to be taken away: written down as a search is, once. */
  async *every(principal: Principal, filter: AuditFilter): AsyncGenerator<AuditRow> {
    const asked = await this.asked(principal, filter, 'export-audit');
    if (asked === null) return;
    const many = { limit: FILE_PAGE, withNames: seesNames(principal) };
    yield* everyPage((after) => this.entries.search(asked, after, many));
  }

  /** Null where nobody on record has the number that is asked for. */
  private async asked(
    principal: Principal,
    filter: AuditFilter,
    action: 'search-audit' | 'export-audit',
  ): Promise<AuditConditions | null> {
    const employeeId = filter.employee === undefined ? null : await this.entries.employeeOf(filter.employee);
    await this.recordSearch(principal, filter, employeeId, action);
    if (filter.employee !== undefined && employeeId === null) return null;
    return conditionsOf(filter, employeeId, clockOf(this.settings.zone));
  }

  /** An entry for each person whom the search names, as whom it was done to or as who did it; one where it names nobody. */
  private async recordSearch(
    { id: actor }: Principal,
    filter: AuditFilter,
    employeeId: string | null,
    how: 'search-audit' | 'export-audit',
  ): Promise<void> {
    const { action = null, from = null, to = null } = filter;
    const acting = filter.actor === undefined ? null : await this.entries.employeeBehind(filter.actor);
    const named = new Set([employeeId, acting].filter((id) => id !== null));
    const search = { actor, action: how, detail: { action, from, to } };
    await this.audit.record(
      named.size === 0 ? search : [...named].map((one) => ({ ...search, employeeId: one })),
    );
  }

  /** What others have seen of the person who asks; nothing for whoever is no employee. @throws WrongCursor */
  async mine({ employeeId }: Principal, { limit, cursor }: PageQuery): Promise<AuditPage> {
    if (employeeId === null) return NO_LOOKS.alone;
    const list = ['audit-mine', employeeId];
    const after = await this.cursors.open(list, cursor, Place);
    return this.page(list, limit, (most) => this.entries.aboutEmployee(employeeId, after, { limit: most }));
  }

  /** The same in two parts, as the page has it. @throws WrongCursor */
  async ownLooks({ employeeId }: Principal, asked: OwnLooksQuery): Promise<OwnLooks> {
    if (employeeId === null) return NO_LOOKS;
    const { zone } = this.settings;
    const alone = ['audit-alone', employeeId];
    const lists = ['audit-lists', employeeId];
    const after = await this.cursors.open(alone, asked.cursor, Place);
    const day = await this.cursors.open(lists, asked.lists, DayPlace);
    const [aloneLooks, byDay] = await Promise.all([
      this.page(alone, asked.limit, (limit) =>
        this.entries.aboutEmployee(employeeId, after, { limit, actions: ABOUT_ONE }),
      ),
      this.entries.listLooks(employeeId, day, { zone, limit: asked.limit + 1 }),
    ]);
    const { shown, last } = cut(byDay, asked.limit);
    const next = last && (await this.cursors.seal(lists, { day: last.day, actor: last.actor }));
    return { alone: aloneLooks, lists: { rows: shown, next } };
  }

  /** All of them, to be taken away. */
  async *everyMine({ employeeId }: Principal): AsyncGenerator<AuditRow> {
    if (employeeId === null) return;
    yield* everyPage((after) => this.entries.aboutEmployee(employeeId, after, { limit: FILE_PAGE }));
  }

  private async page<Row extends AuditRow>(
    list: unknown,
    limit: number,
    read: (limit: number) => Promise<Row[]>,
  ): Promise<AuditPage<Row>> {
    const { shown, last } = cut(await read(limit + 1), limit);
    return {
      rows: shown,
      next: last && (await this.cursors.seal(list, last.id)),
      unknownEmployee: null,
    };
  }
}

/** An administrator sees numbers, and so does a key that one can make. */
const seesNames = (principal: Principal): boolean =>
  may(principal, 'view-violation-names') && sightOf(principal) === null;

async function* everyPage(read: (after: string | null) => Promise<AuditRow[]>): AsyncGenerator<AuditRow> {
  let after: string | null = null;
  do {
    const rows = await read(after);
    yield* rows;
    after = rows.length < FILE_PAGE ? null : (rows.at(-1)?.id ?? null);
  } while (after !== null);
}
