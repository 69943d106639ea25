import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { textOf } from '../../platform/errors.js';
import { ClosedReport } from './closed-report.entity.js';

const DATA_VERSION = `
  select coalesce((select to_char(max(i.imported_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
                     from import i where i.state = 'stored'), 'none')
         || '/' || coalesce((select max(h.id) from violation_history h), 0) as "version"`;

const DELIVER = `
  insert into report_delivery (report_id, at, receiver, format)
  select c.id, $2, $3, $4
    from closed_report c
   where c.month = $1::date
   order by c.version desc
   limit 1`;

const DELIVERIES = `
  select d.at         as "at",
         d.receiver   as "receiver",
         d.format     as "format",
         c.version    as "version"
    from report_delivery d
    join closed_report c on c.id = d.report_id
   where c.month = $1::date
   order by d.id desc
   limit 200`;

/** One hand-over of a closed month. */
export interface Delivery {
  readonly at: Date;
  readonly receiver: string;
  readonly format: string;
  readonly version: number;
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

  /** Two who close at once never make one version twice: the index sees to it, and `isSameVersion` tells. */
  async add(tx: EntityManager, month: string, report: Omit<ClosedReport, 'id' | 'month'>): Promise<void> {
    await tx.insert(ClosedReport, { ...report, id: randomUUID(), month: dayOf(month) });
  }

  async dataVersion(): Promise<string> {
    const [row] = await this.db.query<[{ version: string }]>(DATA_VERSION);
    return row.version;
  }

  /** Does nothing for a month that is not closed. */
  async deliver(month: string, at: Date, receiver: string, format: string): Promise<void> {
    await this.db.query(DELIVER, [dayOf(month), at, receiver, format]);
  }

  /** Latest first, of all versions. */
  deliveries(month: string): Promise<Delivery[]> {
    return this.db.query<Delivery[]>(DELIVERIES, [dayOf(month)]);
  }

  transaction<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.db.transaction(work);
  }
}

/** Whether something failed because somebody else had closed the month as the same version. */
export const isSameVersion = (error: unknown): boolean =>
  error instanceof QueryFailedError && textOf(error).includes('closed_report_version');

const dayOf = (month: string): string => `${month}-01`;
