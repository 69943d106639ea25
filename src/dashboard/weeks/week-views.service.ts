import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '../../access/access.js';
import { TimelineRepository } from '../../ingest/timeline.repository.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { LAW } from '../../workforce/law.module.js';
import { rulesInTable } from '../../workforce/law-table.js';
import type { Law } from '../../workforce/law.js';
import { MOST_UNITS } from '../most-units.js';
import { type HeatMap, heatMap, toldWeeks, unitsDrawn, weeksUpTo } from './heat-map.js';
import { WeekCountsQuery } from './week-counts.query.js';

/** What happened week by week. */
@Injectable()
export class WeekViews {
  constructor(
    private readonly query: WeekCountsQuery,
    private readonly timelines: TimelineRepository,
    @Inject(LAW) private readonly law: Law,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** What happened in the weeks up to the end of a month, and which of them were checked. */
  async upTo(month: string, scope: Scope): Promise<HeatMap> {
    const weeks = weeksUpTo(month);
    const days = { from: weeks[0]?.monday ?? '', until: weeks.at(-1)?.sunday ?? '' };
    const [units, counts, { shared: told }] = await Promise.all([
      this.query.units(scope, days),
      this.query.rows(scope, days, [...rulesInTable(this.law)]),
      this.timelines.told([]),
    ]);
    const { zone } = this.settings;
    const known = { today: clockOf(zone).dayOf(this.clock.nowSeconds()), told };
    const checked = await this.query.checked(
      unitsDrawn(units, counts).slice(0, MOST_UNITS),
      toldWeeks(weeks, known),
      zone,
    );
    return heatMap(weeks, units, { counts, checked }, known);
  }
}
