import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import has others marked for days it moved once; what days that pass have marked is none of its doing. */
export class SettledImports20261127200000 implements MigrationInterface {
  readonly name = 'SettledImports20261127200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import add column is_settled boolean not null default false;
      update import set is_settled = true;
      create index import_unsettled on import (imported_at, id) where state = 'stored' and not is_settled`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index import_unsettled; alter table import drop column is_settled`);
  }
}
