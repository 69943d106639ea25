import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import can be asked about: how far it is, what became of each row, which rows were rejected. */
export class AnswersOfImports20261126000100 implements MigrationInterface {
  readonly name = 'AnswersOfImports20261126000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        add column state text not null default 'stored'
          constraint import_state check (state in ('running', 'stored', 'refused', 'tried', 'failed')),
        add column progress real not null default 1,
        add column rows_corrected integer not null default 0,
        add column rows_withdrawn integer not null default 0,
        add column rows_passed_over integer not null default 0,
        add column ambiguous_times integer not null default 0,
        add column new_employees text[] not null default '{}',
        add column ignored_columns text[] not null default '{}',
        add column mapping text,
        add column layout jsonb,
        add column finished_at timestamptz`);
    await runner.query(`update import set finished_at = imported_at`);
    await runner.query(`
      create table import_complaint (
        id bigint generated always as identity primary key,
        import_id uuid not null constraint import_complaint_import references import (id),
        line integer not null,
        column_name text,
        value text,
        problem text not null,
        expected text
      );
      create index import_complaint_by_import on import_complaint (import_id, id);
      create table import_rejected_row (
        import_id uuid not null constraint import_rejected_row_import references import (id),
        line integer not null,
        cells text[] not null,
        primary key (import_id, line)
      );
      create table column_mapping (
        name text primary key,
        mapping jsonb not null,
        saved_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table column_mapping, import_rejected_row, import_complaint`);
    await runner.query(`delete from import where state <> 'stored'`);
    await runner.query(`
      alter table import
        drop column finished_at, drop column layout, drop column mapping, drop column ignored_columns,
        drop column new_employees, drop column ambiguous_times, drop column rows_passed_over,
        drop column rows_withdrawn, drop column rows_corrected, drop column progress, drop column state`);
  }
}
