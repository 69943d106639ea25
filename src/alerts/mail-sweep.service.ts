import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron, Timeout } from '@nestjs/schedule';
import { Ending } from '../platform/ending.js';
import { textOf } from '../platform/errors.js';
import { Mailer } from '../platform/mail/mailer.service.js';
import { Settings } from '../platform/settings.js';
import { MailingService } from './mailing.service.js';
import { ObjectionAlerts } from './objections/objection-alerts.service.js';

/** Sends what a lost message or a mail server that was down left behind. */
@Injectable()
export class MailSweep implements OnModuleDestroy {
  private readonly log = new Logger('MailSweep');

  constructor(
    private readonly mailing: MailingService,
    private readonly objections: ObjectionAlerts,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly ending: Ending,
  ) {}

  onModuleDestroy(): void {
    this.ending.begin();
  }

  /** Tells of a mail server that is none while whoever started this still looks on; then does not wait for the clock. */
  @Timeout(0)
  async sweepAtStart(): Promise<void> {
    if (this.settings.role === 'web') return;
    if (this.mailer.hasServer) {
      await this.mailer.verify().catch((error: unknown) => {
        if (this.ending.isNow()) return;
        this.log.error(
          `The mail server of SMTP_URL cannot be used: ${textOf(error)}. Alerts wait and are tried again; is the address right, and the server up?`,
        );
      });
    } else this.log.warn('SMTP_URL is not set, so alerts wait and nobody is told.');
    await this.sweep();
  }

  @Cron('0 * * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    if (this.settings.role === 'web') return;
    await this.ending.orWait(() => this.objections.look(), this.log, 'Objections wait for the next sweep');
    await this.ending.orWait(() => this.mailing.send(), this.log, 'Mails wait for the next sweep');
  }
}
