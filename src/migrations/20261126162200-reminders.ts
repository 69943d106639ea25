import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails can go to a box that is nobody's own, and remind of agreements about to end and of rest that is overdue. */
export class Reminders20261126162200 implements MigrationInterface {
  readonly name = 'Reminders20261126162200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail alter column recipient_id drop not null, add column address text, add column language text;
      create table reminder (
        id uuid primary key,
        kind text not null,
        subject text not null,
        agreement_id uuid not null constraint reminder_agreement references agreement (id),
        employee_id uuid,
        rule text,
        arose_at timestamptz,
        due_on date not null,
        recipient text not null,
        mail_id uuid not null constraint reminder_mail references mail (id)
      );
      create unique index reminder_identity on reminder (kind, subject, due_on, recipient);
      create index reminder_by_mail on reminder (mail_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table reminder;
      delete from mail where kind = 'reminder';
      alter table mail drop column address, drop column language, alter column recipient_id set not null`);
  }
}
