import { z } from 'zod';
import { WEBHOOK_EVENTS } from '../webhooks/webhook.js';
import type { WebhookDelivery } from '../webhooks/webhook.entity.js';
import type { WebhookRow } from '../webhooks/webhooks.repository.js';

export const WebhookBody = z
  .strictObject({
    url: z.string().max(2000).meta({ description: 'http or https; https where anybody could listen' }),
    events: z.array(z.enum(WEBHOOK_EVENTS)).min(1),
    details: z.boolean().default(false).meta({
      description: 'Rule, date, state, employee number and unit code beside the ids',
    }),
  })
  .meta({ id: 'WebhookBody' });
export type WebhookBody = z.output<typeof WebhookBody>;

const WebhookView = z
  .object({
    id: z.uuid(),
    url: z.string(),
    events: z.array(z.enum(WEBHOOK_EVENTS)),
    details: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Webhook' });

export const WebhookWithSecret = WebhookView.extend({ secret: z.string() }).meta({ id: 'WebhookWithSecret' });
export type WebhookWithSecret = z.output<typeof WebhookWithSecret>;

export const WebhookList = z.object({ webhooks: z.array(WebhookView) }).meta({ id: 'WebhookList' });
export type WebhookList = z.output<typeof WebhookList>;

export const WebhookDeliveryView = z
  .object({
    id: z.uuid(),
    event: z.enum([...WEBHOOK_EVENTS, 'test']),
    state: z.enum(['due', 'delivered', 'dead']),
    attempts: z.int(),
    nextAt: z.iso.datetime().nullable(),
    lastStatus: z.int().nullable(),
    lastError: z.string().nullable(),
    createdAt: z.iso.datetime(),
    deliveredAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDeliveryView = z.output<typeof WebhookDeliveryView>;

export const DeliveryList = z
  .object({ deliveries: z.array(WebhookDeliveryView) })
  .meta({ id: 'WebhookDeliveryList' });

export const webhookView = ({
  id,
  url,
  events,
  hasDetails,
  createdAt,
}: WebhookRow): z.output<typeof WebhookView> => ({
  id,
  url,
  events,
  details: hasDetails,
  createdAt: createdAt.toISOString(),
});

export const deliveryView = (row: WebhookDelivery): WebhookDeliveryView => ({
  id: row.id,
  event: row.event,
  state: row.state,
  attempts: row.attempts,
  nextAt: row.state === 'due' ? row.nextAt.toISOString() : null,
  lastStatus: row.lastStatus,
  lastError: row.lastError,
  createdAt: row.createdAt.toISOString(),
  deliveredAt: row.deliveredAt?.toISOString() ?? null,
});
