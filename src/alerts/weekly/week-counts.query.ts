import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RuleCode } from '../../rules/rule.js';
import { isMeasureDue } from '../../violations/cases/open-measures.js';
import { liesAhead } from '../../violations/foreseen.query.js';
import type { WeekFacts } from '../alert-facts.js';
import { NOBODY } from '../recipients/whom.js';

/** What a summary asks of. */
export interface WeekAsked {
  /** First instant of the week, and of the next one. */
  readonly from: Date;
  readonly until: Date;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Rules that are told of, and those of them that the printed table names. */
  readonly told: readonly RuleCode[];
  readonly inTable: readonly RuleCode[];
}

/** Open is found and not assessed; overdue is what somebody was reminded of. */
const COUNTED = `
  select v.unit_id, case when v.rule = any ($5::text[]) then v.rule end as rule,
         v.detected_at >= $1 and v.detected_at < $2 as is_found,
         v.state = 'detected' as is_open,
         v.state = 'detected' and ${liesAhead('$3::date + 1')} as is_foreseen,
         v.state = 'detected' and exists (
           select 1 from alert a where a.violation_id = v.id and a.kind = 'overdue') as is_overdue
    from violation v
   where v.effective_verdict = 'breach' and v.rule = any ($4::text[]) and v.state <> 'superseded'
     and (v.state = 'detected' or v.detected_at >= $1 and v.detected_at < $2)`;

const FIGURES = `
  count(*) filter (where c.is_found)::int as found, count(*) filter (where c.is_open)::int as open,
  count(*) filter (where c.is_overdue)::int as overdue, count(*) filter (where c.is_foreseen)::int as foreseen`;

const BY_UNIT = `
  select u.name as unit, ${FIGURES}
    from (${COUNTED}) c join unit u on u.id = c.unit_id
   group by u.id, u.name
   order by u.name, u.id`;

const BY_RULE = `
  select c.rule, ${FIGURES}
    from (${COUNTED}) c
   group by c.rule
   order by array_position($5::text[], c.rule) nulls last`;

const TROUBLES = `
  select (select count(*)::int from mail where state = 'failed') as undelivered,
         (select count(*)::int from alert where mail_id is null and recipient = '${NOBODY}') as "toNobody"`;

const MEASURES_DUE = `
  select count(*)::int as "measuresDue" from violation_measure m where ${isMeasureDue('$1::date')}`;

/** Counts for the summary of a week. */
@Injectable()
export class WeekCounts {
  async of(asked: WeekAsked, tx: EntityManager): Promise<Omit<WeekFacts, 'from' | 'to'>> {
    const values = [asked.from, asked.until, asked.today, asked.told, asked.inTable];
    const units = await tx.query<WeekFacts['units']>(BY_UNIT, values);
    const rules = await tx.query<WeekFacts['rules']>(BY_RULE, values);
    const [{ undelivered, toNobody }] =
      await tx.query<[Pick<WeekFacts, 'undelivered' | 'toNobody'>]>(TROUBLES);
    const [{ measuresDue }] = await tx.query<[{ measuresDue: number }]>(MEASURES_DUE, [asked.today]);
    return { units, rules, measuresDue, undelivered, toNobody };
  }
}
