import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';

/** Whom an import has had marked and nobody has evaluated since, so that it can be told how far that is. */
export class MarksOfImports20261127193100 implements MigrationInterface {
  readonly name = 'MarksOfImports20261127193100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_mark (
        employee_id uuid not null constraint import_mark_employee references employee on delete cascade,
        import_id   uuid not null constraint import_mark_import references import on delete cascade,
        primary key (employee_id, import_id)
      );
      create index import_mark_by_import on import_mark (import_id);
      alter table import_mark enable row level security;
      create policy by_sight on import_mark to ${ROLE} using (false) with check (false);
      revoke all on import_mark from ${ROLE};
      alter table import
        add employees_marked integer not null default 0,
        add employees_added integer not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table import_mark; alter table import drop employees_marked, drop employees_added`,
    );
  }
}
