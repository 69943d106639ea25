import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A token may be of one unit and those below it. It goes with the unit: left behind without
 * one, it would open everybody's. The actions of whoever had it stay in the log under its id.
 */
export class UnitsOfTokens20261127210000 implements MigrationInterface {
  readonly name = 'UnitsOfTokens20261127210000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table api_token
        add column unit_id uuid constraint api_token_unit references unit (id) on delete cascade`);
  }

  /** Without the column a token of a unit would be one of everybody. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from api_token where unit_id is not null`);
    await runner.query(`alter table api_token drop column unit_id`);
  }
}
