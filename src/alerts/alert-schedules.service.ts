import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DueRun, RunOutcome } from '../platform/schedules/schedule.js';
import { Scheduled } from '../platform/schedules/scheduled.js';
import { GoalAlerts } from './goals/goal-alerts.service.js';
import { GOAL_SCHEDULE } from './goals/goal-schedule.js';
import { RoomAlerts } from './room/room-alerts.service.js';
import { ROOM_SCHEDULE } from './room/room-schedule.js';
import { AssessmentReminders } from './waiting/assessment-reminders.service.js';
import { WAITING_SCHEDULE } from './waiting/waiting-schedule.js';
import { WEEKLY_SCHEDULE } from './weekly/weekly-schedule.js';
import { WeeklySummary } from './weekly/weekly-summary.service.js';

/** Looks for what comes up as days pass, without a row that changes. Whatever is found is written once. */
@Injectable()
export class AlertSchedules {
  constructor(
    private readonly db: DataSource,
    private readonly waiting: AssessmentReminders,
    private readonly goals: GoalAlerts,
    private readonly weekly: WeeklySummary,
    private readonly rooms: RoomAlerts,
  ) {}

  @Scheduled(WAITING_SCHEDULE)
  async askForAssessments(): Promise<RunOutcome<'told'>> {
    return { code: 'told', detail: { alerts: await this.db.transaction((tx) => this.waiting.write(tx)) } };
  }

  @Scheduled(GOAL_SCHEDULE)
  async tellOfGoals(): Promise<RunOutcome<'told'>> {
    return { code: 'told', detail: { alerts: await this.db.transaction((tx) => this.goals.write(tx)) } };
  }

  @Scheduled(ROOM_SCHEDULE)
  async tellOfRoom(): Promise<RunOutcome<'told'>> {
    return { code: 'told', detail: { alerts: await this.db.transaction((tx) => this.rooms.write(tx)) } };
  }

  @Scheduled(WEEKLY_SCHEDULE)
  async sumUpTheWeek({ dueAt }: Pick<DueRun, 'dueAt'>): Promise<RunOutcome<'written'>> {
    const mails = await this.db.transaction((tx) => this.weekly.write(dueAt, tx));
    return { code: 'written', detail: { mails } };
  }
}
