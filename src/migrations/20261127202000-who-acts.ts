import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which employee somebody is who signed in at an issuer; a reference would keep whoever is erased. */
export class WhoActs20261127202000 implements MigrationInterface {
  readonly name = 'WhoActs20261127202000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table actor_name add column employee_id uuid`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table actor_name drop column employee_id`);
  }
}
