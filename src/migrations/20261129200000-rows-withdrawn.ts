import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';

/**
 * Which rows an import withdrew is found by the versions that it ended; of one that was only tried, by those
 * that it would have ended. How a file that was sent was wished to be taken in is kept with it, so that what was tried can be done.
 */
export class RowsWithdrawn20261129200000 implements MigrationInterface {
  readonly name = 'RowsWithdrawn20261129200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index work_event_ended_by on work_event (superseded_by, starts_at, id) where superseded_by is not null;
      create index absence_ended_by on absence (superseded_by, from_date, id) where superseded_by is not null;
      create table import_withdrawal (
        import_id  uuid not null constraint import_withdrawal_import references import (id),
        begins     timestamptz not null,
        version_id uuid not null,
        line       integer,
        primary key (import_id, begins, version_id)
      );
      alter table import_withdrawal enable row level security;
      create policy by_sight on import_withdrawal to ${ROLE} using (false) with check (false);
      revoke all on import_withdrawal from ${ROLE};
      alter table import_upload add column wish jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_upload drop column wish;
      drop table import_withdrawal;
      drop index absence_ended_by;
      drop index work_event_ended_by`);
  }
}
