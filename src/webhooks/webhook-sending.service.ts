import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { Clock } from '../platform/clock.js';
import { Ending } from '../platform/ending.js';
import { textOf } from '../platform/errors.js';
import { Outgoing } from '../platform/http/outgoing.service.js';
import { nextStep, signatureOf } from './webhook.js';
import { type DueDelivery, WebhooksRepository } from './webhooks.repository.js';

/** Messages of one webhook at a time. Each holds a connection while it waits for an answer. */
const AT_ONCE = 2;
/** Webhooks that are sent to at a time: with those above, fewer connections than a process has. */
const LANES = 3;

/** Sends what is due. Every process may: a message is held while it is sent. */
@Injectable()
export class WebhookSending implements OnModuleDestroy {
  private readonly log = new Logger('Webhooks');
  /** Webhooks that are being sent to, by id. */
  private readonly lanes = new Map<string, Promise<number>>();

  constructor(
    private readonly db: DataSource,
    private readonly webhooks: WebhooksRepository,
    private readonly outgoing: Outgoing,
    private readonly clock: Clock,
    private readonly ending: Ending,
  ) {}

  /** Starts on what is due, and waits for no answer: an address that is silent holds up no other. */
  @Cron('*/5 * * * * *', { waitForCompletion: true })
  sweep(): Promise<void> {
    return this.ending.orWait(() => this.begin(), this.log, 'Webhooks wait for the next sweep');
  }

  /**
   * All that is due now. What is not marked is sent again under the same id: whoever dies between the
   * answer and our commit causes the one possible repeat, and the id shows it.
   * @returns how many were tried
   */
  async send(): Promise<number> {
    let tried = 0;
    for (;;) {
      await this.begin();
      const counts = await Promise.all(this.lanes.values());
      const more = counts.reduce((sum, count) => sum + count, 0);
      // What another process holds is due still, and its to send.
      if (more === 0) return tried;
      tried += more;
    }
  }

  /** What is under way is waited for: whoever has answered is not asked again. */
  async onModuleDestroy(): Promise<void> {
    this.ending.begin();
    await Promise.all(this.lanes.values());
  }

  /** A lane for each webhook that has none yet, as far as there are lanes. */
  private async begin(): Promise<void> {
    const waiting = await this.webhooks.waiting(this.clock.now());
    for (const id of waiting) {
      if (this.ending.isNow() || this.lanes.size >= LANES) return;
      if (!this.lanes.has(id))
        this.lanes.set(
          id,
          this.lane(id).finally(() => this.lanes.delete(id)),
        );
    }
  }

  /** Message after message of one webhook, as long as any is due. */
  private async lane(webhookId: string): Promise<number> {
    let tried = 0;
    try {
      for (;;) {
        const ids = this.ending.isNow() ? [] : await this.webhooks.due(webhookId, this.clock.now(), AT_ONCE);
        const sent = (await Promise.all(ids.map((id) => this.sendNow(id)))).filter((isSent) => isSent);
        if (sent.length === 0) return tried;
        tried += sent.length;
      }
    } catch (error) {
      this.log.warn(`Webhook ${webhookId} waits for the next sweep: ${textOf(error)}`);
      return tried;
    }
  }

  /** One message that is due; false where it is not, or another process has it. */
  sendNow(id: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const due = await this.webhooks.take(id, this.clock.now(), tx);
      if (!due) return false;
      const answer = await this.outgoing.post(this.callOf(due));
      const step = nextStep(answer, due.attempts + 1);
      await this.webhooks.settle(id, answer, step, this.clock.now(), tx);
      if (step.state === 'dead') this.log.error(`Webhook delivery ${id} is set aside; why is in its row.`);
      return true;
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
