import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { z } from 'zod';
import { may, type Principal } from '../access/access.js';
import type { AuditAction } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { Clock } from '../platform/clock.js';
import { seeingEverybody } from '../platform/database/row-sight.js';
import { DetailsNotYours, forbiddenTarget, NoSuchWebhook, targetIn, type WebhookEvent } from './webhook.js';
import type { Webhook, WebhookDelivery } from './webhook.entity.js';
import { type WebhookRow, WebhooksRepository } from './webhooks.repository.js';
import { WebhookSending } from './webhook-sending.service.js';

const SECRET_BYTES = 32;

export interface WebhookWish {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly hasDetails: boolean;
}

/** Who adds a webhook. */
export interface Adder {
  readonly id: string;
  /** Whether they may see whose findings there are, and so have others told of them. */
  readonly seesNames: boolean;
}

export const adderOf = (principal: Principal): Adder => ({
  id: principal.id,
  seesNames: may(principal, 'view-violation-names'),
});

/**
 * Which addresses are told what, and what became of it. Whoever may manage them is let
 * through here: to the role of bound requests their secrets and messages are closed.
 */
@Injectable()
export class Webhooks {
  constructor(
    private readonly db: DataSource,
    private readonly webhooks: WebhooksRepository,
    private readonly sending: WebhookSending,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** With the secret, which is told only now. @throws WrongWebhook also for an address in a network that is not allowed, DetailsNotYours */
  async add(wish: WebhookWish, by: Adder): Promise<WebhookRow> {
    const added = await this.addOnce(randomUUID(), wish, by);
    if (!added) throw new Error('A random id was taken.');
    return added;
  }

  /**
   * The same, once for an id that whoever asks has chosen.
   * @returns null where that id was added before
   */
  async addOnce(id: string, { url, events, hasDetails }: WebhookWish, by: Adder): Promise<WebhookRow | null> {
    if (hasDetails && !by.seesNames) throw new DetailsNotYours();
    const target = targetIn(url);
    if (!(await this.sending.mayName(target))) throw forbiddenTarget();
    const webhook = {
      id,
      url: target.href,
      events: [...events],
      hasDetails,
      secret: `whs_${randomBytes(SECRET_BYTES).toString('base64url')}`,
      createdAt: this.clock.now(),
      createdBy: by.id,
    };
    const detail = { events: events.join(','), details: hasDetails };
    return this.changing(async (tx) => {
      if (!(await this.webhooks.add(webhook, tx))) return null;
      await this.audit.record(record(by.id, 'add-webhook', webhook.id, detail), tx);
      return webhook;
    });
  }

  list(): Promise<Webhook[]> {
    return seeingEverybody(() => this.webhooks.all());
  }

  /** @throws NoSuchWebhook */
  async remove(id: string, by: string): Promise<void> {
    await this.changing(async (tx) => {
      if (!isId(id) || !(await this.webhooks.remove(id, tx))) throw new NoSuchWebhook();
      await this.audit.record(record(by, 'remove-webhook', id), tx);
    });
  }

  /** Sends a message without a violation, once at least, and says what came of it. @throws NoSuchWebhook */
  test(id: string, by: string): Promise<WebhookDelivery> {
    return seeingEverybody(() => this.tested(id, by));
  }

  /** Latest first. @param limit null for all that are kept. @throws NoSuchWebhook */
  deliveries(id: string, limit: number | null): Promise<WebhookDelivery[]> {
    return seeingEverybody(async () => {
      await this.found(id);
      return this.webhooks.deliveries(id, limit);
    });
  }

  /** @throws NoSuchWebhook */
  one(id: string): Promise<Webhook> {
    return seeingEverybody(() => this.found(id));
  }

  private async tested(id: string, by: string): Promise<WebhookDelivery> {
    await this.found(id);
    const at = this.clock.now();
    const deliveryId = randomUUID();
    const body = JSON.stringify({ id: deliveryId, event: 'test', at: at.toISOString() });
    await this.audit.record(record(by, 'test-webhook', id));
    await this.webhooks.addDelivery({
      ...{ id: deliveryId, webhookId: id, event: 'test', body },
      ...{ nextAt: at, createdAt: at },
    });
    await this.sending.sendNow(deliveryId);
    const [delivery] = (await this.webhooks.deliveries(id, 100)).filter((each) => each.id === deliveryId);
    if (!delivery) throw new NoSuchWebhook();
    return delivery;
  }

  private changing<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return seeingEverybody(() => this.db.transaction(work));
  }

  private async found(id: string): Promise<Webhook> {
    const webhook = isId(id) ? await this.webhooks.find(id) : null;
    if (!webhook) throw new NoSuchWebhook();
    return webhook;
  }
}

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

const record = (
  actor: string,
  action: AuditAction,
  id: string,
  detail: Readonly<Record<string, string | boolean>> = {},
) => ({ actor, action, subject: { kind: 'webhook', id }, detail });
