import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What employees add to months refers to nobody by constraint any more. It is derived, written
 * in the transaction that holds the employee, and recounted every night; checking the two
 * references of each row took as long as writing it. A digest tells an evaluation that all of
 * them are as they were, so that it need not read them.
 */
export class FiguresByCopy20261126150000 implements MigrationInterface {
  readonly name = 'FiguresByCopy20261126150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table employee_month drop constraint employee_month_employee, drop constraint employee_month_unit;
      alter table sick_month drop constraint sick_month_employee, drop constraint sick_month_unit;
      alter table employee_evaluation add column figures_digest text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table employee_evaluation drop column figures_digest`);
    for (const table of ['employee_month', 'sick_month']) {
      await runner.query(`
        alter table ${table}
          add constraint ${table}_employee foreign key (employee_id) references employee (id),
          add constraint ${table}_unit foreign key (unit_id) references unit (id)`);
    }
  }
}
