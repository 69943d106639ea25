import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';

/** Each evaluated once for a query, not for every row. */
const UNITS = `(select string_to_array(nullif(current_setting('hviletid.unit_ids', true), ''), ',')::uuid[])`;
const SELF = `(select nullif(current_setting('hviletid.employee_id', true), '')::uuid)`;

interface Conditions {
  readonly seen: string;
  /** Nobody changes the own hours and findings, though one may hold them; what employees write is rows beside them. */
  readonly changed: string;
}

const besidesSelf = (changed: string, column: string): Conditions => ({
  seen: `${changed} or ${column} = ${SELF}`,
  changed,
});
const alike = (condition: string): Conditions => ({ seen: condition, changed: condition });

const ofUnit = besidesSelf(`unit_id = any (${UNITS}::uuid[])`, 'employee_id');
const ofPerson = (column: string): Conditions =>
  besidesSelf(
    `${column} in (select p.employee_id from position p where p.unit_id = any (${UNITS}::uuid[]))`,
    column,
  );
/** The policy of violations decides here as well, for it binds the query within this one. */
const ofViolation = alike(`exists (select 1 from violation v where v.id = violation_id)`);

const BY_TABLE: Readonly<Record<string, Conditions>> = {
  employee: ofPerson('id'),
  position: ofUnit,
  work_event: ofPerson('employee_id'),
  absence: ofPerson('employee_id'),
  dirty_mark: ofPerson('employee_id'),
  employee_evaluation: ofPerson('employee_id'),
  reminder: ofPerson('employee_id'),
  violation: ofUnit,
  violation_history: ofViolation,
  violation_measure: ofViolation,
  alert: ofViolation,
  objection: ofViolation,
  rest_claim: ofUnit,
  employee_month: ofUnit,
  sick_month: ofUnit,
  // Rows as they came in, whoever they are about: for those who are bound by no policy.
  import_rejected_row: alike('false'),
  import_upload: alike('false'),
};

/**
 * Rows of persons are shown to the role of bound requests by policy only. The owner of the
 * tables (worker, command line, requests over the whole organisation) is not bound.
 */
export class RowsBySight20261126181950 implements MigrationInterface {
  readonly name = 'RowsBySight20261126181950';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAKE_ROLE);
    await runner.query(GRANT);
    for (const [table, { seen, changed }] of Object.entries(BY_TABLE)) {
      await runner.query(
        `alter table ${table} enable row level security;
         create policy by_sight on ${table} to ${ROLE} using (${seen}) with check (${changed});
         create policy deleted_by_sight on ${table} as restrictive for delete to ${ROLE} using (${changed})`,
      );
    }
    await runner.query(`
      alter table audit_entry enable row level security;
      create policy written_by_all on audit_entry for insert to ${ROLE} with check (true);
      create policy by_sight on audit_entry for select to ${ROLE} using (
        employee_id = ${SELF} or (select current_setting('hviletid.is_auditor', true)) = 'yes')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(BY_TABLE)) await runner.query(`drop policy deleted_by_sight on ${table}`);
    await runner.query(`drop policy written_by_all on audit_entry`);
    for (const table of [...Object.keys(BY_TABLE), 'audit_entry'])
      await runner.query(`drop policy by_sight on ${table}; alter table ${table} disable row level security`);
    // The role stays: other databases of the server may have it, too.
    await runner.query(REVOKE);
  }
}

/**
 * Roles belong to the server, so that another database may have made it, or be about to.
 * A server that lets this user make none is told by an administrator.
 */
const MAKE_ROLE = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${ROLE}') then
      begin
        create role ${ROLE} nologin;
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    if not pg_has_role(current_user, '${ROLE}', 'MEMBER') then
      execute format('grant ${ROLE} to %I', current_user);
    end if;
  exception when insufficient_privilege then
    raise exception using errcode = 'insufficient_privilege', message = format(
      'The user %1$I may not make the role by which rows are guarded. Let an administrator of the database run: '
      'create role ${ROLE} nologin; grant ${ROLE} to %1$I; and start again.', current_user);
  end $$`;

/** In every schema, for a request also puts jobs into the queue; and for tables to come. */
const GRANT = `
  do $$ declare name text; begin
    for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
                   and has_schema_privilege(nspname, 'usage') loop
      execute format('grant usage on schema %I to ${ROLE}', name);
      execute format('grant select, insert, update, delete on all tables in schema %I to ${ROLE}', name);
      execute format('grant usage, select on all sequences in schema %I to ${ROLE}', name);
    end loop;
    alter default privileges grant usage on schemas to ${ROLE};
    alter default privileges grant select, insert, update, delete on tables to ${ROLE};
    alter default privileges grant usage, select on sequences to ${ROLE};
  end $$`;

const REVOKE = `
  do $$ declare name text; begin
    alter default privileges revoke all on schemas from ${ROLE};
    alter default privileges revoke all on tables from ${ROLE};
    alter default privileges revoke all on sequences from ${ROLE};
    for name in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
                   and has_schema_privilege(nspname, 'usage') loop
      execute format('revoke all on all tables in schema %I from ${ROLE}', name);
      execute format('revoke all on all sequences in schema %I from ${ROLE}', name);
      execute format('revoke usage on schema %I from ${ROLE}', name);
    end loop;
  end $$`;
