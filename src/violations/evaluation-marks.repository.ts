import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Who has to be evaluated. */
@Injectable()
export class EvaluationMarks {
  constructor(private readonly db: DataSource) {}

  /**
   * Marks whoever is employed in the last month that files cover and has no figures for
   * it: a month without a single event of a person, on leave or sick throughout, still
   * has agreed days, and nothing else would have that person evaluated.
   */
  async markUncovered(): Promise<void> {
    await this.db.query(
      `with covered as (
         select date_trunc('month', max(i.covers_until) - 1)::date as month, min(i.covers_from) as since
           from import i
       )
       insert into dirty_mark (employee_id, from_date, marked_at)
       select distinct p.employee_id, c.month, now() - interval '1 minute'
         from position p, covered c
        where c.month is not null
          and p.valid_from < c.month + interval '1 month'
          and (p.valid_until is null or p.valid_until > c.month)
          and not exists (select 1 from sick_month s where s.employee_id = p.employee_id and s.month = c.month)
       on conflict (employee_id) do nothing`,
    );
  }

  /** Ids of the marked, by age of the mark; those younger than `settleSeconds` by the database's clock are left. */
  async marked(settleSeconds: number, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select d.employee_id as id
         from dirty_mark d
        where d.marked_at <= now() - make_interval(secs => $1)
        order by d.marked_at, d.employee_id
        limit $2`,
      [settleSeconds, limit],
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
