import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rest that is owed for a rest cut short under an agreement. Whoever is under one is evaluated, so that the ledger begins full. */
export class RestClaims20261126162100 implements MigrationInterface {
  readonly name = 'RestClaims20261126162100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rest_claim (
        employee_id uuid not null constraint rest_claim_employee references employee (id),
        rule text not null,
        anchor_date date not null,
        unit_id uuid not null constraint rest_claim_unit references unit (id),
        agreement_id uuid not null constraint rest_claim_agreement references agreement (id),
        deficit integer not null,
        arose_at timestamptz not null,
        due_on date not null,
        made_up_from timestamptz,
        made_up_until timestamptz,
        withdrawn_at timestamptz,
        changed_at timestamptz not null,
        primary key (employee_id, rule, arose_at)
      );
      create index rest_claim_by_anchor on rest_claim (employee_id, anchor_date);
      create index rest_claim_by_due on rest_claim (due_on, unit_id);
      create index rest_claim_by_agreement on rest_claim (agreement_id)`);
    await runner.query(`
      insert into dirty_mark (employee_id, from_date, marked_at)
      select distinct v.employee_id, date '1970-01-01', now() from violation v
       where v.rule in ('DAILY_REST', 'WEEKLY_REST') and v.agreement_id is not null and v.state <> 'superseded'
      on conflict (employee_id) do update set from_date = excluded.from_date, until_date = null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rest_claim`);
  }
}
