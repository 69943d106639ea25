import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Discrepancy } from './discrepancy.js';
import { COUNTED_STATES } from './violation-lifecycle.js';

/** What is stored beside what it should be; rows that differ, each by its key. */
const differing = (table: Discrepancy['table'], key: string, stored: string, recounted: string): string => `
  with stored as (${stored}), recounted as (${recounted})
  select '${table}' as "table",
         concat_ws(' ', ${key}) as key,
         coalesce(s.amount, 0)::text as stored,
         coalesce(r.amount, 0)::text as recounted
    from stored s
    full join recounted r using (${key})
   where coalesce(s.amount, 0) <> coalesce(r.amount, 0)`;

const VIOLATION_KEY = 'month, rule, verdict, origin, state, cause';
const MONTH = `date_trunc('month', v.anchor_date)::date as month`;
const RULES = `array_agg(distinct v.rule order by v.rule) as rules`;
const COUNTED = `v.effective_verdict = 'breach' and v.state = any ($1::text[])`;

const RECOUNTS: readonly (readonly [string, readonly unknown[]])[] = [
  [
    differing(
      'total_indicator',
      'month, indicator',
      `select month, indicator, sum(value) as amount from total_indicator group by 1, 2`,
      `select month, indicator, sum(value) as amount from month_indicator group by 1, 2`,
    ),
    [],
  ],
  [
    differing(
      'total_violations',
      VIOLATION_KEY,
      `select ${VIOLATION_KEY}, sum(count) as amount from total_violations group by ${VIOLATION_KEY}`,
      `select ${VIOLATION_KEY}, sum(count) as amount from month_violations group by ${VIOLATION_KEY}`,
    ),
    [],
  ],
  [
    differing(
      'total_rule_set',
      'month, counted, rules',
      `select month, counted, rules, sum(count) as amount from total_rule_set group by 1, 2, 3`,
      `select month, counted, rules, count(*) as amount
         from (select ${MONTH}, 'person' as counted, ${RULES} from violation v where ${COUNTED} group by v.employee_id, 1
               union all
               select ${MONTH}, 'incident', ${RULES} from violation v where ${COUNTED} group by v.incident_id, 1) sets
        group by 1, 2, 3`,
    ),
    [COUNTED_STATES],
  ],
  [
    differing(
      'head_count_step',
      'month, measure, employment',
      `select month, measure, employment, sum(amount) as amount from head_count_step group by 1, 2, 3`,
      `select month, measure, employment, sum(amount) as amount
         from head_count_steps((select array_agg(p) from position p)) group by 1, 2, 3`,
    ),
    [],
  ],
];

/** Moves what lies beyond the first eight places into one of them; rows that a transaction under way holds stay until tomorrow. */
const gathered = (table: string, key: string, amount: string): string => `
  with gone as (
    delete from ${table} where (${key}, place) in (
      select ${key}, place from ${table} where place >= 8 for update skip locked)
    returning ${key}, ${amount})
  insert into ${table} as t (${key}, place, ${amount})
  select ${key}, p.place, sum(${amount}) from gone, (select total_place() as place offset 0) p group by ${key}, p.place
  on conflict (${key}, place) do update set ${amount} = t.${amount} + excluded.${amount}`;

/** One statement each, so that whoever reads meanwhile sees all of it or nothing. */
const TIDY = [
  `with gone as (delete from head_count_step returning month, measure, employment, amount)
   insert into head_count_step (month, measure, employment, amount)
   select month, measure, employment, sum(amount) from gone group by 1, 2, 3 having sum(amount) <> 0`,
  gathered('total_indicator', 'month, indicator', 'value'),
  gathered('total_violations', VIOLATION_KEY, 'count'),
  gathered('total_rule_set', 'month, counted, rules', 'count'),
];

/** The sums of the whole organisation, which triggers keep (`total_*`, `head_count_step`). */
@Injectable()
export class TotalsRepository {
  /** Sums that are not what they are made of; a sum of nothing may be stored as zero or be absent. */
  async discrepancies(tx: Pick<EntityManager, 'query'>): Promise<Discrepancy[]> {
    const found: Discrepancy[] = [];
    for (const [sql, values] of RECOUNTS) found.push(...(await tx.query<Discrepancy[]>(sql, [...values])));
    return found;
  }

  /** Puts together what many imports and many transactions at once left apart; what it adds up to stays. */
  async tidy(tx: Pick<EntityManager, 'query'>): Promise<void> {
    for (const sql of TIDY) await tx.query(sql);
  }
}
