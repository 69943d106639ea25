import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements say on which level they were signed and who is reminded of their end, and every version of them is kept. */
export class AgreementRegister20261126162000 implements MigrationInterface {
  readonly name = 'AgreementRegister20261126162000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agreement
        add column union_level text,
        add column warn_days integer not null default 90,
        add column warned_id uuid constraint agreement_warned references employee (id),
        add column kept_by text not null default 'file';
      create table agreement_version (
        id bigint generated always as identity primary key,
        agreement_id uuid not null constraint agreement_version_agreement references agreement (id),
        number integer not null,
        at timestamptz not null,
        actor text not null,
        content jsonb not null
      );
      create unique index agreement_version_number on agreement_version (agreement_id, number)`);
    await runner.query(`
      insert into agreement_version (agreement_id, number, at, actor, content)
      select a.id, 1, now(), 'file',
             jsonb_build_object('code', a.code, 'legalBasis', a.legal_basis, 'grantedBy', a.granted_by,
               'unionLevel', a.union_level, 'group', jsonb_build_object('kind', a.group_kind, 'code', a.group_code),
               'from', a.valid_from, 'to', a.valid_until - 1, 'limits', a.limits, 'terms', a.terms,
               'conditions', a.conditions, 'document', a.document, 'warnDays', a.warn_days, 'warned', null,
               'isWithdrawn', a.withdrawn_at is not null)
        from agreement a`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table agreement_version;
      delete from agreement where group_kind = 'position' and not exists (
        select 1 from violation v where v.agreement_id = agreement.id);
      update agreement set withdrawn_at = coalesce(withdrawn_at, now()) where group_kind = 'position';
      alter table agreement
        drop column union_level, drop column warn_days, drop column warned_id, drop column kept_by`);
  }
}
