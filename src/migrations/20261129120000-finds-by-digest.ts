import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Digests tell an evaluation that cases and owed rest, and what is left of limits, are what the one before it
 * stored, so that it need not read them. Null until somebody is evaluated whole. They hold as long as theirs is the
 * last evaluation: a program of the version before, still running, evaluates and leaves them as they are.
 */
export class FindsByDigest20261129120000 implements MigrationInterface {
  readonly name = 'FindsByDigest20261129120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table employee_evaluation add column cases_digest text, add column rooms_digest text, add column digests_at timestamptz`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table employee_evaluation drop column digests_at, drop column rooms_digest, drop column cases_digest`,
    );
  }
}
