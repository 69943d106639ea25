import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';

/** Of what the figures of a month are made, and whom they are of. */
const FIGURES = [
  'violation',
  'month_indicator',
  'month_violations',
  'employee_month',
  'sick_month',
  'total_indicator',
  'total_violations',
  'total_rule_set',
  'head_count_step',
  'employee',
  'position',
  'unit',
  'organisation',
  'threshold',
  'registration_start',
  'kept_time',
];

/** What a page of figures may show beside them. */
const BESIDES = [
  'objection',
  'dirty_mark',
  'limit_room',
  'rest_claim',
  'agreement',
  'agreement_version',
  'violation_measure',
  'alert',
  'report_text',
  'closed_report',
  'law_in_use',
];

const EVENTS = { insert: 'new', update: 'new', delete: 'old' } as const;

/**
 * Each connection of the server counts in a row of its own, which nobody else writes: two
 * evaluations at a time do not wait for each other here. The sum over the rows grows with
 * every commit that changed something, and with nothing else, since an increment is seen
 * when its transaction is. A statement that touched no row changes nothing.
 */
const COUNT = `
  create table data_version (
    writer  integer primary key,
    figures bigint not null default 0,
    besides bigint not null default 0
  );
  create function count_change() returns trigger language plpgsql security definer
  set search_path from current as $$
  begin
    if TG_OP <> 'TRUNCATE' then
      if not exists (select from changed) then return null; end if;
    end if;
    if TG_ARGV[0] = 'figures' then
      insert into data_version as v (writer, figures) values (pg_backend_pid(), 1)
      on conflict (writer) do update set figures = v.figures + 1;
    else
      insert into data_version as v (writer, besides) values (pg_backend_pid(), 1)
      on conflict (writer) do update set besides = v.besides + 1;
    end if;
    return null;
  end $$`;

/** What pages of figures are made from has a version, which changes in the transaction of the change. */
export class DataVersions20261127193000 implements MigrationInterface {
  readonly name = 'DataVersions20261127193000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COUNT);
    await runner.query(`revoke all on data_version from ${ROLE}`);
    for (const table of FIGURES) await this.watch(runner, table, 'figures');
    for (const table of BESIDES) await this.watch(runner, table, 'besides');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...FIGURES, ...BESIDES]) {
      for (const event of [...Object.keys(EVENTS), 'truncate'])
        await runner.query(`drop trigger counted_${event} on ${table}`);
    }
    await runner.query(`drop function count_change(); drop table data_version`);
  }

  private async watch(runner: QueryRunner, table: string, kind: 'figures' | 'besides'): Promise<void> {
    for (const [event, rows] of Object.entries(EVENTS))
      await runner.query(
        `create trigger counted_${event} after ${event} on ${table} referencing ${rows} table as changed
         for each statement execute function count_change('${kind}')`,
      );
    await runner.query(
      `create trigger counted_truncate after truncate on ${table}
       for each statement execute function count_change('${kind}')`,
    );
  }
}
