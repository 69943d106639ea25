import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The other row of a file that a row cannot be in beside. A program of the version before leaves it empty. */
export class LinesOfOthers20261129141000 implements MigrationInterface {
  readonly name = 'LinesOfOthers20261129141000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_complaint add column other_line integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import_complaint drop column other_line`);
  }
}
