import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RunOutcome } from '../../platform/schedules/schedule.js';
import { ScheduleStates } from '../../platform/schedules/schedule-states.service.js';
import { Scheduled } from '../../platform/schedules/scheduled.js';
import { AlertsRepository } from '../alerts.repository.js';
import { clockworkAlerts } from './clockwork.js';
import { CLOCKWORK_SCHEDULE } from './clockwork-schedule.js';

/** Tells HR of what is done by the clock and is not as it should be: nobody looks at a page of schedules every day. */
@Injectable()
export class ClockworkAlerts {
  constructor(
    private readonly db: DataSource,
    private readonly states: ScheduleStates,
    private readonly alerts: AlertsRepository,
  ) {}

  @Scheduled(CLOCKWORK_SCHEDULE)
  async look(): Promise<RunOutcome<'told'>> {
    const due = clockworkAlerts(await this.states.all());
    return {
      code: 'told',
      detail: { alerts: await this.db.transaction((tx) => this.alerts.write(due, tx)) },
    };
  }
}
