import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';

/** Each evaluated once for a query, not for every row. */
const UNITS = `(select string_to_array(nullif(current_setting('hviletid.unit_ids', true), ''), ',')::uuid[])`;
const SELF = `(select nullif(current_setting('hviletid.employee_id', true), '')::uuid)`;

/**
 * In the unit on a day of the row. An instant is taken with a day on either side: the
 * database knows no zone of ours, and a night belongs to both units where somebody moved.
 */
const heldDuring = (owner: string, from: string, until: string): string => `
  exists (select from position p
           where p.employee_id = ${owner} and p.unit_id = any (${UNITS}::uuid[])
             and p.valid_from <= ${until} and (p.valid_until is null or p.valid_until > ${from}))`;

/** Whatever a finding of the unit rests on, or is drawn beside it, also before somebody came to the unit. */
const AROUND_A_FINDING = `
  exists (select from violation v
           where v.employee_id = work_event.employee_id and v.unit_id = any (${UNITS}::uuid[])
             and work_event.starts_at < v.window_ends_at + interval '1 day'
             and work_event.ends_at > v.window_starts_at - interval '1 day')`;

const EVENT = `
  ${heldDuring('work_event.employee_id', `work_event.starts_at::date - 1`, `work_event.ends_at::date + 1`)}
  or ${AROUND_A_FINDING}`;

/** Whether somebody was ill is nobody's to read but their own; a holiday stands in the roster of the unit. */
const ABSENCE = `
  absence.type not in ('sick', 'child-sick')
  and ${heldDuring('absence.employee_id', 'absence.from_date', 'absence.until_date - 1')}`;

/**
 * Who is there on the database's own day, or comes; of those who left, only whom a row of the
 * unit still names. The first is a list that is made once, for nearly all are in it.
 */
const EMPLOYEE = `
  id in (select p.employee_id from position p
          where p.unit_id = any (${UNITS}::uuid[]) and (p.valid_until is null or p.valid_until > current_date))
  or exists (select from violation v where v.employee_id = employee.id and v.unit_id = any (${UNITS}::uuid[]))
  or exists (select from rest_claim c where c.employee_id = employee.id and c.unit_id = any (${UNITS}::uuid[]))`;

/** Seen beside one's own; changed only where the unit decides. */
const CONDITIONS: Readonly<Record<string, { readonly seen: string; readonly own: string }>> = {
  work_event: { seen: EVENT, own: 'employee_id' },
  absence: { seen: ABSENCE, own: 'employee_id' },
  employee: { seen: EMPLOYEE, own: 'id' },
  sick_month: { seen: 'false', own: 'employee_id' },
};

/** What evaluation and mails keep about people: no page of a person who is bound asks for it. */
const NOBODYS = ['dirty_mark', 'employee_evaluation', 'reminder'];

/** Of tables without a policy, what a bound request does with them; all else of them is closed to it. */
const GRANTS = [
  'select on organisation, unit, threshold, registration_start, agreement, agreement_version, report_text',
  // Which file an event came from, and who a program was, by name alone.
  'select (id, file_name, imported_at) on import',
  'select (id, name) on api_token',
  // A closed report is handed out with a note of it.
  'select on closed_report',
  'insert on report_delivery',
  // Assessing a case moves the sums of its month: breaches of a unit, of any number of persons.
  'select, insert, update on month_violations',
  // It tells of it, never the secret, nor what was told before.
  'select (id, events, has_details) on webhook',
  'insert on webhook_delivery',
  'insert on audit_waiting',
];

/**
 * Rows with a date are shown to whoever answered for the person on that date, and of tables
 * without a policy the role of bound requests may open those named here alone.
 */
