import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days to come cover whom they are planned for: an evaluation says whether its last day was the employee's own. */
export class OwnPlans20261127194100 implements MigrationInterface {
  readonly name = 'OwnPlans20261127194100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table employee_evaluation add column is_planned boolean not null default false`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table employee_evaluation drop column is_planned`);
  }
}
