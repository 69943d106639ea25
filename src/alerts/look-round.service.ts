import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { textOf } from '../platform/errors.js';
import { Settings } from '../platform/settings.js';
import { GoalAlerts } from './goals/goal-alerts.service.js';
import { AssessmentReminders } from './waiting/assessment-reminders.service.js';
import { WeeklySummary } from './weekly/weekly-summary.service.js';

/** Looks for what comes up as days pass, without a row that changes. Whatever it finds is written once. */
@Injectable()
export class LookRound {
  private readonly log = new Logger('LookRound');

  constructor(
    private readonly db: DataSource,
    private readonly waiting: AssessmentReminders,
    private readonly goals: GoalAlerts,
    private readonly weekly: WeeklySummary,
    private readonly settings: Settings,
  ) {}

  @Cron('0 5,20,35,50 * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    if (this.settings.role === 'web') return;
    try {
      await this.look();
    } catch (error) {
      this.log.warn(`Alerts of days that pass wait for the next look: ${textOf(error)}`);
    }
  }

  /** Held by one process at a time: the others would find the same. */
  look(): Promise<void> {
    return this.db.transaction(async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('look round'))`);
      await this.waiting.write(tx);
      await this.goals.write(tx);
      await this.weekly.write(tx);
    });
  }
}
