import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '../../access/access.js';
import type { MonthFigures } from '../../indicators/figures.js';
import { LAW } from '../../workforce/law.module.js';
import { rulesInTable } from '../../workforce/law-table.js';
import type { Law } from '../../workforce/law.js';
import { checkedWeeks, type HeatMap, heatMap, type WeekDays, weeksUpTo } from './heat-map.js';
import { type UnitName, type WeekCount, WeekCountsQuery } from './week-counts.query.js';

/** Weeks with what was found in each; which of them were checked is not known yet. */
export interface CountedWeeks {
  readonly weeks: readonly WeekDays[];
  readonly units: readonly UnitName[];
  readonly counts: readonly WeekCount[];
}

/** What happened week by week. */
@Injectable()
export class WeekViews {
  constructor(
    private readonly query: WeekCountsQuery,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** What happened in the weeks up to the end of a month. */
  async upTo(month: string, scope: Scope): Promise<CountedWeeks> {
    const weeks = weeksUpTo(month);
    const [from, until] = [weeks[0]?.monday ?? '', weeks.at(-1)?.sunday ?? ''];
    const [units, counts] = await Promise.all([
      this.query.units(scope),
      this.query.rows(scope, from, until, [...rulesInTable(this.law)]),
    ]);
    return { weeks, units, counts };
  }

  /** @param figures of the month the last week is in: their trend knows which months were checked */
  drawn({ trend }: Pick<MonthFigures, 'trend'>, { weeks, units, counts }: CountedWeeks): HeatMap {
    const checked = trend.filter(({ breaches }) => breaches !== null).map((one) => one.month);
    return heatMap(checkedWeeks(weeks, new Set(checked)), units, counts);
  }
}
