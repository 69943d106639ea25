import type { MigrationInterface, QueryRunner } from 'typeorm';

const WORKFORCE = `
  create table organisation (
    id smallint primary key default 1,
    name text not null,
    zone text not null,
    constraint organisation_is_one check (id = 1)
  );
  create table registration_start (
    indicator text primary key,
    from_date date not null
  );
  create table threshold (
    indicator text not null,
    valid_from date not null,
    below double precision not null,
    primary key (indicator, valid_from)
  );
  create table employee (
    id uuid primary key,
    code text not null,
    name text not null,
    email text,
    language text not null default 'nb'
  );
  create unique index employee_code on employee (code);
  create table unit (
    id uuid primary key,
    code text not null,
    name text not null,
    parent_id uuid constraint unit_parent references unit (id),
    manager_id uuid constraint unit_manager references employee (id)
  );
  create unique index unit_code on unit (code);
  create table position (
    id uuid primary key,
    employee_id uuid not null constraint position_employee references employee (id),
    unit_id uuid not null constraint position_unit references unit (id),
    title text not null,
    share numeric(5,4) not null,
    employment text not null,
    on_call_scheme text,
    valid_from date not null,
    valid_until date,
    constraint position_share check (share > 0 and share <= 2),
    constraint position_dates check (valid_until is null or valid_from < valid_until)
  );
  create unique index position_identity on position (employee_id, unit_id, valid_from);
  create index position_by_unit on position (unit_id);
  create table agreement (
    id uuid primary key,
    code text not null,
    legal_basis text not null,
    granted_by text not null,
    group_kind text not null,
    group_code text,
    valid_from date not null,
    valid_until date,
    limits jsonb not null,
    conditions text,
    document text,
    withdrawn_at timestamptz,
    constraint agreement_dates check (valid_until is null or valid_from < valid_until)
  );
  create unique index agreement_code on agreement (code);
`;

const INGEST = `
  create table import (
    id uuid primary key,
    file_name text not null,
    sha256 text not null,
    format text not null,
    source text not null,
    rows_read integer not null,
    rows_stored integer not null,
    rows_unchanged integer not null,
    rows_rejected integer not null,
    imported_at timestamptz not null
  );
  create table work_event (
    id uuid primary key,
    employee_id uuid not null constraint work_event_employee references employee (id),
    kind text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    unpaid_break_seconds integer not null default 0,
    breaks jsonb,
    planned_starts_at timestamptz,
    planned_ends_at timestamptz,
    planned_break_seconds integer,
    planned_net_seconds double precision,
    overtime_flag boolean not null default false,
    cause text,
    source text not null,
    source_id text not null,
    version integer not null,
    import_id uuid not null constraint work_event_import references import (id),
    line integer not null,
    superseded_at timestamptz,
    constraint work_event_order check (starts_at < ends_at)
  );
  create unique index work_event_version on work_event (source, source_id, version);
  create unique index work_event_current on work_event (source, source_id) where superseded_at is null;
  create index work_event_timeline on work_event (employee_id, starts_at) where superseded_at is null;
  create index work_event_first on work_event (starts_at) where superseded_at is null;
  create index work_event_last on work_event (ends_at) where superseded_at is null;
  create table absence (
    id uuid primary key,
    employee_id uuid not null constraint absence_employee references employee (id),
    type text not null,
    from_date date not null,
    until_date date not null,
    grade integer not null,
    certificate text,
    source text not null,
    source_id text not null,
    version integer not null,
    import_id uuid not null constraint absence_import references import (id),
    line integer not null,
    superseded_at timestamptz,
    constraint absence_order check (from_date < until_date),
    constraint absence_grade check (grade between 1 and 100)
  );
  create unique index absence_version on absence (source, source_id, version);
  create unique index absence_current on absence (source, source_id) where superseded_at is null;
  create index absence_by_employee on absence (employee_id, from_date) where superseded_at is null;
  create table dirty_mark (
    employee_id uuid primary key constraint dirty_mark_employee references employee (id),
    from_date date not null,
    marked_at timestamptz not null
  );
`;

/** Who works where, and what was worked. */
export class Foundation20261122000000 implements MigrationInterface {
  readonly name = 'Foundation20261122000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WORKFORCE, INGEST]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table dirty_mark, absence, work_event, import, agreement, position, unit, employee,
        threshold, registration_start, organisation cascade`);
  }
}
