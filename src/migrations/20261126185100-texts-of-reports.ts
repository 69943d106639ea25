import type { MigrationInterface, QueryRunner } from 'typeorm';

/** HR's own paragraphs in the report of a month; each change is another version. */
export class TextsOfReports20261126185100 implements MigrationInterface {
  readonly name = 'TextsOfReports20261126185100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report_text (
        month date not null,
        version integer not null,
        text text not null,
        written_at timestamptz not null,
        written_by text not null,
        primary key (month, version)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table report_text`);
  }
}
