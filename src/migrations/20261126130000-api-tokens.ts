import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys for other programs. */
export class ApiTokens20261126130000 implements MigrationInterface {
  readonly name = 'ApiTokens20261126130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table api_token (
        id text primary key,
        name text not null,
        scopes text[] not null,
        secret_hash bytea not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        last_used_on date
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table api_token`);
  }
}
