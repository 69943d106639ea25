import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A token may be of one unit and those below it; no reference, for of a unit that is gone it opens nothing. */
export class UnitsOfTokens20261127210100 implements MigrationInterface {
  readonly name = 'UnitsOfTokens20261127210100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table api_token add column unit_id uuid`);
  }

  /** Without the column a token of a unit would be one of everybody. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from api_token where unit_id is not null`);
    await runner.query(`alter table api_token drop column unit_id`);
  }
}
