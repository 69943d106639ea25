import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleRecords } from './schedule-records.query.js';
import { ScheduleRuns } from './schedule-runs.repository.js';
import { ScheduleStates } from './schedule-states.service.js';
import { Scheduler } from './scheduler.service.js';
import { Schedules } from './schedules.service.js';

/** What runs by the clock. It ticks where `ScheduleModule` is there as well. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [ScheduleRecords, ScheduleRuns, ScheduleStates, Schedules, Scheduler],
  exports: [ScheduleRuns, ScheduleStates, Schedules, Scheduler],
})
export class SchedulesModule {}
