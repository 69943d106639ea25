import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { RunOutcome } from '../../platform/schedules/schedule.js';
import { Scheduled } from '../../platform/schedules/scheduled.js';
import type { ClosedFacts } from '../alert-facts.js';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { AlertsRepository } from '../alerts.repository.js';
import { LEADERS } from '../goals/goal-alerts.service.js';
import { HR } from '../recipients/whom.js';
import { CLOSING_ALERT_SCHEDULE } from './closing-alert-schedule.js';

/** The last version of each month that was closed lately: one that is replaced before it was told is not told. */
const CLOSED = `
  select distinct on (c.month) to_char(c.month, 'YYYY-MM') as "month", c.version as "version"
    from closed_report c
   where c.closed_at > $1::timestamptz - make_interval(days => ${NEWS_FOR_DAYS})
   order by c.month, c.version desc`;

/**
 * Tells HR and whoever leads the organisation that a report is closed, each version once. Of
 * those who only read reports no address is on record.
 */
@Injectable()
export class ClosingAlerts {
  constructor(
    private readonly db: DataSource,
    private readonly alerts: AlertsRepository,
    private readonly clock: Clock,
  ) {}

  @Scheduled(CLOSING_ALERT_SCHEDULE)
  async look(): Promise<RunOutcome<'told'>> {
    const alerts = await this.db.transaction(async (tx) => {
      const closed = await tx.query<ClosedFacts[]>(CLOSED, [this.clock.now()]);
      const leaders = closed.length === 0 ? [] : await tx.query<{ id: string }[]>(LEADERS);
      const due = closed.flatMap((facts) =>
        [HR, ...leaders.map(({ id }) => id)].map((recipient) => ({
          kind: 'report' as const,
          subject: `${facts.month}/${String(facts.version)}`,
          violationId: null,
          facts,
          recipient,
          reason: 'manager' as const,
        })),
      );
      return this.alerts.write(due, tx);
    });
    return { code: 'told', detail: { alerts } };
  }
}
