import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { AuditAction } from '../access/audit/audit-actions.js';
import { AuditLog } from '../access/audit/audit-log.service.js';
import { Clock } from '../platform/clock.js';
import { NoSuchWebhook, targetIn, type WebhookEvent } from './webhook.js';
import type { Webhook, WebhookDelivery } from './webhook.entity.js';
import { type WebhookRow, WebhooksRepository } from './webhooks.repository.js';
import { WebhookSending } from './webhook-sending.service.js';

const SECRET_BYTES = 32;

export interface WebhookWish {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly hasDetails: boolean;
}

/** Which addresses are told what, and what became of it. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly db: DataSource,
    private readonly webhooks: WebhooksRepository,
    private readonly sending: WebhookSending,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** With the secret, which is told only now. @throws WrongWebhook */
  async add({ url, events, hasDetails }: WebhookWish, by: string): Promise<WebhookRow> {
    const webhook = {
      id: randomUUID(),
      url: targetIn(url).href,
      events: [...events],
      hasDetails,
      secret: `whs_${randomBytes(SECRET_BYTES).toString('base64url')}`,
      createdAt: this.clock.now(),
      createdBy: by,
    };
    const detail = { events: events.join(','), details: hasDetails };
    await this.db.transaction(async (tx) => {
      await this.webhooks.add(webhook, tx);
      await this.audit.record(record(by, 'add-webhook', webhook.id, detail), tx);
    });
    return webhook;
  }

  list(): Promise<Webhook[]> {
    return this.webhooks.all();
  }

  /** @throws NoSuchWebhook */
  async remove(id: string, by: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      if (!isId(id) || !(await this.webhooks.remove(id, tx))) throw new NoSuchWebhook();
      await this.audit.record(record(by, 'remove-webhook', id), tx);
    });
  }

  /** Sends a message without a violation, once at least, and says what came of it. @throws NoSuchWebhook */
  async test(id: string, by: string): Promise<WebhookDelivery> {
    await this.one(id);
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

  /** Latest first. @throws NoSuchWebhook */
  async deliveries(id: string, limit: number): Promise<WebhookDelivery[]> {
    await this.one(id);
    return this.webhooks.deliveries(id, limit);
  }

  private async one(id: string): Promise<void> {
    if (!isId(id) || !(await this.webhooks.find(id))) throw new NoSuchWebhook();
  }
}

const isId = (text: string): boolean => z.uuid().safeParse(text).success;

const record = (
  actor: string,
  action: AuditAction,
  id: string,
  detail: Readonly<Record<string, string | boolean>> = {},
) => ({ actor, action, subject: { kind: 'webhook', id }, detail });
