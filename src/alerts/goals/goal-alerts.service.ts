import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { WHOLE_ORGANISATION } from '../../access/access.js';
import { IndicatorsService } from '../../indicators/indicators.service.js';
import { Clock } from '../../platform/clock.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { monthOf } from '../../time/civil.js';
import type { GoalFacts } from '../alert-facts.js';
import { AlertsRepository, type NewAlert } from '../alerts.repository.js';
import { Recipients } from '../recipients/recipients.repository.js';
import { HR } from '../recipients/whom.js';
import { goalsMissed } from './goals-missed.js';

/** Goals are those of the whole organisation, so whoever leads all of it hears of them. */
export const LEADERS = `
  select distinct u.manager_id as id
    from unit u join employee e on e.id = u.manager_id
   where u.parent_id is null and e.email is not null`;

/** Tells HR and whoever leads the organisation of goals that this month no longer meets. */
@Injectable()
export class GoalAlerts {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly alerts: AlertsRepository,
    private readonly recipients: Recipients,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Each goal once a month. @returns alerts */
  async write(tx: EntityManager): Promise<number> {
    const month = monthOf(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
    const figures = await this.indicators.figures(month, WHOLE_ORGANISATION, 'persons');
    const missed = goalsMissed(figures);
    if (missed.length === 0) return 0;
    const leaders = await tx.query<{ id: string }[]>(LEADERS);
    const hr = await this.recipients.hr(tx);
    const others = leaders.filter(({ id }) => !hr.some(({ employeeId }) => employeeId === id));
    const recipients = [HR, ...others.map(({ id }) => id)];
    return this.alerts.write(
      missed.flatMap((facts) => recipients.map((recipient) => alertOf(facts, recipient))),
      tx,
    );
  }
}

const alertOf = (facts: GoalFacts, recipient: string): NewAlert => ({
  kind: 'threshold',
  subject: `${facts.indicator}/${facts.month}`,
  violationId: null,
  facts,
  recipient,
  reason: 'manager',
});
