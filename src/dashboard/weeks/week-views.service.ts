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
import {
  type HeatMap,
  heatMap,
  type KnownTime,
  toldWeeks,
  unitsDrawn,
  type Week,
  weeksUpTo,
} from './heat-map.js';
import { type UnitOfWeeks, type WeekCount, WeekCountsQuery } from './week-counts.query.js';

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
    const [units, counts, known] = await Promise.all([
      this.query.units(scope, days),
      this.query.rows(scope, days, [...rulesInTable(this.law)]),
      this.known(),
    ]);
    return this.drawn(weeks, { units, counts, known });
  }

  /** The same of what was counted by somebody else. */
  async counted(
    weeks: readonly Week[],
    scope: Scope,
    found: { readonly counts: readonly WeekCount[]; readonly known: KnownTime },
  ): Promise<HeatMap> {
    const days = { from: weeks[0]?.monday ?? '', until: weeks.at(-1)?.sunday ?? '' };
    return this.drawn(weeks, { ...found, units: await this.query.units(scope, days) });
  }

  /** Today, and the days that hours are in of and cases are kept of. */
  async known(): Promise<KnownTime> {
    const kept = await this.timelines.kept();
    const { shared: told } = await this.timelines.told([], kept);
    const fromDay = Math.max(told?.fromDay ?? 0, kept.casesFrom);
    return {
      today: clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()),
      told: told && fromDay < told.untilDay ? { ...told, fromDay } : null,
    };
  }

  private async drawn(
    weeks: readonly Week[],
    found: {
      readonly units: readonly UnitOfWeeks[];
      readonly counts: readonly WeekCount[];
      readonly known: KnownTime;
    },
  ): Promise<HeatMap> {
    const { units, counts, known } = found;
    const checked = await this.query.checked(
      unitsDrawn(units, counts).slice(0, MOST_UNITS),
      toldWeeks(weeks, known),
      this.settings.zone,
    );
    return heatMap(weeks, units, { counts, checked }, known);
  }
}
