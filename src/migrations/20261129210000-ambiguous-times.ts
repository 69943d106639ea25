import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The first of the local times of an import that happened twice, beside their number. */
export class AmbiguousTimes20261129210000 implements MigrationInterface {
  readonly name = 'AmbiguousTimes20261129210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import add column ambiguous_found jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import drop column ambiguous_found`);
  }
}
