import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { formatDay } from '../time/civil.js';
import { keptOf, type Retention, RETENTION_KINDS, type RetentionKind } from './retention-file.js';
import { RETENTION } from './retention-file.repository.js';

/** Where what is kept begins. */
interface Cut {
  /** Local day, `YYYY-MM-DD`. */
  readonly day: string;
  /** The instant at which it begins. */
  readonly at: Date;
}

/** Periods as instants of today. */
@Injectable()
export class RetentionTime {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    @Inject(RETENTION) readonly periods: Retention,
  ) {}

  /** Where what is kept of each kind begins. */
  cuts(): Readonly<Record<RetentionKind, Cut>> {
    const clock = clockOf(this.settings.zone);
    const today = clock.dayOf(this.clock.nowSeconds());
    const cuts = RETENTION_KINDS.map((kind): [RetentionKind, Cut] => {
      const day = keptOf(kind, this.periods[kind], today);
      return [kind, { day: formatDay(day), at: new Date(clock.startOf(day) * 1000) }];
    });
    return Object.fromEntries(cuts) as Record<RetentionKind, Cut>;
  }
}
