import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other systems are told what happens to violations. */
export class Webhooks20261126171000 implements MigrationInterface {
  readonly name = 'Webhooks20261126171000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table webhook (
        id uuid primary key,
        url text not null,
        events text[] not null,
        has_details boolean not null,
        secret text not null,
        created_at timestamptz not null,
        created_by text not null
      );
      create table webhook_delivery (
        id uuid primary key,
        webhook_id uuid not null constraint webhook_delivery_webhook references webhook (id) on delete cascade,
        event text not null,
        body text not null,
        state text not null default 'due' constraint webhook_delivery_state check (state in ('due', 'delivered', 'dead')),
        attempts integer not null default 0,
        next_at timestamptz not null,
        last_status integer,
        last_error text,
        created_at timestamptz not null,
        delivered_at timestamptz
      );
      create index webhook_delivery_due on webhook_delivery (next_at) where state = 'due';
      create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, created_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table webhook_delivery, webhook`);
  }
}
