import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AlertsRepository } from '../alerts.repository.js';
import { Recipients } from '../recipients/recipients.repository.js';
import type { AlertTiming } from '../timing/alert-file.js';
import { ALERT_TIMING } from '../timing/alert-file.repository.js';
import { DaysBack } from '../waiting/days-back.service.js';
import { NearlyUsedQuery } from './nearly-used.query.js';

/** Tells managers of limits that are nearly used up. */
@Injectable()
export class RoomAlerts {
  constructor(
    private readonly rooms: NearlyUsedQuery,
    private readonly recipients: Recipients,
    private readonly alerts: AlertsRepository,
    @Inject(ALERT_TIMING) private readonly timing: AlertTiming,
    private readonly when: DaysBack,
  ) {}

  /** Each once for employee, rule and window. @returns alerts */
  async write(tx: EntityManager): Promise<number> {
    const { roomAtPercent } = this.timing;
    const found = await this.rooms.found(
      this.when.dayBefore(0),
      roomAtPercent,
      this.when.instantBefore(0),
      tx,
    );
    const levels = await this.recipients.above(
      found.map(({ unitId }) => unitId),
      tx,
    );
    return this.alerts.write(
      found.map(({ employeeId, unitId, anchorDate, facts }) => ({
        kind: 'room' as const,
        subject: `${employeeId}/${facts.rule}/${anchorDate}`,
        violationId: null,
        facts,
        ...levels.first(unitId, employeeId),
      })),
      tx,
    );
  }
}
