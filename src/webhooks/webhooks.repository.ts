import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Answer, NextStep, WebhookEvent } from './webhook.js';
import { Webhook, WebhookDelivery } from './webhook.entity.js';

/** A row of the table, without being one of its objects. */
export type WebhookRow = { readonly [K in keyof Webhook]: Webhook[K] };

/** A message that is due, with where it goes and what signs it. */
export interface DueDelivery {
  readonly id: string;
  readonly event: string;
  readonly body: string;
  readonly attempts: number;
  readonly url: string;
  readonly secret: string;
}

/** What is told of a violation; the details only where they were asked for. */
const QUEUE = `
  insert into webhook_delivery (id, webhook_id, event, body, next_at, created_at)
  select d.id, d.webhook_id, $1,
         (jsonb_build_object('id', d.id, 'event', $1::text, 'at', $3::text,
            'violation', jsonb_build_object('id', v.id, 'employeeId', v.employee_id, 'unitId', v.unit_id)
              || case when d.has_details then jsonb_build_object('rule', v.rule, 'date', v.anchor_date,
                   'state', v.state, 'counts', v.effective_verdict = 'breach', 'employee', e.code, 'unit', u.code)
                 else '{}' end))::text,
         $4, $4
    from (select gen_random_uuid() as id, w.id as webhook_id, w.has_details, asked.id as violation_id
            from webhook w, unnest($2::uuid[]) as asked (id)
           where $1 = any (w.events)) d
    join violation v on v.id = d.violation_id
    join employee e on e.id = v.employee_id
    join unit u on u.id = v.unit_id`;

/** Webhooks and their messages. */
@Injectable()
export class WebhooksRepository {
  constructor(private readonly db: DataSource) {}

  all(): Promise<Webhook[]> {
    return this.db.manager.find(Webhook, { order: { createdAt: 'asc', id: 'asc' } });
  }

  find(id: string): Promise<Webhook | null> {
    return this.db.manager.findOneBy(Webhook, { id });
  }

  /** False where the id is taken. */
  async add({ id, ...webhook }: WebhookRow, tx: EntityManager): Promise<boolean> {
    const { url, events, hasDetails, secret, createdAt, createdBy } = webhook;
    const rows = await tx.query<unknown[]>(
      `insert into webhook (id, url, events, has_details, secret, created_at, created_by)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing returning id`,
      [id, url, events, hasDetails, secret, createdAt, createdBy],
    );
    return rows.length === 1;
  }

  /** With its messages. False where there is none. */
  async remove(id: string, tx: EntityManager): Promise<boolean> {
    return (await tx.delete(Webhook, { id })).affected === 1;
  }

  /** A message for each webhook that wants the event, in the transaction of what happened. */
  async queue(
    event: WebhookEvent,
    violationIds: readonly string[],
    at: Date,
    tx: EntityManager,
  ): Promise<void> {
    if (violationIds.length > 0) await tx.query(QUEUE, [event, violationIds, at.toISOString(), at]);
  }

  async addDelivery(
    delivery: Pick<WebhookDelivery, 'id' | 'webhookId' | 'event' | 'body' | 'nextAt' | 'createdAt'>,
  ): Promise<void> {
    await this.db.manager.insert(WebhookDelivery, delivery);
  }

  /** Ids of the webhooks that have a due message, whoever has waited longest first. */
  async waiting(at: Date): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select w.id
         from webhook w,
              lateral (select d.next_at from webhook_delivery d
                        where d.webhook_id = w.id and d.state = 'due' and d.next_at <= $1
                        order by d.next_at, d.id limit 1) d
        order by d.next_at, w.id`,
      [at],
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of due messages of a webhook. */
  async due(webhookId: string, at: Date, limit: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }[]>(
      `select d.id from webhook_delivery d
        where d.webhook_id = $1 and d.state = 'due' and d.next_at <= $2
        order by d.next_at, d.id limit $3`,
      [webhookId, at, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Held until the transaction ends; null where another process has it or it is due no more. */
  async take(id: string, at: Date, tx: EntityManager): Promise<DueDelivery | null> {
    const [row] = await tx.query<DueDelivery[]>(
      `select d.id, d.event, d.body, d.attempts, w.url, w.secret
         from webhook_delivery d
         join webhook w on w.id = d.webhook_id
        where d.id = $1 and d.state = 'due' and d.next_at <= $2
          for update of d skip locked`,
      [id, at],
    );
    return row ?? null;
  }

  async settle(id: string, answer: Answer, step: NextStep, at: Date, tx: EntityManager): Promise<void> {
    const nextAt = step.state === 'due' ? new Date(at.getTime() + step.waitMs) : at;
    await tx.query(
      `update webhook_delivery
          set state = $2, attempts = attempts + 1, next_at = $3, last_status = $4, last_error = $5,
              delivered_at = case when $2 = 'delivered' then $6::timestamptz end
        where id = $1`,
      [id, step.state, nextAt, answer.status, answer.error, at],
    );
  }

  /** Latest first. */
  deliveries(webhookId: string, limit: number | null): Promise<WebhookDelivery[]> {
    return this.db.manager.find(WebhookDelivery, {
      where: { webhookId },
      order: { createdAt: 'desc', id: 'desc' },
      ...(limit === null ? {} : { take: limit }),
    });
  }
}
