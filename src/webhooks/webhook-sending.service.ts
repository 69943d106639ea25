import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { textOf } from '../platform/errors.js';
import { Outgoing } from '../platform/http/outgoing.service.js';
import { nextStep, signatureOf } from './webhook.js';
import { type DueDelivery, WebhooksRepository } from './webhooks.repository.js';

/** Messages of one webhook in a round. */
const AT_ONCE = 5;

/** Sends what is due. Every process may: a message is held while it is sent. */
@Injectable()
export class WebhookSending {
  private readonly log = new Logger('Webhooks');

  constructor(
    private readonly db: DataSource,
    private readonly webhooks: WebhooksRepository,
    private readonly outgoing: Outgoing,
    private readonly clock: Clock,
  ) {}

  @Cron('*/5 * * * * *', { waitForCompletion: true })
  async sweep(): Promise<void> {
    try {
      await this.send();
    } catch (error) {
      this.log.warn(`Webhooks wait for the next sweep: ${textOf(error)}`);
    }
  }

  /**
   * One round. What is not marked is sent again under the same id: whoever dies between the
   * answer and our commit causes the one possible repeat, and the id shows it.
   * @returns how many were tried
   */
  async send(): Promise<number> {
    const ids = await this.webhooks.due(this.clock.now(), AT_ONCE);
    // Each holds a connection while it waits for an answer, so only as many as one webhook has.
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      await Promise.all(ids.slice(i, i + AT_ONCE).map((id) => this.sendNow(id)));
    }
    return ids.length;
  }

  /** One message that is due. */
  sendNow(id: string): Promise<void> {
    return this.db.transaction(async (tx) => {
      const due = await this.webhooks.take(id, this.clock.now(), tx);
      if (!due) return;
      const answer = await this.outgoing.post(this.callOf(due));
      const step = nextStep(answer, due.attempts + 1);
      await this.webhooks.settle(id, answer, step, this.clock.now(), tx);
      if (step.state === 'dead') this.log.error(`Webhook delivery ${id} is set aside; why is in its row.`);
    });
  }

  /** Whether this installation lets anybody name that address. */
  mayName(url: URL): Promise<boolean> {
    return this.outgoing.mayName(url);
  }

  private callOf({ id, event, url, secret, body }: DueDelivery) {
    return {
      url: new URL(url),
      body,
      headers: {
        'Content-Type': 'application/json',
        'User-Agent': 'Hviletid',
        'Hviletid-Event': event,
        'Hviletid-Delivery': id,
        'Hviletid-Signature': signatureOf(secret, this.clock.nowSeconds(), body),
      },
    };
  }
}
