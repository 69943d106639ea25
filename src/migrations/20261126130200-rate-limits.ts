import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of the minute, counted for all processes. Not logged: what a crash forgets is a minute old. */
export class RateLimits20261126130200 implements MigrationInterface {
  readonly name = 'RateLimits20261126130200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create unlogged table rate_limit (
        key text primary key,
        points integer not null default 0,
        expire bigint
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table rate_limit`);
  }
}
