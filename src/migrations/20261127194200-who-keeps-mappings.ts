import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mapping that a person keeps is not replaced by a program; of those there are, all are taken for a person's. */
export class WhoKeepsMappings20261127194200 implements MigrationInterface {
  readonly name = 'WhoKeepsMappings20261127194200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table column_mapping
        add column kept_by text not null default 'person'
          constraint column_mapping_kept_by check (kept_by in ('person', 'program'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table column_mapping drop column kept_by`);
  }
}
