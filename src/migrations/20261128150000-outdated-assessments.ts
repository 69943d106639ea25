import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the standing assessment was made, and since when it is of other figures; of cases on record, as their history
 * tells. The index holds those alone that wait to be assessed anew, of which there are few.
 */
export class OutdatedAssessments20261128150000 implements MigrationInterface {
  readonly name = 'OutdatedAssessments20261128150000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table violation add column assessed_at timestamptz, add column outdated_since timestamptz`);
    await runner.query(`
      update violation v
         set assessed_at = a.at,
             outdated_since = (
               select h.at from violation_history h
                where h.violation_id = v.id and h.id > a.id
                  and (h.reason in ('reopened', 'found-again') or h.reason = 'restated' and h.detail is not null)
                order by h.id limit 1)
        from (select distinct on (violation_id) violation_id, id, at, reason
                from violation_history
               where reason in ('assessed', 'taken-back')
               order by violation_id, id desc) a
       where a.violation_id = v.id and a.reason = 'assessed'`);
    await runner.query(`
      create index violation_outdated on violation (anchor_date, id)
       where outdated_since is not null and state <> 'superseded'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table violation drop column outdated_since, drop column assessed_at`);
  }
}
