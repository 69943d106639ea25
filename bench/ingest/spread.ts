import type { Client } from 'pg';

/** Who has been evaluated, by number, and everybody else with the one whose results they are given. */
const PAIRS = `
  create temporary table pair as
    with done as (select employee_id as id, row_number() over (order by employee_id) - 1 as number from employee_evaluation),
         other as (select e.id, row_number() over (order by e.id) - 1 as number from employee e
                    where not exists (select from employee_evaluation v where v.employee_id = e.id))
    select o.id, d.id as like_id,
           (select p.unit_id from position p where p.employee_id = o.id order by p.valid_from desc limit 1) as unit_id
      from other o join done d on d.number = o.number % (select count(*) from done)`;

const CASES = `
  create temporary table spread_case as
    select gen_random_uuid() as id, p.id as employee_id, p.unit_id, v.id as like_id
      from pair p join violation v on v.employee_id = p.like_id`;

const SAME_COLUMNS = `rule, anchor_date, window_starts_at, window_ends_at, unit, measured, base_limit, effective_limit,
  base_verdict, effective_verdict, clause, rulebook, agreement_id, origin, suggested_cause, is_final, evidence, fingerprint,
  state, detected_at, changed_at`;

const COPIES = [
  `insert into violation (id, employee_id, unit_id, incident_id, ${SAME_COLUMNS})
   select s.id, s.employee_id, s.unit_id, gen_random_uuid(), ${SAME_COLUMNS.split(/,\s*/)
     .map((name) => `v.${name}`)
     .join()}
     from spread_case s join violation v on v.id = s.like_id`,
  `insert into violation_history (violation_id, at, from_state, to_state, reason, detail, actor)
   select s.id, h.at, h.from_state, h.to_state, h.reason, h.detail, h.actor
     from spread_case s join violation_history h on h.violation_id = s.like_id`,
  ...['employee_month', 'sick_month'].map(
    (table) => `
      insert into ${table} (employee_id, month, unit_id, figures)
      select p.id, m.month, p.unit_id, m.figures from pair p join ${table} m on m.employee_id = p.like_id`,
  ),
  `insert into employee_evaluation (employee_id, covered_from, covered_until, breaks_recorded, paid_breaks_recorded, evaluated_at)
   select p.id, v.covered_from, v.covered_until, v.breaks_recorded, v.paid_breaks_recorded, v.evaluated_at
     from pair p join employee_evaluation v on v.employee_id = p.like_id`,
  `truncate month_indicator, month_violations`,
  `insert into month_indicator (month, unit_id, indicator, value)
   select m.month, m.unit_id, f.key, sum(f.value::numeric)
     from (select * from employee_month union all select * from sick_month) m, jsonb_each_text(m.figures) f
    group by 1, 2, 3`,
  `insert into month_violations (month, unit_id, rule, verdict, origin, state, cause, count)
   select date_trunc('month', anchor_date)::date, unit_id, rule,
          case effective_verdict when 'breach' then 'breach' else 'within-agreement' end, origin, state,
          coalesce(decided_cause, suggested_cause, 'unknown'), count(*)
     from violation group by 1, 2, 3, 4, 5, 6, 7`,
];

/**
 * Gives everybody who was not evaluated what was found of somebody who was: cases, history,
 * months, and the sums of units from all of them. The tables are as large as after an
 * evaluation of everybody, in a fraction of the time; whoever is asked about has to be one
 * who was evaluated.
 */
export async function spreadResults(client: Client): Promise<void> {
  await client.query('set session_replication_role = replica');
  await client.query(PAIRS);
  await client.query('analyze pair');
  await client.query(CASES);
  for (const copy of COPIES) await client.query(copy);
  await client.query('set session_replication_role = default');
  await client.query('drop table pair, spread_case');
}
