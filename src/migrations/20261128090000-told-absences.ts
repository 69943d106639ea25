import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';
const EVENTS = { insert: 'new', update: 'new', delete: 'old' } as const;

/** What files told before: the months their absences are of, up to the day the last of them came in (`ingest/told-absences.ts`). */
const TOLD_SO_FAR = `
  insert into absence_told (from_date, until_date)
  select told.from_date, told.until_date
    from (select date_trunc('month', least(min(a.until_date) - 1, max(a.from_date)))::date as from_date,
                 least((date_trunc('month', greatest(min(a.until_date) - 1, max(a.from_date))) + interval '1 month')::date,
                       (max(i.imported_at) at time zone 'UTC')::date + 1) as until_date
            from absence a join import i on i.id = a.import_id
           where a.superseded_at is null) told
   where told.from_date < told.until_date`;

/** Of which days files have told who was away: beyond them there is no sick leave, rather than none. */
export class ToldAbsences20261128090000 implements MigrationInterface {
  readonly name = 'ToldAbsences20261128090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table absence_told (
        from_date date primary key,
        until_date date not null,
        constraint absence_told_order check (from_date < until_date)
      )`);
    await runner.query(`revoke all on absence_told from ${ROLE}`);
    await runner.query(TOLD_SO_FAR);
    for (const [event, rows] of Object.entries(EVENTS))
      await runner.query(
        `create trigger counted_${event} after ${event} on absence_told referencing ${rows} table as changed
         for each statement execute function count_change('figures')`,
      );
    await runner.query(
      `create trigger counted_truncate after truncate on absence_told
       for each statement execute function count_change('figures')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table absence_told`);
  }
}
