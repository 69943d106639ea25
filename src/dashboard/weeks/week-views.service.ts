import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '../../access/access.js';
import type { MonthFigures } from '../../indicators/figures.js';
import { LAW } from '../../workforce/law.module.js';
import { rulesInTable } from '../../workforce/law-table.js';
import type { Law } from '../../workforce/law.js';
import { type HeatMap, heatMap, weeksUpTo } from './heat-map.js';
import { WeekCountsQuery } from './week-counts.query.js';

/** What happened week by week. */
@Injectable()
export class WeekViews {
  constructor(
    private readonly query: WeekCountsQuery,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** @param figures of the month the last week is in: their trend knows which months were checked */
  async upTo({ month, trend }: Pick<MonthFigures, 'month' | 'trend'>, scope: Scope): Promise<HeatMap> {
    const checked = trend.filter(({ breaches }) => breaches !== null).map((one) => one.month);
    const weeks = weeksUpTo(month, new Set(checked));
    const [from, until] = [weeks[0]?.monday ?? '', weeks.at(-1)?.sunday ?? ''];
    const [units, counts] = await Promise.all([
      this.query.units(scope),
      this.query.rows(scope, from, until, [...rulesInTable(this.law)]),
    ]);
    return heatMap(weeks, units, counts);
  }
}
