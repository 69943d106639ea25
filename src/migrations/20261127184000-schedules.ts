import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is due by the clock, what ran when, and what came of it. */
export class Schedules20261127184000 implements MigrationInterface {
  readonly name = 'Schedules20261127184000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table schedule_plan (
        job           text primary key,
        planned_until timestamptz not null
      );
      create table schedule_run (
        id              bigint generated always as identity primary key,
        job             text not null,
        due_at          timestamptz not null,
        asked_by        text,
        state           text not null default 'due'
                          constraint schedule_run_state check (state in ('due', 'running', 'failed', 'done', 'passed-over')),
        passed_over     integer not null default 0,
        attempts        integer not null default 0,
        again_at        timestamptz,
        started_at      timestamptz,
        ended_at        timestamptz,
        outcome         text,
        detail          jsonb not null default '{}',
        needs_attention boolean not null default false,
        failure         text
      );
      create unique index schedule_run_due on schedule_run (job, due_at);
      create unique index schedule_run_asked on schedule_run (job) where asked_by is not null and ended_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table schedule_run; drop table schedule_plan`);
  }
}
