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

/**
 * What was found and is gone keeps no month, or one wrong year would offer all until then. Workers count each in a
 * place of their own: what one of them added another may have taken away.
 */
const LATEST = `
  select to_char(max(month), 'YYYY-MM') as "month"
    from (select c.month from %table% c where c.state <> 'superseded' %units% group by c.month having sum(c.count) > 0) m`;

const LATEST_OF_ALL = LATEST.replace('%table%', 'total_violations').replace('%units%', '');
const LATEST_OF_UNITS = LATEST.replace('%table%', 'month_violations').replace(
  '%units%',
  'and c.unit_id = any ($1::uuid[])',
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

  /** The last month there are cases of, `YYYY-MM`, whether it has begun or not; null where there are none. */
  async latestMonth(scope: Scope): Promise<string | null> {
    const units = unitFilter(scope);
    const [row] = await (units === null
      ? this.db.query<{ month: string | null }[]>(LATEST_OF_ALL)
      : this.db.query<{ month: string | null }[]>(LATEST_OF_UNITS, [units]));
    return row?.month ?? null;
  }
}
