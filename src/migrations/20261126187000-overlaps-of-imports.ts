import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rows of an import that lie across time which was on record before: how many, and the first of them. */
export class OverlapsOfImports20261126187000 implements MigrationInterface {
  readonly name = 'OverlapsOfImports20261126187000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        add column rows_overlapping integer not null default 0,
        add column overlaps_found jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table import drop column rows_overlapping, drop column overlaps_found`);
  }
}
