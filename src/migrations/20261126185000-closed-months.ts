import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A month can be closed: its report stays as it was, and it is known who received which version. */
export class ClosedMonths20261126185000 implements MigrationInterface {
  readonly name = 'ClosedMonths20261126185000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table closed_report (
        id uuid primary key,
        month date not null,
        version integer not null,
        content text not null,
        sha256 text not null,
        data_version text not null,
        closed_at timestamptz not null,
        closed_by text not null
      );
      create unique index closed_report_version on closed_report (month, version);
      create table report_delivery (
        id bigint generated always as identity primary key,
        report_id uuid not null constraint report_delivery_report references closed_report (id),
        at timestamptz not null,
        receiver text not null,
        format text not null
      );
      create index report_delivery_by_report on report_delivery (report_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table report_delivery; drop table closed_report`);
  }
}
