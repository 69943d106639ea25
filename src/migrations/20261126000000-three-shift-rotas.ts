import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rotas whose week follows from when the hours lie; and a year of overtime by statute beside the half year of a permission. */
export class ThreeShiftRotas20261126000000 implements MigrationInterface {
  readonly name = 'ThreeShiftRotas20261126000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table position
        drop constraint position_rota,
        add constraint position_rota check (rota in ('rota-38', 'continuous-36', 'three-shift'))`);
    // Under such a permission the verdict by statute was one over half a year: the sweep evaluates who is marked.
    await runner.query(`
      insert into dirty_mark (employee_id, from_date, marked_at)
      select e.id, date '1970-01-01', now() from employee e
      where exists (select 1 from work_event w where w.employee_id = e.id)
        and exists (select 1 from agreement a where a.terms ? 'overtimeWeeks')
      on conflict (employee_id) do update set from_date = excluded.from_date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update position set rota = null where rota = 'three-shift';
      alter table position
        drop constraint position_rota,
        add constraint position_rota check (rota in ('rota-38', 'continuous-36'))`);
  }
}
