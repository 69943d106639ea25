import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an agreement spares by its terms is on record with both verdicts: whoever is in a group with such
 * an agreement is evaluated anew from its first day, or the cases before would be missing from its count. So is
 * whoever has evening work taken back, which an agreement of a wider group allowed all the same.
 */
export class VerdictsOfTerms20261128120000 implements MigrationInterface {
  readonly name = 'VerdictsOfTerms20261128120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with recursive concerned as (
        select group_kind, group_code, valid_from from agreement
         where withdrawn_at is null
           and (terms ?| array['standbyFactor', 'sundayAveraging'] or terms->>'eveningWork' = 'false')),
      below as (
        select u.id, c.valid_from from unit u join concerned c on c.group_kind = 'unit' and c.group_code = u.code
        union
        select u.id, b.valid_from from unit u join below b on u.parent_id = b.id)
      insert into dirty_mark (employee_id, from_date, marked_at)
      select p.employee_id, min(c.valid_from), now()
        from position p
        join (select group_kind, group_code, null::uuid as unit_id, valid_from from concerned where group_kind <> 'unit'
              union all
              select 'unit', null, id, valid_from from below) c
          on case c.group_kind
               when 'unit' then p.unit_id = c.unit_id
               when 'scheme' then p.on_call_scheme = c.group_code
               when 'position' then p.title = c.group_code
               else true
             end
       where exists (select from work_event w where w.employee_id = p.employee_id)
       group by p.employee_id
      on conflict (employee_id) do update
         set from_date = least(dirty_mark.from_date, excluded.from_date), until_date = null`);
  }

  /** Nothing to take back: the next evaluation takes such cases away. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
