import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { DAY_SECONDS, formatDay } from '../../time/civil.js';

/** Days counted back from now. */
@Injectable()
export class DaysBack {
  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  instantBefore(days: number): Date {
    return new Date((this.clock.nowSeconds() - days * DAY_SECONDS) * 1000);
  }

  dayBefore(days: number): string {
    return formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()) - days);
  }
}
