import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rotas whose week follows from when the planned hours lie. */
export class ThreeShiftRotas20261126000000 implements MigrationInterface {
  readonly name = 'ThreeShiftRotas20261126000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table position
        drop constraint position_rota,
        add constraint position_rota check (rota in ('rota-38', 'continuous-36', 'three-shift'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update position set rota = null where rota = 'three-shift';
      alter table position
        drop constraint position_rota,
        add constraint position_rota check (rota in ('rota-38', 'continuous-36'))`);
  }
}
