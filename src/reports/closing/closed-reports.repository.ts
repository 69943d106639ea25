import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import type { Actor } from '../../access/audit/audit-actor.js';
import { seeingEverybody } from '../../platform/database/row-sight.js';
import { textOf } from '../../platform/errors.js';
import type { ToldMonth } from './corrected-months.js';
import { ClosedReport } from './closed-report.entity.js';

const DATA_VERSION = `
  select coalesce((select to_char(max(i.imported_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                     from import i where i.state = 'stored'), 'none')
         || '/' || coalesce((select max(h.id) from violation_history h), 0) as "version"`;

const DELIVER = `
  insert into report_delivery (report_id, at, receiver, format)
  select c.id, $2, $3, $4
    from closed_report c
   where c.month = $1::date and c.version = $5`;

/** A page that is read again on the same day was received then. */
const READ = `
  insert into report_delivery (report_id, at, receiver, format)
  select c.id, $2, $3, 'page'
    from closed_report c
   where c.month = $1::date and c.version = $4
     and not exists (select from report_delivery d
                      where d.report_id = c.id and d.receiver = $3 and d.format = 'page' and d.at >= $5)`;

/** Names as the audit log has them (`access/audit/audit-entries.query.ts`). */
const DELIVERIES = `
  select d.at as "at", d.receiver as "actor", coalesce(e.name, t.name, n.name) as "actorName",
         e.code as "actorCode", d.format as "format", c.version as "version",
         (count(*) over ())::int as "total"
    from report_delivery d
    join closed_report c on c.id = d.report_id
    left join employee e on e.id = case when d.receiver ~ '^(manager|employee|representative):[0-9a-f-]{36}$' then split_part(d.receiver, ':', 2)::uuid end
    left join actor_name n on n.actor = d.receiver
    left join api_token t on t.id = case when d.receiver like 'token:%' then split_part(d.receiver, ':', 2) end
   where c.month = $1::date
   order by d.id desc
   limit $2`;

/** The last month of a trend is the report's own. */
const TOLD = `
  select distinct on (c.month)
         to_char(c.month, 'YYYY-MM') as "month", c.version as "version", c.content::jsonb -> 'trend' -> -1 as "told"
    from closed_report c
   where c.month >= $1::date and c.month < $2::date
   order by c.month, c.version desc`;

/** One hand-over of a closed month. */
export interface Delivery {
  readonly at: Date;
  readonly receiver: string;
  readonly format: string;
}

/** A hand-over with the names there are for who received it now. */
export interface NamedDelivery extends Actor {
  readonly at: Date;
  readonly format: string;
  readonly version: number;
  /** How many there are in all. */
  readonly total: number;
}

/** The reports of closed months and who received them. Months are `YYYY-MM`. */
@Injectable()
export class ClosedReports {
  constructor(private readonly db: DataSource) {}

  /** Latest version first. */
  versions(month: string): Promise<ClosedReport[]> {
    return this.db
      .getRepository(ClosedReport)
      .find({ where: { month: dayOf(month) }, order: { version: 'DESC' } });
  }

  async latest(month: string): Promise<ClosedReport | null> {
    return this.db
      .getRepository(ClosedReport)
      .findOne({ where: { month: dayOf(month) }, order: { version: 'DESC' } });
  }

  /** Null where there is no such version. */
  async version(month: string, version: number): Promise<ClosedReport | null> {
    return this.db.getRepository(ClosedReport).findOne({ where: { month: dayOf(month), version } });
  }

  /** Two who close at once never make one version twice: the index sees to it, and `isSameVersion` tells. */
  async add(tx: EntityManager, month: string, report: Omit<ClosedReport, 'id' | 'month'>): Promise<void> {
    await tx.insert(ClosedReport, { ...report, id: randomUUID(), month: dayOf(month) });
  }

  /** The months from one on and before another as they were closed last, oldest first. */
  told(from: string, before: string): Promise<ToldMonth[]> {
    return this.db.query<ToldMonth[]>(TOLD, [dayOf(from), dayOf(before)]);
  }

  async dataVersion(): Promise<string> {
    const [row] = await this.db.query<[{ version: string }]>(DATA_VERSION);
    return row.version;
  }

  async deliver(month: string, version: number, delivery: Delivery): Promise<void> {
    const { at, receiver, format } = delivery;
    await this.db.query(DELIVER, [dayOf(month), at, receiver, format, version]);
  }

  /**
   * Somebody reads a version as a page.
   * @param since nothing is written where they have read it since then
   */
  async read(month: string, version: number, receiver: string, at: Date, since: Date): Promise<void> {
    // Who received what is not for those to see who receive it.
    await seeingEverybody(() => this.db.query(READ, [dayOf(month), at, receiver, version, since]));
  }

  /** Latest first, of all versions. */
  deliveries(month: string, limit: number): Promise<NamedDelivery[]> {
    return seeingEverybody(() => this.db.query<NamedDelivery[]>(DELIVERIES, [dayOf(month), limit]));
  }

  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.transaction(work);
  }
}

/** Whether something failed because somebody else had closed the month as the same version. */
export const isSameVersion = (error: unknown): boolean =>
  error instanceof QueryFailedError && textOf(error).includes('closed_report_version');

const dayOf = (month: string): string => `${month}-01`;
