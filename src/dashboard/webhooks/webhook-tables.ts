import { momentCell } from '../../platform/file-cells.js';
import { type DownloadedTable, tableOf } from '../../platform/http/table-download.js';
import { type Language, speak } from '../../platform/i18n/texts.js';
import type { LocalClock } from '../../time/local-clock.js';
import type { Webhook, WebhookDelivery } from '../../webhooks/webhook.entity.js';
import { EVENT_TEXTS } from '../../wording/webhook-words.js';
import { DELIVERY_STATE_TEXTS, WEBHOOK_TEXTS } from './webhook.texts.js';

/** Who is told of what, to be taken away: never with what signs the messages. */
export function webhookTable(
  webhooks: Promise<readonly Webhook[]>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(WEBHOOK_TEXTS, language);
  return tableOf(
    { name: say('fileName'), language },
    [
      { heading: say('url'), width: 50, cell: ({ url }) => url },
      {
        heading: say('events'),
        width: 40,
        cell: ({ events }) => events.map((event) => speak(EVENT_TEXTS, language)(event)).join(', '),
      },
      { heading: say('content'), width: 16, cell: ({ hasDetails }) => say(hasDetails ? 'details' : 'ids') },
      {
        heading: say('added'),
        width: 20,
        isMoment: true,
        cell: ({ createdAt }) => momentCell(createdAt, clock),
      },
    ],
    webhooks,
  );
}

/** What became of the messages to one address, latest first, to be taken away: how they went, not what they said. */
export function deliveryTable(
  deliveries: Promise<readonly WebhookDelivery[]>,
  clock: LocalClock,
  language: Language,
): DownloadedTable {
  const say = speak(WEBHOOK_TEXTS, language);
  const at = (moment: Date | null) => moment && momentCell(moment, clock);
  return tableOf(
    { name: say('deliveryFile'), language },
    [
      { heading: say('at'), width: 20, isMoment: true, cell: ({ createdAt }) => at(createdAt) },
      { heading: say('event'), width: 22, cell: ({ event }) => speak(EVENT_TEXTS, language)(event) },
      { heading: say('state'), width: 16, cell: ({ state }) => speak(DELIVERY_STATE_TEXTS, language)(state) },
      { heading: say('attempts'), width: 10, cell: ({ attempts }) => attempts },
      {
        heading: say('nextTry'),
        width: 20,
        isMoment: true,
        cell: ({ state, nextAt }) => at(state === 'due' ? nextAt : null),
      },
      { heading: say('deliveredAt'), width: 20, isMoment: true, cell: ({ deliveredAt }) => at(deliveredAt) },
      {
        heading: say('lastAnswer'),
        width: 50,
        cell: ({ lastError, lastStatus }) => lastError ?? lastStatus,
      },
    ],
    deliveries,
  );
}
