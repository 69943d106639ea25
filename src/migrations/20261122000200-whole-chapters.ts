import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What minors, exempt positions and averaging agreements are told by, and whether a source records breaks. */
export class WholeChapters20261122000200 implements MigrationInterface {
  readonly name = 'WholeChapters20261122000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table employee
        add column born_on date,
        add column school_until date;
      alter table position
        add column exempt text constraint position_exempt check (exempt in ('leading', 'independent')),
        add column night_strain boolean not null default false,
        add column rota text constraint position_rota check (rota in ('rota-38', 'continuous-36'));
      alter table agreement add column terms jsonb not null default '{}';
      alter table work_event
        alter column unpaid_break_seconds drop default,
        alter column unpaid_break_seconds drop not null,
        add column school_day boolean not null default false`);
    // Until now nothing said and nothing taken were one; taken for "no break" it would accuse every shift.
    await runner.query(`update work_event set unpaid_break_seconds = null where unpaid_break_seconds = 0`);
    // Everybody is judged by more rules than before: the sweep evaluates who is marked.
    await runner.query(`
      insert into dirty_mark (employee_id, from_date, marked_at)
      select e.id, date '1970-01-01', now() from employee e
      where exists (select 1 from work_event w where w.employee_id = e.id)
      on conflict (employee_id) do update set from_date = excluded.from_date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`update work_event set unpaid_break_seconds = 0 where unpaid_break_seconds is null`);
    await runner.query(`
      alter table work_event
        drop column school_day,
        alter column unpaid_break_seconds set default 0,
        alter column unpaid_break_seconds set not null;
      alter table agreement drop column terms;
      alter table position drop column rota, drop column night_strain, drop column exempt;
      alter table employee drop column school_until, drop column born_on`);
  }
}
