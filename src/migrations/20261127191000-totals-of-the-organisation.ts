import type { MigrationInterface, QueryRunner } from 'typeorm';

const ROLE = 'hviletid_sighted';
const TABLES = ['total_indicator', 'total_violations', 'total_rule_set', 'head_count_step'];

/**
 * Rows that many transactions add to are kept once for each of eight places, and a transaction
 * takes one that nobody else has: it never waits for another, and no order can lock both up.
 */
const MAKE_TABLES = `
  create table total_indicator (
    month date not null, indicator text not null, place integer not null, value numeric(20, 6) not null,
    primary key (month, indicator, place)
  ) with (fillfactor = 50);
  create table total_violations (
    month date not null, rule text not null, verdict text not null, origin text not null, state text not null,
    cause text not null, place integer not null, count integer not null,
    primary key (month, rule, verdict, origin, state, cause, place)
  ) with (fillfactor = 50);
  create table total_rule_set (
    month date not null, counted text not null, rules text[] not null, place integer not null, count integer not null,
    primary key (month, counted, rules, place),
    constraint total_rule_set_counted check (counted in ('person', 'incident'))
  ) with (fillfactor = 50);
  create table head_count_step (
    id bigint generated always as identity primary key,
    month date not null, measure text not null, employment text not null, amount numeric(20, 4) not null,
    constraint head_count_step_measure check (measure in ('employed', 'persons-at-end', 'share-at-end'))
  );
  create index head_count_step_by_month on head_count_step (month)`;

/** A ninth transaction at once gets rows of its own, which the nightly recount puts together with the others. */
const PLACE = `
  create function total_place() returns integer language plpgsql as $$
  declare asked integer;
  begin
    for i in 0..7 loop
      asked := (pg_backend_pid() + i) % 8;
      if pg_try_advisory_xact_lock(hashtext('total_place'), asked) then return asked; end if;
    end loop;
    return 8 + pg_backend_pid();
  end $$`;

type Event = 'insert' | 'update' | 'delete';
const EVENTS: readonly Event[] = ['insert', 'update', 'delete'];
const hasNew = (event: Event): boolean => event !== 'delete';
const hasOld = (event: Event): boolean => event !== 'insert';
const of = (event: Event, before: string, after: string): string =>
  [hasNew(event) && after, hasOld(event) && before].filter(Boolean).join(' union all ');

/** For each kind of statement, since what a trigger is given differs. Runs as the owner: whoever changes one row may not see the others. */
function trigger(table: string, name: string, event: Event, body: string): string {
  const given = [hasNew(event) && 'new table as now_rows', hasOld(event) && 'old table as then_rows'];
  return `
    create function ${name}_${event}() returns trigger language plpgsql security definer set search_path from current as $$
    begin ${body}; return null; end $$;
    create trigger ${name}_${event} after ${event} on ${table}
      referencing ${given.filter(Boolean).join(' ')} for each statement execute function ${name}_${event}()`;
}

const sumsOf = (event: Event): string => `
  insert into total_indicator as t (month, indicator, place, value)
  select d.month, d.indicator, p.place, sum(d.value)
    from (${of(event, 'select month, indicator, -value from then_rows', 'select month, indicator, value from now_rows')})
           as d (month, indicator, value),
         (select total_place() as place offset 0) p
   group by 1, 2, 3
  on conflict (month, indicator, place) do update set value = t.value + excluded.value`;

const VIOLATION_KEY = 'month, rule, verdict, origin, state, cause';
const countsOf = (event: Event): string => `
  insert into total_violations as t (${VIOLATION_KEY}, place, count)
  select ${VIOLATION_KEY}, p.place, sum(d.count)
    from (${of(event, `select ${VIOLATION_KEY}, -count from then_rows`, `select ${VIOLATION_KEY}, count from now_rows`)})
           as d (${VIOLATION_KEY}, count),
         (select total_place() as place offset 0) p
   group by ${VIOLATION_KEY}, p.place
  on conflict (${VIOLATION_KEY}, place) do update set count = t.count + excluded.count`;

