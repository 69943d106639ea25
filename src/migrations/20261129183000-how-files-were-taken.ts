import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a file was taken in without its bad rows, which days it was the whole truth about, and what fell away by that. */
export class HowFilesWereTaken20261129183000 implements MigrationInterface {
  readonly name = 'HowFilesWereTaken20261129183000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        add column is_partial boolean,
        add column replaced_from date,
        add column replaced_until date,
        add column rows_left_out integer not null default 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        drop column rows_left_out, drop column replaced_until, drop column replaced_from, drop column is_partial`);
  }
}
