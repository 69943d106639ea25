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
    covers_from date,
    covers_until date,
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

const VIOLATIONS = `
  create table violation (
    id uuid primary key,
    employee_id uuid not null constraint violation_employee references employee (id),
    unit_id uuid not null constraint violation_unit references unit (id),
    rule text not null,
    anchor_date date not null,
    window_starts_at timestamptz not null,
    window_ends_at timestamptz not null,
    unit text not null,
    measured double precision not null,
    base_limit double precision not null,
    effective_limit double precision not null,
    base_verdict text not null,
    effective_verdict text not null,
    clause text not null,
    rulebook text not null,
    agreement_id uuid constraint violation_agreement references agreement (id),
    origin text not null,
    incident_id uuid not null,
    suggested_cause text,
    is_final boolean not null,
    evidence jsonb not null,
    fingerprint text not null,
    state text not null,
    detected_at timestamptz not null,
    changed_at timestamptz not null,
    constraint violation_window_order check (window_starts_at < window_ends_at)
  );
  create unique index violation_identity on violation (employee_id, rule, anchor_date);
  create index violation_by_date on violation (anchor_date, id);
  create index violation_by_unit on violation (unit_id, anchor_date);
  create index violation_by_incident on violation (incident_id);
  create table violation_history (
    id bigint generated always as identity primary key,
    violation_id uuid not null constraint violation_history_violation references violation (id),
    at timestamptz not null,
    from_state text,
    to_state text not null,
    reason text not null,
    actor text not null
  );
  create index violation_history_by_violation on violation_history (violation_id, id);
`;

const INDICATORS = `
  create table employee_month (
    employee_id uuid not null constraint employee_month_employee references employee (id),
    month date not null,
    unit_id uuid not null constraint employee_month_unit references unit (id),
    indicator text not null,
    value numeric(20,6) not null,
    primary key (employee_id, month, unit_id, indicator)
  );
  create table sick_month (
    employee_id uuid not null constraint sick_month_employee references employee (id),
    month date not null,
    unit_id uuid not null constraint sick_month_unit references unit (id),
    indicator text not null,
    value numeric(14,6) not null,
    primary key (employee_id, month, unit_id, indicator)
  );
  create table month_indicator (
    month date not null,
    unit_id uuid not null constraint month_indicator_unit references unit (id),
    indicator text not null,
    value numeric(20,6) not null,
    primary key (month, unit_id, indicator)
  );
  create table month_violations (
    month date not null,
    unit_id uuid not null constraint month_violations_unit references unit (id),
    rule text not null,
    verdict text not null,
    origin text not null,
    state text not null,
    cause text not null,
    count integer not null,
    primary key (month, unit_id, rule, verdict, origin, state, cause)
  );
`;

const ALERTS = `
  create table mail (
    id uuid primary key,
    recipient_id uuid not null constraint mail_recipient references employee (id),
    kind text not null,
    state text not null,
    attempts integer not null default 0,
    last_error text,
    created_at timestamptz not null,
    sent_at timestamptz
  );
  create index mail_by_state on mail (state, created_at);
  create table alert (
    id uuid primary key,
    kind text not null,
    violation_id uuid not null constraint alert_violation references violation (id),
    recipient_id uuid not null constraint alert_recipient references employee (id),
    mail_id uuid constraint alert_mail references mail (id),
    created_at timestamptz not null
  );
  create unique index alert_identity on alert (kind, violation_id, recipient_id);
  create index alert_waiting on alert (recipient_id) where mail_id is null;
  create table access_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject_id uuid
  );
`;

/** connect-pg-simple's table, as its documentation gives it. */
const SESSIONS = `
  create table session (
    sid varchar not null primary key,
    sess json not null,
    expire timestamp(6) not null
  );
  create index session_expire on session (expire);
`;

/** The first shape of the database: who works where, what was worked, what was found, whom to tell. */
export class Foundation20261122000000 implements MigrationInterface {
  readonly name = 'Foundation20261122000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WORKFORCE, INGEST, VIOLATIONS, INDICATORS, ALERTS, SESSIONS])
      await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table session, access_log, alert, mail, month_violations, month_indicator, sick_month, employee_month,
        violation_history, violation, dirty_mark, absence, work_event, import,
        agreement, position, unit, employee, threshold, registration_start, organisation cascade`);
  }
}