/** As COUNTED_STATES has it; a test holds the two together. */
const IS_COUNTED = `effective_verdict = 'breach' and state in ('detected', 'real')`;
const SEEN = "id, employee_id, incident_id, rule, date_trunc('month', anchor_date)::date";
const SEEN_AS = 'id, employee_id, incident_id, rule, month';

/** Rows that count now and did not, or the other way round. */
const movedOf = (event: Event): string => {
  const then = `select ${SEEN} from then_rows where ${IS_COUNTED}`;
  const now = `select ${SEEN} from now_rows where ${IS_COUNTED}`;
  if (event === 'insert') return now;
  return event === 'delete' ? then : `(${now} except ${then}) union (${then} except ${now})`;
};

/** The sets of rules that persons, or incidents, broke in the months touched: as they were and as they are. */
const setsOf = (event: Event, counted: 'person' | 'incident'): string => {
  const who = counted === 'person' ? 'employee_id' : 'incident_id';
  const stays = hasNew(event) ? 'where not exists (select from now_rows n where n.id = s.id)' : '';
  const was = hasOld(event)
    ? `union all select o.${who}, o.month, o.rule
         from (select ${SEEN} from then_rows where ${IS_COUNTED}) as o (${SEEN_AS})
         join touched_${counted} t on t.who = o.${who} and t.month = o.month`
    : '';
  return `
    touched_${counted} as (select distinct ${who} as who, month from moved),
    stand_${counted} as (
      select v.id, t.who, t.month, v.rule
        from touched_${counted} t
        join violation v on v.${who} = t.who and v.anchor_date >= t.month and v.anchor_date < t.month + interval '1 month'
       where ${IS_COUNTED}),
    sets_${counted} as (
      select 1 as by, who, month, array_agg(distinct rule order by rule) as rules from stand_${counted} group by who, month
      union all
      select -1, who, month, array_agg(distinct rule order by rule)
        from (select s.who, s.month, s.rule from stand_${counted} s ${stays} ${was}) as w (who, month, rule)
       group by who, month)`;
};

const ruleSetsOf = (event: Event): string => `
  with moved (${SEEN_AS}) as materialized (${movedOf(event)}),
  ${setsOf(event, 'person')},
  ${setsOf(event, 'incident')}
  insert into total_rule_set as t (month, counted, rules, place, count)
  select d.month, d.counted, d.rules, p.place, sum(d.by)
    from (select month, 'person', rules, by from sets_person union all select month, 'incident', rules, by from sets_incident)
           as d (month, counted, rules, by),
         (select total_place() as place offset 0) p
   group by 1, 2, 3, 4
  having sum(d.by) <> 0
  on conflict (month, counted, rules, place) do update set count = t.count + excluded.count`;

/**
 * In which month a head count rises and falls: of persons with a position on a day of a month,
 * of those with one on its last day, and of their shares. Who has several at a time is one.
 */
const STEPS = `
  create function head_count_steps(positions "position"[])
  returns table (month date, measure text, employment text, amount numeric) language sql stable as $$
    with held as (
      select p.employee_id, p.employment, p.share,
             daterange(date_trunc('month', p.valid_from)::date,
                       (date_trunc('month', p.valid_until - 1) + interval '1 month')::date) as months,
             daterange(date_trunc('month', p.valid_from)::date, date_trunc('month', p.valid_until)::date) as ends
        from unnest(positions) p),
    spans as (
      select 'employed' as measure, '' as employment, 1::numeric as amount, unnest(range_agg(h.months)) as span
        from held h group by h.employee_id
      union all
      select 'persons-at-end', '', 1, unnest(range_agg(h.ends)) from held h group by h.employee_id
      union all
      select 'persons-at-end', h.employment, 1, unnest(range_agg(h.ends)) from held h group by h.employee_id, h.employment
      union all
      select 'share-at-end', h.employment, h.share, h.ends from held h where not isempty(h.ends))
    select lower(s.span), s.measure, s.employment, s.amount from spans s
    union all
    select upper(s.span), s.measure, s.employment, -s.amount from spans s where not upper_inf(s.span)
  $$`;

