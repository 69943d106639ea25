import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever never had a position is erased by when they came; those who are here count from now. */
export class EmployeesKnownSince20261128010000 implements MigrationInterface {
  readonly name = 'EmployeesKnownSince20261128010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table employee add column known_since timestamptz not null default now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table employee drop column known_since`);
  }
}
