import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import says from its beginning whether it is a dry run, so that nobody is told that it will store. */
export class DryRuns20261128140100 implements MigrationInterface {
  readonly name = 'DryRuns20261128140100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import add column is_dry_run boolean not null default false;
      update import set is_dry_run = true where state = 'tried'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import drop column is_dry_run');
  }
}
