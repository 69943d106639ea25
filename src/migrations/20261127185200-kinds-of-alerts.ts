import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts tell of more than new cases: of assessments that wait, of room that is nearly used up, of goals. */
export class KindsOfAlerts20261127185200 implements MigrationInterface {
  readonly name = 'KindsOfAlerts20261127185200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table alert alter column violation_id drop not null, add column subject text, add column facts jsonb;
      update alert set subject = violation_id::text;
      alter table alert alter column subject set not null;
      drop index alert_identity;
      create unique index alert_identity on alert (kind, subject, recipient);
      create index alert_by_mail on alert (mail_id);
      create index alert_by_violation on alert (violation_id);
      alter table mail add column occasion text, add column facts jsonb;
      create unique index mail_occasion on mail (occasion);
      create index mail_by_time on mail (created_at, id);
      update mail set kind = 'alerts' where kind = 'possible-breach'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from alert where violation_id is null;
      drop index alert_identity, alert_by_mail, alert_by_violation, mail_occasion, mail_by_time;
      create unique index alert_identity on alert (kind, violation_id, recipient);
      alter table alert drop column subject, drop column facts, alter column violation_id set not null;
      delete from mail where kind not in ('alerts', 'reminder');
      update mail set kind = 'possible-breach' where kind = 'alerts';
      alter table mail drop column occasion, drop column facts`);
  }
}
