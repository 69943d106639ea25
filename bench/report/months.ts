import type { Client } from 'pg';

/** The months that the figures are of, the last of them the report's. */
export const FIRST_MONTH = '2024-12';
export const LAST_MONTH = '2025-12';
const MONTHS = `generate_series(date '${FIRST_MONTH}-01', date '${LAST_MONTH}-01', interval '1 month')`;

/** Persons in a unit, and units below a division. */
const PERSONS_A_UNIT = 50;
const UNITS_A_DIVISION = 20;
/** Cases of an employee in the thirteen months, as the annual reports of health bodies have. */
const CASES = 3;
const DAYS = 396;

const UNITS = `
  insert into unit (id, code, name, parent_id, manager_id)
  select md5('unit top')::uuid, 'top', 'top', null::uuid, null::uuid
  union all
  select md5('division ' || d)::uuid, 'division-' || d, 'Division ' || d, md5('unit top')::uuid, null
    from generate_series(0, ($1::int - 1) / ${PERSONS_A_UNIT * UNITS_A_DIVISION}) d
  union all
  select md5('unit ' || u)::uuid, 'unit-' || u, 'Unit ' || u, md5('division ' || u / ${UNITS_A_DIVISION})::uuid,
         md5('employee ' || u * ${PERSONS_A_UNIT})::uuid
    from generate_series(0, ($1::int - 1) / ${PERSONS_A_UNIT}) u`;

const EMPLOYEES = `
  insert into employee (id, code, name)
  select md5('employee ' || e)::uuid, (100000 + e)::text, 'Person ' || e from generate_series(0, $1::int - 1) e`;

const POSITIONS = `
  insert into position (id, employee_id, unit_id, title, share, employment, valid_from)
  select md5('position ' || e)::uuid, md5('employee ' || e)::uuid, md5('unit ' || e / ${PERSONS_A_UNIT})::uuid,
         'Nurse', case e % 5 when 4 then 0.8 else 1 end, 'permanent', '2020-01-01'
    from generate_series(0, $1::int - 1) e`;

/** One in eight is allowed by an agreement, one in eight assessed. Which day is told by a hash, the same in every run. */
const VIOLATIONS = `
  insert into violation (id, employee_id, unit_id, rule, anchor_date, window_starts_at, window_ends_at, unit, measured,
    base_limit, effective_limit, base_verdict, effective_verdict, clause, rulebook, origin, incident_id, suggested_cause,
    is_final, evidence, fingerprint, state, detected_at, changed_at)
  select overlay(overlay(md5('case ' || e || ' ' || n) placing '4' from 13) placing 'a' from 17)::uuid, md5('employee ' || e)::uuid, md5('unit ' || e / ${PERSONS_A_UNIT})::uuid,
         (array['DAILY_REST', 'WEEKLY_REST', 'OT_7D'])[n], day, day, day + interval '1 day', 'seconds', 30000, 39600, 39600,
         'breach', case h % 8 when 0 then 'ok' else 'breach' end, '§ 10-8 (1)', 'no-aml 2026-06-19',
         case h % 3 when 0 then 'planned' else 'worked' end, md5('incident ' || e || ' ' || n)::uuid,
         (array['sickness', 'ordinary-operations', 'unknown'])[1 + h % 3], true, '{}', '',
         case h % 8 when 1 then 'real' else 'detected' end, day + interval '2 days', day + interval '2 days'
    from generate_series(0, $1::int - 1) e,
         generate_series(1, ${CASES}) n,
         lateral (select abs(hashtext(e || ' ' || n)) as h) hashed,
         lateral (select date '${FIRST_MONTH}-01' + h / 64 % ${DAYS} as day) placed
   where e % 8 <> 0 or n = 1`;

const FIGURES = `{
  "evaluated-employees": "1", "overtime-seconds": "10800", "callout-seconds": "3600", "callouts": "1",
  "worked-shifts": "18", "worked-seconds": "540000", "standby-seconds": "90000", "persons-under-ORD_DAY": "1",
  "persons-under-BREAK": "1", "persons-under-NIGHT_AVG_4W": "1"}`;
