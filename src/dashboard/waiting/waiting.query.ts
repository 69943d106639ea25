import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';

/** What waits for somebody in the units of whoever asks. */
export interface WaitingCounts {
  /** Objections without an answer, those overdue among them. */
  readonly objections: number;
  readonly overdue: number;
  /** Possible breaches that nobody has assessed. */
  readonly cases: number;
}

/** Cases by the sums of months, which hold a few rows however many cases there are. */
const COUNTS = `
  select (select coalesce(sum(m.count), 0)::int
            from month_violations m
           where m.state = 'detected' and m.verdict = 'breach'
             and ($1::uuid[] is null or m.unit_id = any ($1::uuid[]))) as "cases",
         count(o.id)::int                                            as "objections",
         count(o.id) filter (where o.due_on < $2::date)::int         as "overdue"
    from objection o
    join violation v on v.id = o.violation_id
   where o.state = 'open' and ($1::uuid[] is null or v.unit_id = any ($1::uuid[]))`;

/** Counts what waits. */
@Injectable()
export class WaitingQuery {
  constructor(private readonly db: DataSource) {}

  /** @param today local day `YYYY-MM-DD` */
  async counts(scope: Scope, today: string): Promise<WaitingCounts> {
    const [row] = await this.db.query<WaitingCounts[]>(COUNTS, [unitFilter(scope), today]);
    return row ?? { objections: 0, overdue: 0, cases: 0 };
  }
}
