import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RunOutcome } from '../platform/schedules/schedule.js';
import { Scheduled } from '../platform/schedules/scheduled.js';
import type { Discrepancy } from './discrepancy.js';
import { RECOUNT_SCHEDULE } from './recount-schedule.js';
import { TotalsRepository } from './totals.repository.js';

/** Sums of nothing may be stored as zero or be absent; both say the same. */
const INDICATORS = `
  with parts as (
    select e.month, e.unit_id, e.figures from employee_month e
    union all
    select s.month, s.unit_id, s.figures from sick_month s
  ),
  recounted as (
    select p.month, p.unit_id, f.key as indicator, sum(f.value::numeric) as value
      from parts p, jsonb_each_text(p.figures) f
     group by 1, 2, 3
  )
  select 'month_indicator' as "table",
         concat_ws(' ', coalesce(m.month, r.month), coalesce(m.unit_id, r.unit_id), coalesce(m.indicator, r.indicator)) as key,
         coalesce(m.value, 0)::text as stored,
         coalesce(r.value, 0)::text as recounted
    from month_indicator m
    full join recounted r using (month, unit_id, indicator)
   where coalesce(m.value, 0) <> coalesce(r.value, 0)
     and not exists (
       select from kept_time k
        where case when coalesce(m.indicator, r.indicator) like 'sick-%' then k.absences_from else k.events_from end
              > coalesce(m.month, r.month))`;

const VIOLATIONS = `
  with recounted as (
    select date_trunc('month', v.anchor_date)::date as month, v.unit_id, v.rule,
           case v.effective_verdict when 'breach' then 'breach' else 'within-agreement' end as verdict,
           v.origin, v.state, coalesce(v.decided_cause, v.suggested_cause, 'unknown') as cause, count(*)::int as count
      from violation v
     group by 1, 2, 3, 4, 5, 6, 7
  )
  select 'month_violations' as "table",
         concat_ws(' ', month, unit_id, rule, verdict, origin, state, cause) as key,
         coalesce(m.count, 0)::text as stored,
         coalesce(r.count, 0)::text as recounted
    from month_violations m
    full join recounted r using (month, unit_id, rule, verdict, origin, state, cause)
   where coalesce(m.count, 0) <> coalesce(r.count, 0)
     and not exists (select from kept_time k where k.cases_from > month)`;

/**
 * Recounts every monthly sum from its parts. The sums are kept by difference, so one lost
 * difference would stay wrong for ever and nobody would see it; this is who sees it. Sums
 * whose parts are not kept any more stand for themselves.
 */
@Injectable()
export class FiguresAudit {
  private readonly log = new Logger('FiguresAudit');

  constructor(
    private readonly db: DataSource,
    private readonly totals: TotalsRepository,
  ) {}

  /** One snapshot for all tables, so that evaluations under way cannot look like mistakes. */
  discrepancies(): Promise<Discrepancy[]> {
    return this.db.transaction('REPEATABLE READ', async (tx) => [
      ...(await tx.query<Discrepancy[]>(INDICATORS)),
      ...(await tx.query<Discrepancy[]>(VIOLATIONS)),
      ...(await this.totals.discrepancies(tx)),
    ]);
  }

  /** Nightly, and loud: the log says which sum, what is stored and what it should be. */
  @Scheduled(RECOUNT_SCHEDULE)
  async audit(): Promise<RunOutcome<'equal' | 'differ'>> {
    const found = await this.discrepancies();
    for (const { table, key, stored, recounted } of found) {
      this.log.error(`${table} ${key}: stored ${stored}, recounted ${recounted}`);
    }
    await this.db.transaction((tx) => this.totals.tidy(tx));
    if (found.length === 0) return { code: 'equal' };
    return { code: 'differ', detail: { count: found.length }, needsAttention: true };
  }
}
