import { Module } from '@nestjs/common';
import { LawModule } from '../workforce/law.module.js';
import { WorkforceModule } from '../workforce/workforce.module.js';
import { AlertOutbox } from './alert-outbox.service.js';
import { MailSweep } from './mail-sweep.service.js';
import { MailingService } from './mailing.service.js';
import { MailsRepository } from './mails.repository.js';
import { ReminderSweep } from './reminders/reminder-sweep.service.js';
import { RemindersRepository } from './reminders/reminders.repository.js';
import { Recipients } from './recipients/recipients.repository.js';
import { SendAlertsProcessor } from './send-alerts.processor.js';
import { Collecting } from './sending/collecting.repository.js';
import { Handover } from './sending/handover.service.js';

/** Whom to tell, when, once. */
@Module({
  imports: [WorkforceModule, LawModule],
  providers: [
    AlertOutbox,
    Collecting,
    Handover,
    Recipients,
    MailingService,
    MailsRepository,
    MailSweep,
    RemindersRepository,
    ReminderSweep,
    SendAlertsProcessor,
  ],
  exports: [AlertOutbox, MailingService],
})
export class AlertsModule {}
