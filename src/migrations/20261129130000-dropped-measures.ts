import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A measure that is not to be done after all, since when and why. A program of the version before leaves both empty; what it
 * puts on record as done is done.
 */
export class DroppedMeasures20261129130000 implements MigrationInterface {
  readonly name = 'DroppedMeasures20261129130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table violation_measure
        add column dropped_on date,
        add column dropped_because text,
        add constraint violation_measure_dropped check ((dropped_on is null) = (dropped_because is null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table violation_measure drop column dropped_because, drop column dropped_on`);
  }
}
