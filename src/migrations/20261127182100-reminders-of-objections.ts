import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders tell of objections as well, which no agreement is behind. */
export class RemindersOfObjections20261127182100 implements MigrationInterface {
  readonly name = 'RemindersOfObjections20261127182100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table reminder
        alter column agreement_id drop not null,
        add column objection_id uuid constraint reminder_objection references objection (id),
        add constraint reminder_subject check (num_nonnulls(agreement_id, objection_id) = 1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from reminder where agreement_id is null;
      alter table reminder
        drop constraint reminder_subject,
        drop column objection_id,
        alter column agreement_id set not null`);
  }
}
