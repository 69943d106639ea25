import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Scope, unitFilter } from '../access/access.js';
import { COUNTED_STATES } from '../violations/violation-lifecycle.js';
import type { BreachesByRow } from './breaches-by.js';

/** Of none before breaches were registered. */
const BY = `
  select to_char(c.month, 'YYYY-MM') as "month", c.rule, c.cause, c.origin, c.state, sum(c.count)::int as "count"
    from %table% c
   where c.month between greatest($1::date, (select date_trunc('month', r.from_date)::date from registration_start r
                                              where r.indicator = 'breaches')) and $2::date
     and c.verdict = 'breach' and c.rule = any ($3::text[]) and c.state = any ($4::text[]) %units%
   group by grouping sets ((c.month, c.rule), (c.month, c.cause), (c.month, c.origin), (c.month, c.state))
  having sum(c.count) <> 0`;

const OF_ALL = BY.replace('%table%', 'total_violations').replace('%units%', '');
const OF_UNITS = BY.replace('%table%', 'month_violations').replace(
  '%units%',
  'and c.unit_id = any ($5::uuid[])',
);

/** Adds up breaches by what they are, from the sums of months. */
@Injectable()
export class BreachesByQuery {
  constructor(private readonly db: DataSource) {}

  /**
   * @param from first month, @param to last month; both `YYYY-MM` and both included
   * @param rules those whose findings make the total
   */
  rows(from: string, to: string, scope: Scope, rules: readonly string[]): Promise<BreachesByRow[]> {
    const units = unitFilter(scope);
    const asked = [`${from}-01`, `${to}-01`, rules, COUNTED_STATES];
    return units === null
      ? this.db.query<BreachesByRow[]>(OF_ALL, asked)
      : this.db.query<BreachesByRow[]>(OF_UNITS, [...asked, units]);
  }
}
