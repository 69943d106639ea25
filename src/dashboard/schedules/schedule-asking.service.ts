import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../access/audit/audit-log.service.js';
import { Clock } from '../../platform/clock.js';
import { DomainError } from '../../platform/errors.js';
import { ScheduleRuns } from '../../platform/schedules/schedule-runs.repository.js';
import { Schedules } from '../../platform/schedules/schedules.service.js';

export class NoSuchSchedule extends DomainError {
  readonly kind = 'not-found';
  readonly code = 'schedule.not-found';
  override readonly said = {
    nb: 'Tidsplanen har ikke noe slikt, eller det er slått av i innstillingene.',
    nn: 'Tidsplanen har ikkje noko slikt, eller det er slått av i innstillingane.',
    en: 'There is no such schedule, or the settings have it off.',
  };

  constructor(name: string) {
    super(
      `"${name.slice(0, 40)}" is no schedule that can be asked for; the page of schedules has those that can.`,
    );
  }
}

/** Runs out of turn, for persons. A worker takes them up with what is due. */
@Injectable()
export class ScheduleAsking {
  constructor(
    private readonly db: DataSource,
    private readonly schedules: Schedules,
    private readonly runs: ScheduleRuns,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws NoSuchSchedule */
  async ask(name: string, actor: string): Promise<void> {
    const schedule = this.schedules.find(name);
    if (!schedule?.when) throw new NoSuchSchedule(name);
    await this.db.transaction(async (tx) => {
      await this.runs.ask(name, actor, this.clock.now(), tx);
      await this.audit.record({ actor, action: 'run-schedule', subject: { kind: 'schedule', id: name } }, tx);
    });
  }
}
