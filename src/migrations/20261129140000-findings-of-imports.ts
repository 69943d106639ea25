import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';
const UNITS = `(select string_to_array(nullif(current_setting('hviletid.unit_ids', true), ''), ',')::uuid[])`;
const SELF = `(select nullif(current_setting('hviletid.employee_id', true), '')::uuid)`;

/**
 * Which cases the evaluation after an import raised, changed, opened again or let fall. Of imports from before nobody
 * knows, and so they say that it was not kept.
 */
export class FindingsOfImports20261129140000 implements MigrationInterface {
  readonly name = 'FindingsOfImports20261129140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_finding (
        import_id    uuid not null constraint import_finding_import references import on delete cascade,
        violation_id uuid not null constraint import_finding_violation references violation on delete cascade,
        primary key (import_id, violation_id)
      );
      create index import_finding_by_violation on import_finding (violation_id);
      alter table import_finding enable row level security;
      create policy by_sight on import_finding for select to ${ROLE} using (exists (
        select 1 from violation v where v.id = violation_id and (v.unit_id = any (${UNITS}::uuid[]) or v.employee_id = ${SELF})));
      revoke insert, update, delete on import_finding from ${ROLE};
      alter table import add findings_kept boolean not null default false;
      alter table import alter findings_kept set default true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import drop findings_kept; drop table import_finding`);
  }
}
