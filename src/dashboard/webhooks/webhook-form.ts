import { z } from 'zod';
import { type WebhookEvent, WEBHOOK_EVENTS } from '../../webhooks/webhook.js';

const LONGEST = 2000;

/** One ticked box is a text, several are a list, none is nothing. */
const ticked = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [value].flat())
  .catch([]);

/** The form of a new webhook, whatever was sent; what cannot be is left out. */
export const WebhookForm = z
  .object({
    /** Chosen when the form is made, so that one sent twice adds one. */
    id: z.uuid().nullable().catch(null),
    url: z.string().catch(''),
    events: ticked.transform((asked) => WEBHOOK_EVENTS.filter((event) => asked.includes(event))),
    details: z.literal('yes').nullable().catch(null),
  })
  .transform(({ id, url, events, details }) => ({
    ...{ id, url: url.trim().slice(0, LONGEST), events },
    hasDetails: details !== null,
  }));
export type WebhookForm = z.output<typeof WebhookForm>;

/** What the form says before anybody has filled it in. */
export const EMPTY_FORM: Omit<WebhookForm, 'id'> = {
  url: '',
  events: WEBHOOK_EVENTS as readonly WebhookEvent[] as WebhookEvent[],
  hasDetails: false,
};
