import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';
const UNITS = `(select string_to_array(nullif(current_setting('hviletid.unit_ids', true), ''), ',')::uuid[])`;
const SELF = `(select nullif(current_setting('hviletid.employee_id', true), '')::uuid)`;

/** What employees have nearly used up of limits is kept, so that it can be told before it is too late. */
export class LimitRooms20261127185400 implements MigrationInterface {
  readonly name = 'LimitRooms20261127185400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table limit_room (
        employee_id uuid not null constraint limit_room_employee references employee (id) on delete cascade,
        rule text not null,
        anchor_date date not null,
        unit_id uuid not null constraint limit_room_unit references unit (id) on delete cascade,
        from_date date not null,
        used double precision not null,
        limit_seconds double precision not null,
        primary key (employee_id, rule, anchor_date)
      );
      create index limit_room_by_date on limit_room (anchor_date);
      alter table limit_room enable row level security;
      create policy by_sight on limit_room to ${ROLE}
        using (unit_id = any (${UNITS}::uuid[]) or employee_id = ${SELF}) with check (unit_id = any (${UNITS}::uuid[]));
      create policy deleted_by_sight on limit_room as restrictive for delete to ${ROLE}
        using (unit_id = any (${UNITS}::uuid[]))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table limit_room`);
  }
}
