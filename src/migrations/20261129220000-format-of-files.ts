import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';

/** Of the file an event came from, whether its rows are told by their lines or by their numbers. */
export class FormatOfFiles20261129220000 implements MigrationInterface {
  readonly name = 'FormatOfFiles20261129220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`grant select (format) on import to ${ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`revoke select (format) on import from ${ROLE}`);
  }
}
