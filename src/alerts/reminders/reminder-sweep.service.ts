import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock.js';
import type { RunOutcome } from '../../platform/schedules/schedule.js';
import { Scheduled } from '../../platform/schedules/scheduled.js';
import { Settings } from '../../platform/settings.js';
import { clockOf } from '../../platform/zone.js';
import { formatDay } from '../../time/civil.js';
import { NEWS_FOR_DAYS } from '../alert-policy.js';
import { Recipients } from '../recipients/recipients.repository.js';
import { expiryReminders, objectionReminders, overdueReminders } from './reminder-due.js';
import { REMINDER_SCHEDULE } from './reminder-schedule.js';
import { RemindersRepository } from './reminders.repository.js';

/** Looks twice a day for agreements about to end, and rest and answers that are overdue; days pass without a row that changes. */
@Injectable()
export class ReminderSweep {
  constructor(
    private readonly db: DataSource,
    private readonly reminders: RemindersRepository,
    private readonly recipients: Recipients,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  @Scheduled(REMINDER_SCHEDULE)
  async sweep(): Promise<RunOutcome<'reminded'>> {
    return { code: 'reminded', detail: { mails: await this.remind() } };
  }

  /**
   * Writes the mails of what nobody was told yet; they are sent as all others. Done again it
   * writes none.
   * @returns mails
   */
  remind(): Promise<number> {
    return this.db.transaction(async (tx) => {
      await this.reminders.lock(tx);
      const now = this.clock.now();
      const today = formatDay(clockOf(this.settings.zone).dayOf(this.clock.nowSeconds()));
      const ending = await this.reminders.ending(today, tx);
      const claims = await this.reminders.overdue(today, now, NEWS_FOR_DAYS, tx);
      const objections = await this.reminders.unanswered(today, NEWS_FOR_DAYS, tx);
      const hr = await this.recipients.hr(tx);
      const levels = await this.recipients.above(
        [...claims, ...objections].map(({ unitId }) => unitId),
        tx,
      );
      const due = [
        ...expiryReminders(ending, today, hr),
        ...overdueReminders(claims, levels.first, hr),
        ...objectionReminders(objections, levels.first, hr),
      ];
      return this.reminders.write(due, { hr, language: this.settings.language }, now, tx);
    });
  }
}
