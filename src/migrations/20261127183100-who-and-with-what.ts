import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The names behind the ids of the audit log, and the files of configuration that were in use last. */
export class WhoAndWithWhat20261127183100 implements MigrationInterface {
  readonly name = 'WhoAndWithWhat20261127183100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table actor_name (
        actor text primary key,
        name text not null
      );
      create table config_in_use (
        name text primary key,
        sha256 text not null,
        since timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table config_in_use, actor_name`);
  }
}
