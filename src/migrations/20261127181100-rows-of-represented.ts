import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';
const UNITS = `(select string_to_array(nullif(current_setting('hviletid.unit_ids', true), ''), ',')::uuid[])`;
const SELF = `(select nullif(current_setting('hviletid.employee_id', true), '')::uuid)`;

/** What is written beside a finding is not for representatives, who see the finding itself. */
const BESIDE_FINDINGS = ['violation_history', 'violation_measure', 'alert', 'objection'];
const OWN_FINDING = `exists (
  select 1 from violation v where v.id = violation_id and (v.unit_id = any (${UNITS}::uuid[]) or v.employee_id = ${SELF}))`;
const ANY_FINDING = `exists (select 1 from violation v where v.id = violation_id)`;

/**
 * Whose positions are represented is worked out once for a query, by functions that are not
 * bound themselves: a policy that asked `position` again would ask itself. Where nothing is
 * said they answer at once, and nobody is let through.
 */
const FUNCTIONS = `
  create function represented_positions() returns uuid[] language plpgsql stable security definer
  set search_path from current as $$
  declare said text := coalesce(current_setting('hviletid.represents', true), '');
  begin
    if said = '' then return null; end if;
    return (select array_agg(p.id) from position p
             where exists (select from jsonb_to_recordset(said::jsonb) as g (units uuid[], title text)
                            where (g.units is null or p.unit_id = any (g.units))
                              and (g.title is null or g.title = p.title)));
  end $$;
  create function represented_employees() returns uuid[] language plpgsql stable security definer
  set search_path from current as $$
  declare positions uuid[] := represented_positions();
  begin
    if positions is null then return null; end if;
    return (select array_agg(distinct p.employee_id) from position p where p.id in (select unnest(positions)));
  end $$;
  create function is_represented(whose uuid, day date) returns boolean language plpgsql stable security definer
  set search_path from current as $$
  declare said text := coalesce(current_setting('hviletid.represents', true), '');
  begin
    if said = '' then return false; end if;
    return exists (select from position p, jsonb_to_recordset(said::jsonb) as g (units uuid[], title text)
                    where p.employee_id = whose
                      and p.valid_from <= day and (p.valid_until is null or day < p.valid_until)
                      and (g.units is null or p.unit_id = any (g.units))
                      and (g.title is null or p.title = g.title));
  end $$`;

/** As a set and no array: whoever represents everybody has as many as there are rows, and each is looked up among them. */
const POSITIONS = `(select unnest(represented_positions()))`;
const EMPLOYEES = `(select unnest(represented_employees()))`;

/** A finding is the group's where its employee was in the group on its date. */
const SHOWN: Readonly<Record<string, string>> = {
  employee: `id in ${EMPLOYEES}`,
  position: `id in ${POSITIONS}`,
  violation: `employee_id in ${EMPLOYEES} and is_represented(employee_id, anchor_date)`,
};

/** Elected representatives are shown the people of the groups represented, and their findings of those days; no more. */
export class RowsOfRepresented20261127181100 implements MigrationInterface {
  readonly name = 'RowsOfRepresented20261127181100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    for (const [table, seen] of Object.entries(SHOWN))
      await runner.query(`create policy by_representation on ${table} for select to ${ROLE} using (${seen})`);
    await this.besideFindings(runner, OWN_FINDING);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.besideFindings(runner, ANY_FINDING);
    for (const table of Object.keys(SHOWN)) await runner.query(`drop policy by_representation on ${table}`);
    await runner.query(
      `drop function is_represented(uuid, date); drop function represented_employees(); drop function represented_positions()`,
    );
  }

  private async besideFindings(runner: QueryRunner, condition: string): Promise<void> {
    for (const table of BESIDE_FINDINGS)
      await runner.query(`
        alter policy by_sight on ${table} using (${condition}) with check (${condition});
        alter policy deleted_by_sight on ${table} using (${condition})`);
  }
}
