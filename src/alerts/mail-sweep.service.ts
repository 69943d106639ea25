import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { textOf } from '../platform/errors.js';
import { Settings } from '../platform/settings.js';
import { MailingService } from './mailing.service.js';

/** Sends what a lost message or a mail server that was down left behind. */
@Injectable()
export class MailSweep {
  private readonly log = new Logger('MailSweep');

  constructor(
    private readonly mailing: MailingService,
    private readonly settings: Settings,
  ) {}

  @Cron('0 * * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    if (this.settings.role === 'web') return;
    try {
      await this.mailing.send();
    } catch (error) {
      this.log.warn(`Mails wait for the next sweep: ${textOf(error)}`);
    }
  }
}
