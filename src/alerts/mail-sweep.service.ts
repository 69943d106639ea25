import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron, Timeout } from '@nestjs/schedule';
import { textOf } from '../platform/errors.js';
import { Mailer } from '../platform/mail/mailer.service.js';
import { Settings } from '../platform/settings.js';
import { MailingService } from './mailing.service.js';
import { ObjectionAlerts } from './objections/objection-alerts.service.js';

/** Sends what a lost message or a mail server that was down left behind. */
@Injectable()
export class MailSweep implements OnModuleDestroy {
  private readonly log = new Logger('MailSweep');
  private hasStopped = false;

  constructor(
    private readonly mailing: MailingService,
    private readonly objections: ObjectionAlerts,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
  ) {}

  /** Mail server and database are closed under a sweep that is under way: what it does not get to is found at the next start. */
  onModuleDestroy(): void {
    this.hasStopped = true;
  }

  /** Asked anew each time: it may have become so while something was waited for. */
  private isStopping(): boolean {
    return this.hasStopped;
  }

  /** Tells of a mail server that is none while whoever started this still looks on; then does not wait for the clock. */
  @Timeout(0)
  async sweepAtStart(): Promise<void> {
    if (this.settings.role === 'web') return;
    if (this.mailer.hasServer) {
      await this.mailer.verify().catch((error: unknown) => {
        if (this.isStopping()) return;
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
    await this.orWait('Objections', () => this.objections.look());
    await this.orWait('Mails', () => this.mailing.send());
  }

  /** What fails waits for the next sweep, and holds up nothing behind it. */
  private async orWait(what: string, step: () => Promise<unknown>): Promise<void> {
    if (this.isStopping()) return;
    try {
      await step();
    } catch (error) {
      if (!this.isStopping()) this.log.warn(`${what} wait for the next sweep: ${textOf(error)}`);
    }
  }
}
