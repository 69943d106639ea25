import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people send by a page wait until they are imported; an import says who began it and in which step it is. */
export class ImportsByPage20261126140000 implements MigrationInterface {
  readonly name = 'ImportsByPage20261126140000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import
        add column started_by text,
        add column phase text
          constraint import_phase check (phase in ('reading', 'waiting', 'checking', 'storing')),
        add column bytes bigint not null default 0,
        add column bytes_read bigint not null default 0`);
    await runner.query(`create index import_by_time on import (imported_at, id)`);
    await runner.query(`
      create table import_upload (
        id uuid primary key,
        name text not null,
        bytes bigint not null,
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        import_id uuid
      );
      create index import_upload_by_person on import_upload (uploaded_by, uploaded_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table import_upload`);
    await runner.query(`drop index import_by_time`);
    await runner.query(`
      alter table import
        drop column bytes_read, drop column bytes, drop column phase, drop column started_by`);
  }
}
