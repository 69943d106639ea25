import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Settings } from '../settings.js';
import { clockOf } from '../zone.js';
import { ScheduleRecords } from './schedule-records.query.js';
import { type Schedule, Schedules } from './schedules.service.js';
import { type ScheduleState, stateOf } from './standing.js';

/** A schedule and how it stands. */
export interface SeenSchedule {
  readonly schedule: Schedule;
  readonly state: ScheduleState;
}

/** How the schedules of this installation stand, for page and terminal. */
@Injectable()
export class ScheduleStates {
  constructor(
    private readonly schedules: Schedules,
    private readonly records: ScheduleRecords,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** In the order in which they come next; those that never come last. */
  async all(): Promise<readonly SeenSchedule[]> {
    const records = await this.records.records();
    const clock = clockOf(this.settings.zone);
    const now = this.clock.nowSeconds();
    return this.schedules
      .all()
      .map((schedule) => {
        const record = records.get(schedule.name) ?? { plannedUntil: null, last: null, pending: null };
        return { schedule, state: stateOf(schedule.when, record, now, clock) };
      })
      .sort((a, b) => (a.state.nextAt ?? Infinity) - (b.state.nextAt ?? Infinity));
  }
}