export class RowsByDate20261127182000 implements MigrationInterface {
  readonly name = 'RowsByDate20261127182000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(MAY_SET_ROLE);
    await runner.query(CLOSE_UNGUARDED);
    for (const grant of GRANTS) await runner.query(`grant ${grant} to ${ROLE}`);
    for (const [table, { seen, own }] of Object.entries(CONDITIONS)) {
      await runner.query(
        `alter policy by_sight on ${table} using (${own} = ${SELF} or ${seen}) with check (${seen});
         alter policy deleted_by_sight on ${table} using (${seen})`,
      );
    }
    for (const table of NOBODYS)
      await runner.query(
        `alter policy by_sight on ${table} using (false) with check (false);
         alter policy deleted_by_sight on ${table} using (false)`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    const ever = (column: string): string =>
      `${column} in (select p.employee_id from position p where p.unit_id = any (${UNITS}::uuid[]))`;
    const before = (table: string): string => {
      if (table === 'sick_month') return `unit_id = any (${UNITS}::uuid[])`;
      return ever(table === 'employee' ? 'id' : 'employee_id');
    };
    for (const table of [...Object.keys(CONDITIONS), ...NOBODYS]) {
      const own = table === 'employee' ? 'id' : 'employee_id';
      await runner.query(
        `alter policy by_sight on ${table} using (${before(table)} or ${own} = ${SELF}) with check (${before(table)});
         alter policy deleted_by_sight on ${table} using (${before(table)})`,
      );
    }
    await runner.query(OPEN_ALL);
  }
}

/**
 * From PostgreSQL 16 on, who makes a role may hand it out and still not take it on. Found out
 * now, and not by the first manager who opens a page.
 */
const MAY_SET_ROLE = `
  do $$ declare may_set boolean; begin
    if current_setting('server_version_num')::int < 160000 then return; end if;
    execute format('select pg_has_role(current_user, %L, %L)', '${ROLE}', 'SET') into may_set;
    if not may_set then
      execute format('grant ${ROLE} to %I with set true', current_user);
    end if;
  exception when insufficient_privilege then
    raise exception using errcode = 'insufficient_privilege', message = format(
      'The user %1$I may not take on the role by which rows are guarded. Let an administrator of the database run: '
      'grant ${ROLE} to %1$I; and start again.', current_user);
  end $$`;

const EVERY_SCHEMA = `
  select nspname from pg_namespace
   where nspname !~ '^pg_' and nspname <> 'information_schema' and has_schema_privilege(nspname, 'usage')`;

/** Queues and sessions have connections of their own, which are never bound. */
const CLOSE_UNGUARDED = `
  do $$ declare name text; begin
    alter default privileges revoke all on schemas from ${ROLE};
    alter default privileges revoke all on tables from ${ROLE};
    alter default privileges revoke all on sequences from ${ROLE};
    for name in ${EVERY_SCHEMA} and nspname <> current_schema() loop
      execute format('revoke all on all tables in schema %I from ${ROLE}', name);
      execute format('revoke all on all sequences in schema %I from ${ROLE}', name);
      execute format('revoke usage on schema %I from ${ROLE}', name);
    end loop;
    for name in select relname from pg_class
                 where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p', 'v', 'm')
                   and not relrowsecurity loop
      execute format('revoke all on %I from ${ROLE}', name);
    end loop;
    execute format('alter default privileges in schema %I grant select, insert, update, delete on tables to ${ROLE}',
                   current_schema());
    execute format('alter default privileges in schema %I grant usage, select on sequences to ${ROLE}',
                   current_schema());
  end $$`;

const OPEN_ALL = `
  do $$ declare name text; begin
    execute format('alter default privileges in schema %I revoke all on tables from ${ROLE}', current_schema());
    execute format('alter default privileges in schema %I revoke all on sequences from ${ROLE}', current_schema());
    for name in ${EVERY_SCHEMA} loop
      execute format('grant usage on schema %I to ${ROLE}', name);
      -- With it goes what was granted of single columns.
      execute format('revoke all on all tables in schema %I from ${ROLE}', name);
      execute format('grant select, insert, update, delete on all tables in schema %I to ${ROLE}', name);
      execute format('grant usage, select on all sequences in schema %I to ${ROLE}', name);
    end loop;
    alter default privileges grant usage on schemas to ${ROLE};
    alter default privileges grant select, insert, update, delete on tables to ${ROLE};
    alter default privileges grant usage, select on sequences to ${ROLE};
  end $$`;
