import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertsRepository, type NewAlert } from '../alerts.repository.js';
import { Recipients } from '../recipients/recipients.repository.js';
import type { AlertTiming } from '../timing/alert-file.js';
import { ALERT_TIMING } from '../timing/alert-file.repository.js';
import { DaysBack } from './days-back.service.js';
import { type WaitingCase, WaitingCases } from './waiting-cases.query.js';

/** Tells of assessments that wait: first whoever answers for the unit, then one level above after the other, at last HR. */
@Injectable()
export class AssessmentReminders {
  constructor(
    private readonly cases: WaitingCases,
    private readonly recipients: Recipients,
    private readonly alerts: AlertsRepository,
    @Inject(ALERT_TIMING) private readonly timing: AlertTiming,
    private readonly when: DaysBack,
  ) {}

  /** Each case once for each level; asked again it writes nothing new. @returns alerts */
  async write(tx: EntityManager): Promise<number> {
    const { overdueAfterDays, escalateAfterDays } = this.timing;
    const overdue = await this.cases.overdue(
      this.when.instantBefore(overdueAfterDays),
      this.when.dayBefore(overdueAfterDays),
      tx,
    );
    const unanswered = await this.cases.unanswered(this.when.instantBefore(escalateAfterDays), tx);
    const levels = await this.recipients.above(
      [...overdue, ...unanswered].map(({ unitId }) => unitId),
      tx,
    );
    return this.alerts.write(
      [
        ...overdue.map((one) => ({
          ...alertOf('overdue', one, overdueAfterDays),
          ...levels.first(one.unitId, one.employeeId),
        })),
        ...unanswered.flatMap((one) => {
          const whom = levels.next(one.unitId, one.employeeId, new Set(one.told));
          return whom === null ? [] : [{ ...alertOf('escalated', one, escalateAfterDays), ...whom }];
        }),
      ],
      tx,
    );
  }
}

const alertOf = (
  kind: 'overdue' | 'escalated',
  { violationId }: WaitingCase,
  days: number,
): Omit<NewAlert, 'recipient' | 'reason'> => ({
  kind,
  subject: violationId,
  violationId,
  facts: { days },
});