const SICK = `{
  "sick-agreed-days": "21", "sick-short-days": "0.5", "sick-long-days": "0.6", "sick-self-days": "0.4",
  "sick-doctor-days": "0.7", "sick-persons": "1"}`;

const EMPLOYEE_MONTHS = `
  insert into employee_month (employee_id, month, unit_id, figures)
  select p.employee_id, m.month::date, p.unit_id, '${FIGURES}' from position p, ${MONTHS} m (month)`;

/** As the product sums what employees add: each figure is the same for everybody here, so that their number is enough. */
const MONTH_INDICATORS = `
  insert into month_indicator (month, unit_id, indicator, value)
  select m.month::date, p.unit_id, f.key, p.persons * f.value::numeric
    from (select unit_id, count(*) as persons from position group by unit_id) p,
         ${MONTHS} m (month),
         jsonb_each_text('${FIGURES}'::jsonb || '${SICK}'::jsonb) f`;

const MONTH_VIOLATIONS = `
  insert into month_violations (month, unit_id, rule, verdict, origin, state, cause, count)
  select date_trunc('month', v.anchor_date)::date, v.unit_id, v.rule,
         case v.effective_verdict when 'breach' then 'breach' else 'within-agreement' end,
         v.origin, v.state, coalesce(v.decided_cause, v.suggested_cause, 'unknown'), count(*)::int
    from violation v
   group by 1, 2, 3, 4, 5, 6, 7`;

/** As many transactions at once leave them: spread over all eight places. */
const PLACE = 'abs(hashtext(unit_id::text)) % 8';
const VIOLATION_KEY = 'month, rule, verdict, origin, state, cause';
const IS_COUNTED = `effective_verdict = 'breach' and state in ('detected', 'real')`;
const SET = `date_trunc('month', anchor_date)::date as month, array_agg(distinct rule order by rule) as rules, min(${PLACE}) as place`;
const TOTALS = [
  `insert into total_indicator select month, indicator, ${PLACE}, sum(value) from month_indicator group by 1, 2, 3`,
  `insert into total_violations (${VIOLATION_KEY}, place, count)
   select ${VIOLATION_KEY}, ${PLACE}, sum(count) from month_violations group by ${VIOLATION_KEY}, 7`,
  `insert into total_rule_set (counted, month, rules, place, count)
   select counted, month, rules, place, count(*)
     from (select 'person' as counted, ${SET} from violation where ${IS_COUNTED} group by employee_id, 2
           union all
           select 'incident', ${SET} from violation where ${IS_COUNTED} group by incident_id, 2) s
    group by 1, 2, 3, 4`,
  `insert into head_count_step (month, measure, employment, amount)
   select month, measure, employment, sum(amount) from head_count_steps((select array_agg(p) from position p))
    group by 1, 2, 3`,
];

const IMPORT = `
  insert into import (id, file_name, sha256, format, source, rows_read, rows_stored, rows_unchanged, rows_rejected,
    imported_at, finished_at)
  values (gen_random_uuid(), 'shifts.csv', '', 'csv', 'csv', 0, 0, 0, 0, now(), now())`;

const TOLD = `
  insert into absence_told (from_date, until_date)
  values ('${FIRST_MONTH}-01', date '${LAST_MONTH}-01' + interval '1 month')`;

/** Fills an empty database with thirteen evaluated months of so many employees: cases, what each adds to its months, and the sums. */
export async function loadMonths(client: Client, employees: number): Promise<{ violations: number }> {
  await client.query(
    `insert into organisation (name, zone) values ('Bench', 'Europe/Oslo') on conflict do nothing`,
  );
  await client.query('set session_replication_role = replica');
  for (const statement of [UNITS, EMPLOYEES, POSITIONS, VIOLATIONS])
    await client.query(statement, [employees]);
  for (const statement of [EMPLOYEE_MONTHS, MONTH_INDICATORS, MONTH_VIOLATIONS, ...TOTALS, IMPORT, TOLD])
    await client.query(statement);
  await client.query('set session_replication_role = default');
  await client.query('vacuum analyze');
  const { rows } = await client.query<{ count: number }>('select count(*)::int as count from violation');
  return { violations: rows[0]?.count ?? 0 };
}
