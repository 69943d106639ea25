import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row for all that an employee adds to a month of a unit, instead of one for each figure. */
const together = (table: string): string => `
  create temporary table packed on commit drop as
    select employee_id, month, unit_id, jsonb_object_agg(indicator, value::text) as figures
      from ${table} group by employee_id, month, unit_id;
  truncate ${table};
  alter table ${table} drop constraint ${table}_pkey, drop column indicator, drop column value,
    add column figures jsonb not null,
    add constraint ${table}_pkey primary key (employee_id, month, unit_id);
  insert into ${table} (employee_id, month, unit_id, figures)
    select employee_id, month, unit_id, figures from packed;
  drop table packed`;

const apart = (table: string, type: string): string => `
  create temporary table packed on commit drop as
    select employee_id, month, unit_id, key as indicator, value::numeric as value
      from ${table}, jsonb_each_text(figures);
  truncate ${table};
  alter table ${table} drop constraint ${table}_pkey, drop column figures,
    add column indicator text not null, add column value ${type} not null,
    add constraint ${table}_pkey primary key (employee_id, month, unit_id, indicator);
  insert into ${table} (employee_id, month, unit_id, indicator, value)
    select employee_id, month, unit_id, indicator, value from packed;
  drop table packed`;

/** What evaluation in windows and in batches needs to know of the evaluation before. */
export class EvaluationInWindows20261126120000 implements MigrationInterface {
  readonly name = 'EvaluationInWindows20261126120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table dirty_mark
        add column until_date date,
        add column tries integer not null default 0,
        add column trouble text;
      create table employee_evaluation (
        employee_id uuid primary key constraint employee_evaluation_employee references employee (id),
        covered_from date,
        covered_until date,
        breaks_recorded boolean not null,
        paid_breaks_recorded boolean not null,
        evaluated_at timestamptz not null
      );
      create table law_in_use (
        id smallint primary key default 1 constraint law_in_use_is_one check (id = 1),
        name text not null,
        content jsonb not null,
        since timestamptz not null
      )`);
    await runner.query(together('employee_month'));
    await runner.query(together('sick_month'));
    await runner.query(`create index employee_month_by_month on employee_month (month)`);
    // A digest from now on, of other parts: each case is compared anew once, and says the same.
    await runner.query(`update violation set fingerprint = ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index employee_month_by_month`);
    await runner.query(apart('sick_month', 'numeric(14,6)'));
    await runner.query(apart('employee_month', 'numeric(20,6)'));
    await runner.query(`drop table law_in_use, employee_evaluation`);
    await runner.query(
      `alter table dirty_mark drop column trouble, drop column tries, drop column until_date`,
    );
  }
}
