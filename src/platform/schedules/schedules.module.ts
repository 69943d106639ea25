import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ScheduleRuns } from './schedule-runs.repository.js';
import { Scheduler } from './scheduler.service.js';
import { Schedules } from './schedules.service.js';

/** What runs by the clock. It ticks where `ScheduleModule` is there as well. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [ScheduleRuns, Schedules, Scheduler],
  exports: [Schedules, Scheduler],
})
export class SchedulesModule {}
