import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports that wait for their turn, and requests that may be sent twice. */
export class ImportsOverHttp20261126130100 implements MigrationInterface {
  readonly name = 'ImportsOverHttp20261126130100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import add column seen_alive_at timestamptz not null default now()`);
    await runner.query(`
      create table idempotency_key (
        caller text not null,
        key text not null,
        request_hash bytea not null,
        import_id uuid not null,
        expires_at timestamptz not null,
        primary key (caller, key)
      );
      create index idempotency_key_end on idempotency_key (expires_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table idempotency_key`);
    await runner.query(`alter table import drop column seen_alive_at`);
  }
}
