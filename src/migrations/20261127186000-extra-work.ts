import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Extra work of part-timers is summed by month: whoever has ever been one is evaluated anew, or the months before would say none. */
export class ExtraWork20261127186000 implements MigrationInterface {
  readonly name = 'ExtraWork20261127186000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into dirty_mark (employee_id, from_date, marked_at)
      select distinct p.employee_id, date '1970-01-01', now() from position p
       where p.share < 1 and exists (select 1 from work_event w where w.employee_id = p.employee_id)
      on conflict (employee_id) do update set from_date = excluded.from_date, until_date = null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from month_indicator where indicator = 'extra-seconds'`);
    await runner.query(
      `update employee_month set figures = figures - 'extra-seconds' where figures ? 'extra-seconds'`,
    );
  }
}
