import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts go to HR where there is no manager to tell, and HR are known by having signed in. */
export class AlertsToHr20261127185000 implements MigrationInterface {
  readonly name = 'AlertsToHr20261127185000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hr_member (
        person text primary key,
        name text not null,
        email text not null,
        signed_in_at timestamptz not null
      );
      alter table mail add column recipient text;
      update mail set recipient = coalesce(recipient_id::text, 'hr');
      alter table mail alter column recipient set not null;
      alter table alert
        alter column recipient_id drop not null,
        add column recipient text,
        add column reason text not null default 'manager';
      update alert set recipient = recipient_id::text;
      alter table alert alter column recipient set not null, alter column reason drop default;
      drop index alert_identity, alert_waiting;
      create unique index alert_identity on alert (kind, violation_id, recipient);
      create index alert_waiting on alert (recipient) where mail_id is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from alert where recipient_id is null;
      drop index alert_identity, alert_waiting;
      create unique index alert_identity on alert (kind, violation_id, recipient_id);
      create index alert_waiting on alert (recipient_id) where mail_id is null;
      alter table alert drop column recipient, drop column reason, alter column recipient_id set not null;
      alter table mail drop column recipient;
      drop table hr_member`);
  }
}
