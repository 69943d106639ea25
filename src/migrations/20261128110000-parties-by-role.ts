import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agreements say in which roles both parties signed; of the versions there are nobody said it. */
export class PartiesByRole20261128110000 implements MigrationInterface {
  readonly name = 'PartiesByRole20261128110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table agreement add column employer_role text, add column counterpart_role text;
      update agreement_version set content = content || '{"employerRole": null, "counterpartRole": null}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update agreement_version set content = content - 'employerRole' - 'counterpartRole';
      alter table agreement drop column employer_role, drop column counterpart_role`);
  }
}
