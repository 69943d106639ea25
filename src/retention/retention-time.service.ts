import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { clockOf } from '../platform/zone.js';
import { formatDay } from '../time/civil.js';
import { keptFrom, type Period } from './retention-file.js';

/** Where what is kept begins. */
export interface Cut {
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
  ) {}

  cutOf(period: Period): Cut {
    const clock = clockOf(this.settings.zone);
    const day = keptFrom(period, clock.dayOf(this.clock.nowSeconds()));
    return { day: formatDay(day), at: new Date(clock.startOf(day) * 1000) };
  }
}
