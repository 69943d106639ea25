import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which roles the file gave at the last start, so that another one is told from it. */
export class RolesInUse20261127181000 implements MigrationInterface {
  readonly name = 'RolesInUse20261127181000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table roles_in_use (
        id smallint primary key default 1,
        digest text not null,
        grants jsonb not null,
        since timestamptz not null,
        constraint roles_in_use_is_one check (id = 1)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table roles_in_use`);
  }
}
