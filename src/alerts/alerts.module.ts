import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module.js';
import { Settings } from '../platform/settings.js';
import { ClosingAlerts } from './closings/closing-alerts.service.js';
import { ClockworkAlerts } from './clockwork/clockwork-alerts.service.js';
import { GoalAlerts } from './goals/goal-alerts.service.js';
import { AlertLogQuery } from './log/alert-log.query.js';
import { WaitingAlertsQuery } from './log/waiting-alerts.query.js';
import { AlertSchedules } from './alert-schedules.service.js';
import { ALERT_TIMING, readAlertTiming } from './timing/alert-file.repository.js';
import { AssessmentReminders } from './waiting/assessment-reminders.service.js';
import { DaysBack } from './waiting/days-back.service.js';
import { ObjectionAlerts } from './objections/objection-alerts.service.js';
import { NearlyUsedQuery } from './room/nearly-used.query.js';
import { RoomAlerts } from './room/room-alerts.service.js';
import { WaitingCases } from './waiting/waiting-cases.query.js';
import { LawModule } from '../workforce/law.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AlertOutbox } from './alert-outbox.service.js';
import { AlertsRepository } from './alerts.repository.js';
import { Choices } from './choices/choices.repository.js';
import { WeekCounts } from './weekly/week-counts.query.js';
import { WeeklySummary } from './weekly/weekly-summary.service.js';
import { MailSweep } from './mail-sweep.service.js';
import { MailingService } from './mailing.service.js';
import { MailsRepository } from './mails.repository.js';
import { ReminderSweep } from './reminders/reminder-sweep.service.js';
import { RemindersRepository } from './reminders/reminders.repository.js';
import { Readers } from './recipients/readers.query.js';
import { Recipients } from './recipients/recipients.repository.js';
import { SendAlertsProcessor } from './send-alerts.processor.js';
import { Collecting } from './sending/collecting.repository.js';
import { PassingOn } from './sending/passing-on.repository.js';
import { Rerouting } from './sending/rerouting.repository.js';
import { Settling } from './sending/settling.repository.js';
import { Handover } from './sending/handover.service.js';

/** Whom to tell, when, once. */
@Module({
  imports: [WorkforceModule, LawModule, IndicatorsModule],
  providers: [
    AlertLogQuery,
    WaitingAlertsQuery,
    AlertOutbox,
    AlertsRepository,
    Choices,
    AssessmentReminders,
    ClockworkAlerts,
    ClosingAlerts,
    GoalAlerts,
    AlertSchedules,
    DaysBack,
    NearlyUsedQuery,
    ObjectionAlerts,
    RoomAlerts,
    WaitingCases,
    WeekCounts,
    {
      provide: ALERT_TIMING,
      useFactory: ({ alertFile }: Settings) => readAlertTiming(alertFile),
      inject: [Settings],
    },
    WeeklySummary,
    Collecting,
    Handover,
    Recipients,
    Readers,
    PassingOn,
    Rerouting,
    Settling,
    MailingService,
    MailsRepository,
    MailSweep,
    RemindersRepository,
    ReminderSweep,
    SendAlertsProcessor,
  ],
  exports: [AlertLogQuery, AlertOutbox, MailingService, Handover, Choices],
})
export class AlertsModule {}