const stepsOf = (event: Event): string => `
  with touched as (${of(event, 'select employee_id from then_rows', 'select employee_id from now_rows')}),
  stand as (select p from position p where p.employee_id in (select t.employee_id from touched t)),
  was as (
    select s.p from stand s ${hasNew(event) ? 'where (s.p).id not in (select n.id from now_rows n)' : ''}
    ${hasOld(event) ? 'union all select row(t.*)::"position" from then_rows t' : ''}),
  moves as (
    select month, measure, employment, amount from head_count_steps((select array_agg(s.p) from stand s))
    union all
    select month, measure, employment, -amount from head_count_steps((select array_agg(w.p) from was w)))
  insert into head_count_step (month, measure, employment, amount)
  select month, measure, employment, sum(amount) from moves group by 1, 2, 3 having sum(amount) <> 0`;

const TRIGGERS: readonly (readonly [string, string, (event: Event) => string])[] = [
  ['month_indicator', 'total_indicator_follows', sumsOf],
  ['month_violations', 'total_violations_follows', countsOf],
  ['violation', 'total_rule_set_follows', ruleSetsOf],
  ['position', 'head_count_follows', stepsOf],
];

/** Whoever worked in several units of a month is checked in each of them, and counted again in all but one. */
const CHECKED_AGAIN = `
  with again as (
    update employee_month e set figures = e.figures || '{"evaluated-again": "1"}'
     where (e.figures ->> 'evaluated-employees')::numeric > 0
       and exists (select from employee_month o
                    where o.employee_id = e.employee_id and o.month = e.month and o.unit_id < e.unit_id
                      and (o.figures ->> 'evaluated-employees')::numeric > 0)
    returning e.month, e.unit_id)
  insert into month_indicator (month, unit_id, indicator, value)
  select month, unit_id, 'evaluated-again', count(*) from again group by 1, 2`;

const FILL = `
  insert into total_indicator select month, indicator, 0, sum(value) from month_indicator group by 1, 2;
  insert into total_violations
  select ${VIOLATION_KEY}, 0, sum(count) from month_violations group by ${VIOLATION_KEY};
  insert into total_rule_set
  select month, counted, rules, 0, count(*)
    from (select date_trunc('month', anchor_date)::date as month, 'person' as counted, array_agg(distinct rule order by rule) as rules
            from violation where ${IS_COUNTED} group by employee_id, 1
          union all
          select date_trunc('month', anchor_date)::date, 'incident', array_agg(distinct rule order by rule)
            from violation where ${IS_COUNTED} group by incident_id, 1) s
   group by 1, 2, 3;
  insert into head_count_step (month, measure, employment, amount)
  select month, measure, employment, sum(amount) from head_count_steps((select array_agg(p) from position p))
   group by 1, 2, 3 having sum(amount) <> 0`;

/**
 * Figures of the whole organisation, which HR and the board read most, without a walk through
 * its units and people. Triggers keep them, so that whoever changes what they are made of,
 * evaluation, persons, imports or erasing, changes them in the same transaction.
 */
export class TotalsOfTheOrganisation20261127191000 implements MigrationInterface {
  readonly name = 'TotalsOfTheOrganisation20261127191000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CHECKED_AGAIN);
    for (const sql of [MAKE_TABLES, PLACE, STEPS, FILL]) await runner.query(sql);
    for (const [table, name, body] of TRIGGERS)
      for (const event of EVENTS) await runner.query(trigger(table, name, event, body(event)));
    await runner.query(`revoke all on ${TABLES.join(', ')} from ${ROLE}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, name] of TRIGGERS)
      for (const event of EVENTS)
        await runner.query(`drop trigger ${name}_${event} on ${table}; drop function ${name}_${event}()`);
    await runner.query(`drop function head_count_steps("position"[]); drop function total_place()`);
    await runner.query(`drop table ${TABLES.join(', ')}`);
    await runner.query(`delete from month_indicator where indicator = 'evaluated-again'`);
    await runner.query(
      `update employee_month set figures = figures - 'evaluated-again' where figures ? 'evaluated-again'`,
    );
  }
}
