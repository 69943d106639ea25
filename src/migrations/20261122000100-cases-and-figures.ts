import type { MigrationInterface, QueryRunner } from 'typeorm';

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
    detail jsonb,
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

/** What was found, what it adds up to, whom to tell, who is signed in. */
export class CasesAndFigures20261122000100 implements MigrationInterface {
  readonly name = 'CasesAndFigures20261122000100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [VIOLATIONS, INDICATORS, ALERTS, SESSIONS]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table session, access_log, alert, mail, month_violations, month_indicator, sick_month,
        employee_month, violation_history, violation cascade`);
  }
}
