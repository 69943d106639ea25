import { Module } from '@nestjs/common';
import { Outgoing } from '../platform/http/outgoing.service.js';
import { WebhookOutbox } from './webhook-outbox.service.js';
import { WebhookSending } from './webhook-sending.service.js';
import { WebhooksRepository } from './webhooks.repository.js';
import { Webhooks } from './webhooks.service.js';

/** Other systems are told what happens to violations. */
@Module({
  providers: [Outgoing, WebhookOutbox, WebhookSending, WebhooksRepository, Webhooks],
  exports: [WebhookOutbox, WebhookSending, Webhooks],
})
export class WebhooksModule {}
