import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TimelineRepository } from '../ingest/timeline.repository.js';
import { Clock } from '../platform/clock.js';
import { formatDay } from '../time/civil.js';

/** Nobody's message is under way for a mark that this room sets itself, so it is old from the start. */
const SETTLED_MS = 60_000;

/**
 * Whoever is employed in a month that files cover and has no figures for it: a month
 * without a single event of a person, on leave or sick throughout, still has agreed days.
 */
const WITHOUT_FIGURES = `
  with covered as (
    select generate_series(date_trunc('month', $2::date), date_trunc('month', $3::date - 1),
                           interval '1 month')::date as month
  )
  insert into dirty_mark (employee_id, from_date, marked_at)
  select p.employee_id, min(c.month), $1
    from covered c
    join position p
      on p.valid_from < c.month + interval '1 month' and (p.valid_until is null or p.valid_until > c.month)
   where not exists (select 1 from sick_month s where s.employee_id = p.employee_id and s.month = c.month)
   group by p.employee_id
   order by p.employee_id
  on conflict (employee_id) do nothing`;

/** Whoever has figures for months that files cover no longer, because a wrong year was corrected. */
const BEYOND = `
  insert into dirty_mark (employee_id, from_date, marked_at)
  select s.employee_id, min(s.month), $1
    from sick_month s
   where $2::date is null or s.month < date_trunc('month', $2::date) or s.month >= $3::date
   group by s.employee_id
   order by s.employee_id
  on conflict (employee_id) do nothing`;

/**
 * Whoever has a finding that was not final when files reached elsewhere: a rest that ended
 * with the file may have gone on, and the employee who was off has no row to say so.
 */
const NOT_FINAL = `
  insert into dirty_mark (employee_id, from_date, marked_at)
  select v.employee_id, min(v.anchor_date), $1
    from violation v
   where not v.is_final and v.state <> 'superseded'
     and v.evidence ->> 'coveredUntil' is distinct from $2::text
   group by v.employee_id
   order by v.employee_id
  on conflict (employee_id) do nothing`;

/** Who has to be evaluated. */
@Injectable()
export class EvaluationMarks {
  constructor(
    private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timelines: TimelineRepository,
  ) {}

  /** Marks whom files concern without holding a row of theirs, which nothing else would have evaluated. */
  async markUncovered(): Promise<void> {
    const at = new Date(this.clock.now().getTime() - SETTLED_MS);
    const covered = await this.timelines.covered();
    const from = covered && formatDay(covered.fromDay);
    const until = covered && formatDay(covered.untilDay);
    await this.db.query(WITHOUT_FIGURES, [at, from, until]);
    await this.db.query(BEYOND, [at, from, until]);
    await this.db.query(NOT_FINAL, [at, until]);
  }

  /**
   * Ids of the marked, by age of the mark. Those younger than `settleSeconds` are left; by
   * zero nobody is, whichever of two machines' clocks runs ahead.
   */
  async marked(settleSeconds: number, limit: number): Promise<string[]> {
    const settledBefore = new Date(this.clock.now().getTime() - settleSeconds * 1000);
    const rows = await this.db.query<{ id: string }[]>(
      `select d.employee_id as id
         from dirty_mark d
        where $1::timestamptz is null or d.marked_at <= $1
        order by d.marked_at, d.employee_id
        limit $2`,
      [settleSeconds === 0 ? null : settledBefore, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of everybody there is anything to say about. */
  async everybody(): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select e.id
         from employee e
        where exists (select 1 from work_event w where w.employee_id = e.id)
           or exists (select 1 from absence a where a.employee_id = e.id)
           or exists (select 1 from position p where p.employee_id = e.id)
        order by e.id`,
    );
    return rows.map(({ id }) => id);
  }
}
