import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import that was confirmed, and would not have done what had been shown, becomes a trial and says why. */
export class ShownAnew20261129223000 implements MigrationInterface {
  readonly name = 'ShownAnew20261129223000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import add column is_shown_anew boolean not null default false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import drop column is_shown_anew`);
  }
}
