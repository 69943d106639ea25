import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A mark by whoever assesses, who may not open the marks themselves: what is owed to the
 * employee of a case is settled anew, over all of their time.
 */
const MARK = `
  create function mark_owed_anew(whose uuid, at timestamptz) returns void language sql security definer
  set search_path from current as $$
    insert into dirty_mark (employee_id, from_date, marked_at) values (whose, '1970-01-01', at)
    on conflict (employee_id) do update
       set from_date = excluded.from_date, until_date = null, marked_at = excluded.marked_at, tries = 0, trouble = null
  $$`;

/** Rest can be owed by an assessment, with no agreement on record. Whoever has one by now is evaluated. */
export class RestOwedByAssessment20261128100000 implements MigrationInterface {
  readonly name = 'RestOwedByAssessment20261128100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table rest_claim alter column agreement_id drop not null;
      alter table reminder
        drop constraint reminder_subject,
        add constraint reminder_subject check (num_nonnulls(coalesce(employee_id, agreement_id), objection_id) = 1)`);
    await runner.query(MARK);
    await runner.query(`
      select mark_owed_anew(v.employee_id, now())
        from (select distinct employee_id from violation
               where rule in ('DAILY_REST', 'WEEKLY_REST')
                 and state in ('covered-by-agreement', 'emergency', 'serious-disturbance', 'data-error', 'duplicate')) v`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function mark_owed_anew(uuid, timestamptz);
      delete from reminder where employee_id is not null and agreement_id is null;
      delete from rest_claim where agreement_id is null;
      alter table reminder
        drop constraint reminder_subject,
        add constraint reminder_subject check (num_nonnulls(agreement_id, objection_id) = 1);
      alter table rest_claim alter column agreement_id set not null`);
  }
}
