import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What employees object to, and what they are answered. An answer is given once, and a text never changed. */
export class Objections20261126181000 implements MigrationInterface {
  readonly name = 'Objections20261126181000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table objection (
        id uuid primary key,
        violation_id uuid not null constraint objection_violation references violation (id),
        employee_id uuid not null constraint objection_employee references employee (id),
        state text not null,
        text text not null,
        made_at timestamptz not null,
        due_on date not null,
        answer text,
        closed_at timestamptz,
        answered_by text,
        answered_name text
      );
      create index objection_by_violation on objection (violation_id, made_at);
      create index objection_open on objection (due_on) where state = 'open'`);
    await runner.query(`
      create function objection_is_kept() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.state = 'open' and new.state <> 'open'
           and (new.id, new.violation_id, new.employee_id, new.text, new.made_at, new.due_on)
             = (old.id, old.violation_id, old.employee_id, old.text, old.made_at, old.due_on) then
          return new;
        end if;
        raise exception 'An objection is closed once, and never changed or deleted.';
      end $$;
      create trigger objection_kept before update or delete on objection
        for each row execute function objection_is_kept()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table objection; drop function objection_is_kept()`);
  }
}
