import { Processor, WorkerHost } from '@nestjs/bullmq';
import { DelayedError, type Job } from 'bullmq';
import { VIOLATIONS_CHANGED } from '../violations/violations-changed.job.js';
import { MailingService, SETTLE_MS } from './mailing.service.js';

/** Hears that violations changed and sends the mails that are due. */
@Processor(VIOLATIONS_CHANGED)
export class SendAlertsProcessor extends WorkerHost {
  constructor(private readonly mailing: MailingService) {
    super();
  }

  /** Alerts that have not settled put the job off instead of keeping a worker waiting. */
  async process(job: Job, token?: string): Promise<number> {
    const sent = await this.mailing.send();
    if (await this.mailing.hasUnsettled()) {
      await job.moveToDelayed(Date.now() + SETTLE_MS, token);
      throw new DelayedError();
    }
    return sent;
  }
}
