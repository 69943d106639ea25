/** What evaluation wrote, without ids and times: two runs over the same data must agree on every row of it. */
const TABLES: Readonly<Record<string, string>> = {
  violation: `
    select e.code, u.code as unit, v.rule, v.anchor_date::text as date, v.window_starts_at, v.window_ends_at,
           round(v.measured::numeric, 4)::text as measured, v.base_limit, v.effective_limit, v.base_verdict, v.effective_verdict, v.clause, v.rulebook,
           a.code as agreement, v.origin, v.suggested_cause, v.decided_cause, v.evidence -> 'suggestion' ->> 'kind' as suggestion, v.is_final, v.state,
           (select string_agg(w.source_id || ' ' || (x ->> 'counted'), ', ' order by w.source_id)
              from jsonb_array_elements(v.evidence -> 'events') x
              join work_event w on w.id = (x ->> 'id')::uuid) as rests_on,
           (select count(distinct o.rule || o.anchor_date)::int
              from violation o where o.incident_id = v.incident_id) as in_incident
      from violation v
      join employee e on e.id = v.employee_id
      join unit u on u.id = v.unit_id
      left join agreement a on a.id = v.agreement_id
     order by e.code, v.rule, v.anchor_date`,
  violation_history: `
    select e.code, v.rule, v.anchor_date::text as date, h.from_state, h.to_state, h.reason, h.actor
      from violation_history h
      join violation v on v.id = h.violation_id
      join employee e on e.id = v.employee_id
     order by e.code, v.rule, v.anchor_date, h.id`,
  employee_month: `
    select e.code, u.code as unit, f.month::text, f.figures
      from employee_month f join employee e on e.id = f.employee_id join unit u on u.id = f.unit_id
     order by 1, 2, 3`,
  sick_month: `
    select e.code, u.code as unit, f.month::text, f.figures
      from sick_month f join employee e on e.id = f.employee_id join unit u on u.id = f.unit_id
     order by 1, 2, 3`,
  month_indicator: `
    select u.code as unit, m.month::text, m.indicator, m.value
      from month_indicator m join unit u on u.id = m.unit_id
     order by 1, 2, 3`,
  month_violations: `
    select u.code as unit, m.month::text, m.rule, m.verdict, m.origin, m.state, m.cause, m.count
      from month_violations m join unit u on u.id = m.unit_id
     order by 1, 2, 3, 4, 5, 6, 7`,
  rest_claim: `
    select e.code, u.code as unit, c.rule, c.anchor_date::text as date, a.code as agreement, c.deficit, c.arose_at,
           c.due_on::text, c.made_up_from, c.made_up_until, c.withdrawn_at is not null as withdrawn
      from rest_claim c
      join employee e on e.id = c.employee_id
      join unit u on u.id = c.unit_id
      left join agreement a on a.id = c.agreement_id
     order by 1, 3, 4`,
  alert: `
    select e.code, r.code as recipient, v.rule, v.anchor_date::text as date, a.kind
      from alert a
      join violation v on v.id = a.violation_id
      join employee e on e.id = v.employee_id
      join employee r on r.id = a.recipient_id
     order by 1, 2, 3, 4`,
  limit_room: `
    select e.code, u.code as unit, r.rule, r.anchor_date::text as date, r.from_date::text, round(r.used::numeric, 4)::text as used,
           r.limit_seconds
      from limit_room r join employee e on e.id = r.employee_id join unit u on u.id = r.unit_id
     order by 1, 3, 4`,
  dirty_mark: `select employee_id from dirty_mark`,
};

/** Has the next evaluation compare all that it finds with what is stored, as if nothing were known of it. */
export const KNOW_NOTHING = `update employee_evaluation set figures_digest = null, cases_digest = null, rooms_digest = null`;

/** Everything evaluation wrote, by table. */
export async function stored(
  query: (sql: string) => Promise<unknown[]>,
): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const found: Record<string, readonly unknown[]> = {};
  for (const [table, sql] of Object.entries(TABLES)) found[table] = await query(sql);
  return found;
}

/** The monthly sums counted anew from their parts, in the columns of the tables that keep them; zeros left out. */
export const RECOUNT = {
  month_indicator: {
    kept: `select month::text, unit_id, indicator, value::float8 from month_indicator where value <> 0`,
    recounted: `
      select month::text, unit_id, key as indicator, sum(value::numeric)::float8 as value
        from (select month, unit_id, figures from employee_month
              union all
              select month, unit_id, figures from sick_month) part, jsonb_each_text(figures)
       group by 1, 2, 3 having sum(value::numeric) <> 0`,
  },
  month_violations: {
    kept: `select month::text, unit_id, rule, verdict, origin, state, cause, count from month_violations where count <> 0`,
    recounted: `
      select to_char(anchor_date, 'YYYY-MM') || '-01' as month, unit_id, rule,
             case when effective_verdict = 'breach' then 'breach' else 'within-agreement' end as verdict,
             origin, state, coalesce(decided_cause, suggested_cause, 'unknown') as cause, count(*)::int as count
        from violation group by 1, 2, 3, 4, 5, 6, 7`,
  },
} as const;
