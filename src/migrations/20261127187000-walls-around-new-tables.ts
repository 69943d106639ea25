import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';

/** What no request of a bound person opens: digests of settings at start, and addresses of HR. */
const CLOSED = ['config_in_use', 'hr_member'];

/** Times of the installation; a bound administrator looks at the schedules, and asks for a run. */
const READ_ONLY = ['kept_time'];

/**
 * Tables made since the walls were: what those who signed in are called is for whoever reads
 * the whole audit log, and the rest is closed but for what pages ask of it.
 */
export class WallsAroundNewTables20261127187000 implements MigrationInterface {
  readonly name = 'WallsAroundNewTables20261127187000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke all on ${CLOSED.join(', ')} from ${ROLE}`);
    await runner.query(`revoke insert, update, delete on ${READ_ONLY.join(', ')} from ${ROLE}`);
    await runner.query(`
      alter table actor_name enable row level security;
      create policy by_sight on actor_name for select to ${ROLE} using (
        (select current_setting('hviletid.is_auditor', true)) = 'yes')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop policy by_sight on actor_name; alter table actor_name disable row level security`,
    );
    await runner.query(
      `grant select, insert, update, delete on ${[...CLOSED, ...READ_ONLY].join(', ')} to ${ROLE}`,
    );
  }
}
