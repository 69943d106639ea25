import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When and how somebody wants to be told. */
export class AlertChoices20261127185300 implements MigrationInterface {
  readonly name = 'AlertChoices20261127185300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table alert_choice (
        person text primary key,
        language text constraint alert_choice_language check (language in ('nb', 'nn', 'en')),
        delivery text not null constraint alert_choice_delivery check (delivery in ('at-once', 'daily')),
        digest_at text not null,
        not_before text,
        not_after text,
        workdays_only boolean not null,
        off text[] not null,
        version integer not null,
        changed_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table alert_choice`);
  }
}
