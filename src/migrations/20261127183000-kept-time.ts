import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing but a transaction of retention, which says so itself, takes away what is only ever added to. */
const HISTORY = (body: string): string => `
  create or replace function violation_history_is_kept() returns trigger language plpgsql as $$
  begin
    ${body}
    raise exception 'What happened to a violation is never changed (% of violation_history).', tg_op
      using errcode = 'restrict_violation';
  end $$`;

const OBJECTION = (body: string): string => `
  create or replace function objection_is_kept() returns trigger language plpgsql as $$
  begin
    ${body}
    if tg_op = 'UPDATE' and old.state = 'open' and new.state <> 'open'
       and (new.id, new.violation_id, new.employee_id, new.text, new.made_at, new.due_on)
         = (old.id, old.violation_id, old.employee_id, old.text, old.made_at, old.due_on) then
      return new;
    end if;
    raise exception 'An objection is closed once, and never changed or deleted.';
  end $$`;

const UNLESS_ERASING = `
    if tg_op = 'DELETE' and current_setting('hviletid.erasing', true) = 'on' then
      return old;
    end if;`;

/** From when on time is kept: evaluation, the nightly recount and figures of old months have to know. */
export class KeptTime20261127183000 implements MigrationInterface {
  readonly name = 'KeptTime20261127183000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_time (
        id smallint primary key default 1 constraint kept_time_is_one check (id = 1),
        events_from date,
        absences_from date,
        cases_from date
      )`);
    await runner.query(HISTORY(UNLESS_ERASING));
    await runner.query(OBJECTION(UNLESS_ERASING));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(HISTORY(''));
    await runner.query(OBJECTION(''));
    await runner.query(`drop table kept_time`);
  }
}
