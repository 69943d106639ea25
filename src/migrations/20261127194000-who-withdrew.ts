import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['work_event', 'absence'] as const;

/**
 * A version that holds no longer tells the import that ended it, and the line there: one that was withdrawn
 * has no next version to tell it. Of those that ended before this nothing is known but the time.
 */
export class WhoWithdrew20261127194000 implements MigrationInterface {
  readonly name = 'WhoWithdrew20261127194000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`
        alter table ${table}
          add column superseded_by uuid constraint ${table}_superseded_by references import (id),
          add column superseded_line integer`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) {
      await runner.query(`alter table ${table} drop column superseded_by, drop column superseded_line`);
    }
  }
}
