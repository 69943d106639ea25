import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that could not be handed over is tried again with growing pauses. */
export class MailsTriedAgain20261127185100 implements MigrationInterface {
  readonly name = 'MailsTriedAgain20261127185100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail add column next_at timestamptz, add column failing_since timestamptz;
      update mail set next_at = created_at;
      alter table mail alter column next_at set not null;
      create index mail_due on mail (next_at) where state = 'due'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index mail_due;
      alter table mail drop column next_at, drop column failing_since`);
  }
}
