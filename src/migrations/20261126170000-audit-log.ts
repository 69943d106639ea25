import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `hviletid.erasing` is set by retention for its own transaction; it keeps slips out, the chain finds out malice. */
const TABLES = `
  create table audit_entry (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    outcome text not null default 'done' constraint audit_entry_outcome check (outcome in ('done', 'refused')),
    subject_kind text,
    subject_id text,
    employee_id uuid,
    detail jsonb not null default '{}'
  );
  create index audit_entry_by_employee on audit_entry (employee_id, id) where employee_id is not null;
  create index audit_entry_by_actor on audit_entry (actor, id);
  create index audit_entry_by_action on audit_entry (action, id);
  create table audit_seal (
    seq bigint primary key,
    entry_id bigint not null,
    hash bytea not null
  );
  create unique index audit_seal_entry on audit_seal (entry_id);
  create table audit_waiting (entry_id bigint primary key);
`;

const TRIGGERS = `
  create function audit_is_kept() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and current_setting('hviletid.erasing', true) = 'on' then
      return old;
    end if;
    raise exception 'The audit log is only ever added to (% of %).', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end $$;
  create trigger audit_entry_kept before update or delete on audit_entry
    for each row execute function audit_is_kept();
  create trigger audit_entry_not_emptied before truncate on audit_entry
    for each statement execute function audit_is_kept();
  create trigger audit_seal_kept before update or delete on audit_seal
    for each row execute function audit_is_kept();
  create trigger audit_seal_not_emptied before truncate on audit_seal
    for each statement execute function audit_is_kept();
  create function audit_waits() returns trigger language plpgsql as $$
  begin
    insert into audit_waiting (entry_id) select id from added;
    return null;
  end $$;
  create trigger audit_entry_waits after insert on audit_entry
    referencing new table as added for each statement execute function audit_waits();
`;

const MOVE = `
  insert into audit_entry (at, actor, action, subject_kind, subject_id, employee_id)
  select l.at, l.actor, l.action,
         case when e.id is not null then 'employee'
              when l.action = 'view-violation' then 'violation'
              when l.action = 'view-event' then 'event'
              when l.subject_id is not null then 'import' end,
         l.subject_id::text,
         coalesce(e.id, v.employee_id, w.employee_id)
    from access_log l
    left join employee e on e.id = l.subject_id
    left join violation v on v.id = l.subject_id
    left join work_event w on w.id = l.subject_id
   order by l.id;
  drop table access_log;
`;

/** Who looked becomes part of who did what: one log, only ever added to, each row sealed with the one before it. */
export class AuditLog20261126170000 implements MigrationInterface {
  readonly name = 'AuditLog20261126170000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, TRIGGERS, MOVE]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table access_log (
        id bigint generated always as identity primary key,
        at timestamptz not null,
        actor text not null,
        action text not null,
        subject_id uuid
      );
      insert into access_log (at, actor, action, subject_id)
      select at, actor, action, subject_id::uuid
        from audit_entry
       where subject_kind in ('employee', 'violation', 'event', 'import')
       order by id;
      drop table audit_waiting, audit_seal, audit_entry;
      drop function audit_is_kept();
      drop function audit_waits()`);
  }
}
