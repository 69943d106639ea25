import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of what is left of limits goes on where a page ended: by what is used of a limit, and the rest by name. */
export class NearestLimits20261129100000 implements MigrationInterface {
  readonly name = 'NearestLimits20261129100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index limit_room_by_part on limit_room
        ((-(case when limit_seconds > 0 then used / limit_seconds else used end)), employee_id, rule, anchor_date);
      create index employee_by_name on employee (name, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index employee_by_name; drop index limit_room_by_part`);
  }
}
