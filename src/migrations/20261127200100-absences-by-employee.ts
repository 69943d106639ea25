import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Absences of an employee are looked for in every version, those that were taken back too. */
export class AbsencesByEmployee20261127200100 implements MigrationInterface {
  readonly name = 'AbsencesByEmployee20261127200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index absence_by_employee;
      create index absence_by_employee on absence (employee_id, from_date)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index absence_by_employee;
      create index absence_by_employee on absence (employee_id, from_date) where superseded_at is null`);
  }
}
