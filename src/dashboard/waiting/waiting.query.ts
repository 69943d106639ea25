import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../../access/access.js';
import { TRIES } from '../../ingest/dirty-marks.repository.js';
import { isMeasureDue } from '../../violations/cases/open-measures.js';
import { IS_OWED } from '../../violations/compensation/rest-claims.repository.js';
import { liesAhead } from '../../violations/foreseen.query.js';
import { NOTHING_WAITS, type ToldCounts, type WaitingCounts } from './waiting-counts.js';
import { HAS_BEEN_REMINDED, HAS_BEEN_TOLD, IS_OUTDATED } from './what-waits.query.js';

/** When it is asked: the instant, the local day it lies on (`YYYY-MM-DD`). */
export interface WaitingMoment {
  readonly now: Date;
  readonly today: string;
}

const IN_UNITS = (table: string): string => `($1::uuid[] is null or ${table}.unit_id = any ($1::uuid[]))`;

/** A query of its own: what it names is closed to whoever leads units only. */
const MAILS = `
  select (select count(*)::int from mail where state = 'failed') as "failedMails",
         (select count(*)::int from alert where mail_id is null and recipient = 'nobody') as "toNobody"`;

/**
 * Cases by the sums of months, which hold a few rows however many cases there are; of everybody by
 * those of the whole organisation, for every page of HR asks, and thousands of units have many months.
 */
const COUNTS = `
  select (case when $1::uuid[] is null
           then (select coalesce(sum(t.count), 0) from total_violations t
                  where t.state = 'detected' and t.verdict = 'breach')
           else (select coalesce(sum(m.count), 0) from month_violations m
                  where m.state = 'detected' and m.verdict = 'breach' and m.unit_id = any ($1::uuid[]))
          end)::int as "cases",
         o.objections as "objections", o.overdue as "overdue",
         (select count(*)::int from rest_claim c
           where ${IS_OWED} and c.due_on < $2::date
             and (c.made_up_until is null or c.made_up_until > $3) and ${IN_UNITS('c')}) as "rest",
         (select count(*)::int from dirty_mark d
           where d.tries >= ${TRIES}
             and ($1::uuid[] is null or exists (
               select 1 from position p where p.employee_id = d.employee_id and p.unit_id = any ($1::uuid[])))
         ) as "setAside", 0 as "failedMails", 0 as "toNobody"
    from (select count(*)::int as objections,
                 count(*) filter (where o.due_on < $2::date)::int as overdue
            from objection o
            join violation v on v.id = o.violation_id
           where o.state = 'open' and ${IN_UNITS('v')}) o`;

const TOLD = `
  select count(*)::int as "unanswered",
         count(*) filter (where ${HAS_BEEN_REMINDED})::int as "reminded",
         (select count(*)::int
            from violation v
           where v.state = 'detected' and v.effective_verdict = 'breach' and ${liesAhead('$2::date')}
             and ${IN_UNITS('v')}) as "foreseen",
         (select count(distinct v.id)::int
            from violation_measure m
            join violation v on v.id = m.violation_id
           where ${isMeasureDue('$2::date')} and ${IN_UNITS('v')}) as "measures",
         (select count(*)::int from violation v where ${IS_OUTDATED} and ${IN_UNITS('v')}) as "outdated"
    from violation v
   where v.state = 'detected' and v.effective_verdict = 'breach' and ${HAS_BEEN_TOLD} and ${IN_UNITS('v')}`;

/** Counts what waits. */
@Injectable()
export class WaitingQuery {
  constructor(private readonly db: DataSource) {}

  /** @param seesMails whether mails of everybody are counted as well */
  async counts(scope: Scope, { now, today }: WaitingMoment, seesMails: boolean): Promise<WaitingCounts> {
    const [[row = NOTHING_WAITS], [mails]] = await Promise.all([
      this.db.query<WaitingCounts[]>(COUNTS, [unitFilter(scope), today, now]),
      seesMails ? this.db.query<Pick<WaitingCounts, 'failedMails' | 'toNobody'>[]>(MAILS) : [],
    ]);
    return { ...row, ...mails };
  }

  /** @param today `YYYY-MM-DD` */
  async told(scope: Scope, today: string): Promise<ToldCounts> {
    const [row] = await this.db.query<ToldCounts[]>(TOLD, [unitFilter(scope), today]);
    return row ?? { unanswered: 0, reminded: 0, foreseen: 0, measures: 0, outdated: 0 };
  }
}
