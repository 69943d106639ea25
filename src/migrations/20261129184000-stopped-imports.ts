import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import that somebody stopped says so, and who it was. */
export class StoppedImports20261129184000 implements MigrationInterface {
  readonly name = 'StoppedImports20261129184000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        add column stopped_by text,
        drop constraint import_state,
        add constraint import_state
          check (state in ('running', 'stored', 'refused', 'tried', 'failed', 'stopped'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update import set state = 'failed' where state = 'stopped';
      alter table import
        drop constraint import_state,
        add constraint import_state check (state in ('running', 'stored', 'refused', 'tried', 'failed')),
        drop column stopped_by`);
  }
}
