import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What persons say of a case, and what they do about it. The version tells a second writer
 * that somebody was faster. What was withdrawn is looked up by employee, for shifts that changed hands. What happened to a case is written once: the database itself
 * refuses to change or to take away a line of its history.
 */
export class LifeOfCases20261126160000 implements MigrationInterface {
  readonly name = 'LifeOfCases20261126160000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table violation
        add column version integer not null default 1,
        add column decided_cause text,
        add column deviation_number text,
        add column duplicate_of uuid constraint violation_duplicate_of references violation (id),
        add column replaced_by uuid constraint violation_replaced_by references violation (id)`);
    await runner.query(
      `create index violation_by_replacement on violation (replaced_by) where replaced_by is not null`,
    );
    await runner.query(`alter table violation_history add column actor_name text`);
    await runner.query(`
      create index work_event_gone on work_event (employee_id, starts_at) where superseded_at is not null`);
    await runner.query(`
      create table violation_measure (
        id uuid primary key,
        violation_id uuid not null constraint violation_measure_violation references violation (id),
        what text not null,
        owner text not null,
        due_date date not null,
        effect text,
        done_on date,
        added_at timestamptz not null
      );
      create index violation_measure_by_violation on violation_measure (violation_id, added_at)`);
    await runner.query(`
      create function violation_history_is_kept() returns trigger language plpgsql as $$
      begin
        raise exception 'What happened to a violation is never changed (% of violation_history).', tg_op
          using errcode = 'restrict_violation';
      end $$;
      create trigger violation_history_kept before update or delete on violation_history
        for each row execute function violation_history_is_kept()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger violation_history_kept on violation_history;
      drop function violation_history_is_kept();
      drop table violation_measure;
      drop index work_event_gone`);
    await runner.query(`alter table violation_history drop column actor_name`);
    await runner.query(`
      alter table violation
        drop column replaced_by, drop column duplicate_of, drop column deviation_number,
        drop column decided_cause, drop column version`);
  }
}
