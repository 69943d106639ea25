import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { MailsRepository } from './mails.repository.js';
import { Collecting } from './sending/collecting.repository.js';
import { type Attempt, Handover } from './sending/handover.service.js';

/** How long a recipient's alerts are collected after the last of them: one import, one mail. */
export const SETTLE_MS = 10_000;

/** Mails on their way at a time, so that one that waits for its server holds up no other; each holds a connection. */
const LANES = 4;

@Injectable()
export class MailingService {
  private readonly log = new Logger('Mailing');

  constructor(
    private readonly db: DataSource,
    private readonly collecting: Collecting,
    private readonly mails: MailsRepository,
    private readonly handover: Handover,
    private readonly clock: Clock,
  ) {}

  /**
   * Bundles settled alerts and tries every mail that is due. Nothing is lost when it stops
   * anywhere: what is not marked sent is sent again with the same Message-ID, so the one
   * possible repeat, after a stop between the server's answer and our mark, is the same
   * mail once more. Without a mail server alerts stay alerts, to be one mail later.
   *
   * @returns mails that a server has taken
   */
  async send(settleMs = SETTLE_MS): Promise<number> {
    if (!this.handover.isPossible) return 0;
    const now = this.clock.now();
    await this.collecting.collect(new Date(now.getTime() - settleMs), now);
    return this.inLanes(await this.mails.due(now));
  }

  /** Makes every mail due again that a server had taken: for a server that has lost them. */
  deliverAgain(): Promise<void> {
    return this.mails.deliverAgain();
  }

  /** Whether alerts wait to which more may come. */
  hasUnsettled(settleMs = SETTLE_MS): Promise<boolean> {
    return this.collecting.isCollecting(new Date(this.clock.now().getTime() - settleMs));
  }

  /** Several at a time, until all were tried or the server is found to be away: then the rest waits for the next round. */
  private async inLanes(ids: string[]): Promise<number> {
    const outcomes: Attempt[] = [];
    const broken: unknown[] = [];
    const lane = async (): Promise<void> => {
      for (let id = ids.shift(); id !== undefined; id = ids.shift()) {
        const outcome = await this.sendOne(id).catch((error: unknown) => void broken.push(error));
        if (outcome) outcomes.push(outcome);
        if (outcome?.isServerAway === true) ids.length = 0;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (broken.length > 0) throw broken[0];
    return outcomes.filter(({ state }) => state === 'sent').length;
  }

  /**
   * The mail stays locked while it is sent, so that no other process sends it as well. The
   * server's answer names the address, which belongs in the row and not in a log.
   */
  private sendOne(id: string): Promise<Attempt | null> {
    return this.db.transaction(async (tx) => {
      const mail = await this.mails.take(id, this.clock.now(), tx);
      if (mail === null) return null;
      const later = this.handover.opensLater(mail);
      if (later !== null) {
        await this.mails.putOff(mail.id, later, tx);
        return null;
      }
      const outcome = await this.handover.attempt(mail);
      await this.mails.settle(mail.id, outcome, tx);
      if (outcome.state === 'failed')
        this.log.error(`Mail ${mail.id} cannot be delivered; why is on the page of alerts.`);
      return outcome;
    });
  }
}
