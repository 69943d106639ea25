import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a failed mail told goes on to who answers above, once. */
export class MailsPassedOn20261128020700 implements MigrationInterface {
  readonly name = 'MailsPassedOn20261128020700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail add column passed_on_at timestamptz;
      create index mail_to_pass_on on mail (created_at) where state = 'failed' and passed_on_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table mail drop column passed_on_at`);
  }
}
