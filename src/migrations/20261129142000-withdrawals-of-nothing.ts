import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of an import that withdraw what was never on record: how many, and the first of them. */
export class WithdrawalsOfNothing20261129142000 implements MigrationInterface {
  readonly name = 'WithdrawalsOfNothing20261129142000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        add column rows_never_there integer not null default 0,
        add column never_there jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import drop column rows_never_there, drop column never_there`);
  }
}
